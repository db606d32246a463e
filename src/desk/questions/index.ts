import { handle, type Slice } from '../../platform/slice.ts'
import { answerWish, remove, reopenWish, retell, tell } from './actions.ts'
import * as contract from './contract.ts'
import { reactions } from './reactions.ts'
import { changeWording, readWording } from './wordings.ts'

export { tellAtOnce, toldOf } from './actions.ts'

export const questions: Slice = {
  name: 'questions',
  endpoints: [
    handle(contract.tell, tell),
    handle(contract.retell, retell),
    handle(contract.remove, remove),
    handle(contract.answerWish, answerWish),
    handle(contract.reopenWish, reopenWish),
    handle(contract.readWording, readWording),
    handle(contract.changeWording, changeWording),
  ],
  reactions,
}

import { handle, on, type Reaction } from '../../../platform/slice.ts'
import { changed as colleagueChanged } from '../../people/contract.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { mine } from './listing.ts'
import { answerSupport, askSupporter, leaveAll } from './support.ts'

export const mineEndpoints = [
  handle(contract.mine, mine),
  handle(contract.page, actions.page),
  handle(contract.myLetters, actions.myLetters),
  handle(contract.readNotice, actions.readNotice),
  handle(contract.giveAccount, actions.giveAccount),
  handle(contract.declineAccount, actions.declineAccount),
  handle(contract.askSupporter, askSupporter),
  handle(contract.answerSupport, answerSupport),
  handle(contract.seeFindings, actions.seeFindings),
  handle(contract.leadFix, actions.leadFix),
]

export const mineReactions: Reaction[] = [
  on(colleagueChanged, async (ctx, { about, data }) => {
    if (data.isActive === false) await leaveAll(ctx, about as string)
  }),
]

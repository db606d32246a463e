import { handle, type Slice } from '../../platform/slice.ts'
import { search as answer } from './actions.ts'
import * as contract from './contract.ts'
import { reactions } from './reactions.ts'

export { search as searchDesk } from './actions.ts'

export const search: Slice = { name: 'search', endpoints: [handle(contract.search, answer)], reactions }

import type { Context } from '../../platform/context.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import { admit } from './admitting/admitting.ts'
import * as admitting from './admitting/contract.ts'
import { addItem, settleItem } from './cleaning/cleaning.ts'
import * as cleaning from './cleaning/contract.ts'
import { seek } from './cleaning/seeking.ts'
import * as contract from './contract.ts'
import { answer, ask } from './ending/asking.ts'
import { close, reopen } from './ending/closing.ts'
import * as ending from './ending/contract.ts'
import { startAfresh } from './ending/failing.ts'
import * as opening from './opening/contract.ts'
import { handOver, open, tellMore } from './opening/opening.ts'
import { reactions } from './reactions.ts'
import { find, history, list } from './reading.ts'
import * as remedies from './remedies/contract.ts'
import { limits, setLimit } from './remedies/limits.ts'
import { comparables, decide, passOver, take, withdraw } from './remedies/remedying.ts'
import * as store from './store.ts'

export const repair: Slice = {
  name: 'repair',
  endpoints: [
    handle(contract.list, list),
    handle(contract.find, find),
    handle(contract.history, history),
    handle(opening.open, open),
    handle(opening.change, tellMore),
    handle(opening.handOver, handOver),
    handle(admitting.admit, admit),
    handle(cleaning.seek, seek),
    handle(cleaning.addItem, addItem),
    handle(cleaning.settleItem, settleItem),
    handle(remedies.take, take),
    handle(remedies.passOver, passOver),
    handle(remedies.decide, decide),
    handle(remedies.withdraw, withdraw),
    handle(remedies.comparables, comparables),
    handle(ending.ask, ask),
    handle(ending.answerAsking, answer),
    handle(ending.startAfresh, startAfresh),
    handle(ending.close, close),
    handle(ending.reopen, reopen),
    handle(remedies.limits, limits),
    handle(remedies.setLimit, setLimit),
  ],
  reactions,
}

/** What is still to be put right for a complaint, oldest first; whoever calls has looked whether its file may be read. */
export async function openRepairsOf(
  ctx: Context,
  complaintId: string,
): Promise<{ id: string; slip: string }[]> {
  const rows = await store.page(ctx.db, { states: ['open'], complaintId, after: null, limit: 100 })
  return rows.map(({ id, slip }) => ({ id, slip }))
}

import type { Context } from '../../platform/context.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import { admit } from './admitting.ts'
import { answer, ask } from './asking.ts'
import { addItem, settleItem } from './cleaning.ts'
import { close, reopen } from './closing.ts'
import * as contract from './contract.ts'
import { startAfresh } from './failing.ts'
import { limits, setLimit } from './limits.ts'
import { handOver, open, tellMore } from './opening.ts'
import { reactions } from './reactions.ts'
import { find, history, list } from './reading.ts'
import { comparables, decide, passOver, take, withdraw } from './remedying.ts'
import { seek } from './seeking.ts'
import * as store from './store.ts'

export const repair: Slice = {
  name: 'repair',
  endpoints: [
    handle(contract.list, list),
    handle(contract.find, find),
    handle(contract.history, history),
    handle(contract.open, open),
    handle(contract.change, tellMore),
    handle(contract.handOver, handOver),
    handle(contract.admit, admit),
    handle(contract.seek, seek),
    handle(contract.addItem, addItem),
    handle(contract.settleItem, settleItem),
    handle(contract.take, take),
    handle(contract.passOver, passOver),
    handle(contract.decide, decide),
    handle(contract.withdraw, withdraw),
    handle(contract.comparables, comparables),
    handle(contract.ask, ask),
    handle(contract.answerAsking, answer),
    handle(contract.startAfresh, startAfresh),
    handle(contract.close, close),
    handle(contract.reopen, reopen),
    handle(contract.limits, limits),
    handle(contract.setLimit, setLimit),
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

import { oneLine } from '../../kit/text.ts'
import type { Context } from '../../platform/context.ts'
import { on } from '../../platform/slice.ts'
import {
  changed as conversationChanged,
  type Matter,
  merged,
  splitInto,
  stateChanged,
} from '../conversations/contract.ts'
import { findConversation } from '../conversations/index.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import { accepted, undone } from '../outbox/contract.ts'
import * as promises from '../promises/contract.ts'
import { said as refused } from '../rules/applying/contract.ts'
import * as contract from './contract.ts'
import { heedAnswer, refuseLocked, unsay } from './ending/asking.ts'
import { failAgain } from './ending/failing.ts'
import { turn } from './remedies/remedying.ts'
import { prevention } from './rules/remedies.ts'
import { record, seenOf } from './seeing.ts'
import * as store from './store.ts'
import * as storeRemedies from './store-remedies.ts'

export const reactions = [
  on(accepted, (ctx, { conversation, data }) => heedAnswer(ctx, conversation as string, data.message)),
  on(refused, (ctx, { conversation }) => refuseLocked(ctx, conversation as string)),
  on(undone, (ctx, { data }) => unsay(ctx, data.message)),
  on(promises.kept, (ctx, { data }) => follow(ctx, data.promise, 'fulfilled', data.because)),
  on(promises.broken, (ctx, { data }) => follow(ctx, data.promise, 'broken', '')),
  on(promises.moved, (ctx, { data }) => follow(ctx, data.promise, 'promised', data.because, data.due)),
  on(promises.withdrawn, (ctx, { data }) => follow(ctx, data.promise, 'withdrawn', data.because)),
  on(stateChanged, async (ctx, { conversation, data, carried }) => {
    if (data.state === 'closed') await leaveOpen(ctx, conversation as string, carried.matters)
  }),
  on(merged, (ctx, { conversation, data }) => store.moveAll(ctx.db, data.other, conversation as string)),
  on(splitInto, async (ctx, { data }) => {
    const { customer_id: customerId } = await findConversation(ctx, data.into)
    await store.moveWithMessages(ctx.db, data.messages, { conversationId: data.into, customerId })
  }),
  on(conversationChanged, async (ctx, { conversation, data }) => {
    if (data.customer) await store.setCustomer(ctx.db, conversation as string, data.customer)
  }),
  on(customersMerged, (ctx, { about, data }) => store.mergeCustomers(ctx.db, data.other, about as string)),
]

/** What became of a promise became of the remedy; one that is past due is a second failure on the matter. */
async function follow(
  ctx: Context,
  promiseId: string,
  state: contract.RemedyState,
  because: string,
  due?: { day: string; time: string | null },
): Promise<void> {
  const remedy = await storeRemedies.byPromise(ctx.db, promiseId)
  const row = remedy && (await store.byId(ctx.db, remedy.repair_id, { lock: true }))
  if (!remedy || !row) return
  if (due)
    await storeRemedies.update(ctx.db, remedy.id, {
      due_day: due.day,
      due_time: due.time,
      changed_at: ctx.now,
    })
  await turn(ctx, row, remedy, state, because)
  if (state === 'broken' && remedy.kind !== prevention) await failAgain(ctx, row, 'brokenRemedy')
}

/** Closing past a repair takes knowing it; one that belongs to a file is no word to those who may not read that. */
async function leaveOpen(ctx: Context, conversationId: string, matters: Matter[]): Promise<void> {
  const rows = await store.ofMatter(ctx.db, { conversationId, complaintId: null })
  const open = rows.filter(row => row.state === 'open')
  for (const row of await seenOf(ctx, open)) {
    matters.push({ kind: 'repair', id: row.id, text: stillOpen(row.slip) })
    await record(ctx, row, contract.leftOpen, {})
  }
}

const stillOpen = (slip: string) => `This is not put right yet: “${oneLine(slip, 120)}”.`

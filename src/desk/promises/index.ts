import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { changed as conversationChanged, merged, splitInto, stateChanged } from '../conversations/contract.ts'
import { findConversation } from '../conversations/index.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import { accepted, undone } from '../outbox/contract.ts'
import { absenceChanged, changed as colleagueChanged } from '../people/contract.ts'
import { settingsChanged } from '../setup/contract.ts'
import { coverAll, leaveAll } from './absences.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { look, lookAnew, lookJob } from './looking.ts'
import { make, makePromise } from './making.ts'
import { matterOf } from './showing.ts'
import * as store from './store.ts'

export { lookJob } from './looking.ts'
export { makePromise } from './making.ts'

export const promises: Slice = {
  name: 'promises',
  endpoints: [
    handle(contract.list, actions.list),
    handle(contract.find, actions.find),
    handle(contract.make, make),
    handle(contract.change, actions.change),
    handle(contract.keep, actions.keep),
    handle(contract.move, actions.move),
    handle(contract.handOver, actions.handOver),
    handle(contract.withdraw, actions.withdraw),
    handle(contract.tell, (ctx, input) => actions.tell(ctx, input)),
  ],
  reactions: [
    on(accepted, async (ctx, { conversation, data, carried }) => {
      const row = await findConversation(ctx, conversation as string)
      for (const promise of carried.promises)
        await makePromise(ctx, { ...promise, conversation: row, messageId: data.message })
      for (const id of carried.tells) await actions.tell(ctx, { id, how: 'answer' }, data.message)
    }),
    on(undone, async (ctx, { data: { message } }) => {
      await store.untell(ctx.db, message)
      for (const { id, words, conversation_id } of await store.removeOfMessage(ctx.db, message))
        await ctx.record(
          contract.takenBack,
          { about: id, conversation: conversation_id },
          { promise: id, words },
        )
    }),
    on(stateChanged, async (ctx, { conversation, data, carried }) => {
      if (data.state !== 'closed') return
      for (const row of await store.openIn(ctx.db, conversation as string))
        carried.matters.push(await matterOf(ctx, row))
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
    on(absenceChanged, async (ctx, { about, data: { absence } }) => {
      if (absence) await coverAll(ctx, about as string, absence)
    }),
    on(colleagueChanged, async (ctx, { about, data }) => {
      if (data.isActive === false) await leaveAll(ctx, about as string)
    }),
    on(settingsChanged, lookAnew),
  ],
  jobs: [work(lookJob, look)],
}

/** One promise as whoever asks sees it; throws `NotFound`. */
export function promiseById(ctx: Context, id: string): Promise<contract.Promised> {
  return actions.find(ctx, { id })
}

/** All that whoever acts still owes, the soonest first. */
export async function promisesOwedByMe(ctx: Context): Promise<contract.Promised[]> {
  const page = (after?: string) => actions.list(ctx, { view: 'mine', which: 'owed', limit: 100, after })
  let { items, next } = await page()
  while (next) {
    const more = await page(next)
    items = items.concat(more.items)
    next = more.next
  }
  return items
}

/** Which promises stand in a conversation, and in which of its messages each was said. */
export async function promisesOf(
  ctx: Context,
  conversationId: string,
): Promise<{ id: string; message: string | null }[]> {
  return (await store.ofConversation(ctx.db, conversationId)).map(({ id, message_id: message }) => ({
    id,
    message,
  }))
}

/** What was promised, and the note with it, by the promise's id. */
export async function textsOfPromises(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  const rows = await store.byIds(ctx.db, ids)
  return new Map(rows.map(row => [row.id, row.note ? `${row.words}\n${row.note}` : row.words]))
}

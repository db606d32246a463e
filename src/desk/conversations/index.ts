import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { merge } from './merging.ts'
import { split } from './splitting.ts'
import { assign, setState, wake, wakeJob } from './states.ts'
import * as store from './store.ts'
import { contactsBetween } from './store-counting.ts'
import { messageShown, summariesOf } from './summaries.ts'

export {
  idsOfWanted,
  latestWanted,
  recentlySaid,
  textsOfMessages,
  toldIn,
  type Wanted,
} from './finding.ts'
export { followersOf, link, linksOf, splitOrigins } from './links.ts'
export { countAnew } from './merging.ts'
export { isOvertaken } from './rules.ts'
export { advance, correctRecipients, openConversation, type Said, say, withdraw } from './speaking.ts'
export { changeAssignee, changeState, mustLock as lockConversation } from './states.ts'
export type { ConversationRow } from './store.ts'
export { summaryOf } from './summaries.ts'

export const conversations: Slice = {
  name: 'conversations',
  endpoints: [
    handle(contract.list, actions.list),
    handle(contract.counts, actions.counts),
    handle(contract.make, actions.make),
    handle(contract.change, actions.change),
    handle(contract.assign, assign),
    handle(contract.setState, setState),
    handle(contract.merge, merge),
    handle(contract.split, split),
  ],
  reactions: [
    on(customersMerged, (ctx, { about, data }) => store.moveToCustomer(ctx.db, data.other, about as string)),
  ],
  jobs: [work(wakeJob, wake)],
}

/** The row behind an id or a number, of a merged one its shell; throws `NotFound`. */
export async function findConversation(ctx: Context, ref: string): Promise<store.ConversationRow> {
  const row = await store.byRef(ctx.db, ref)
  if (!row) throw new NotFound('There is no such conversation.')
  return row
}

/** The same, of a merged one where it went. */
export async function followConversation(ctx: Context, ref: string): Promise<store.ConversationRow> {
  const row = await findConversation(ctx, ref)
  return row.merged_into ? findConversation(ctx, row.merged_into) : row
}

export function conversationByToken(ctx: Context, token: string): Promise<string | undefined> {
  return store.byToken(ctx.db, token)
}

/** The conversation behind each id or number that there is; of a merged one, the one that it went to. */
export async function conversationsLedTo(
  ctx: Context,
  refs: string[],
): Promise<Map<string, store.ConversationRow>> {
  const rows = await store.byRefs(ctx.db, refs)
  const targets = await store.byIds(
    ctx.db,
    rows.map(row => row.merged_into).filter(id => id !== null),
  )
  const led = (ref: string) => {
    const row = rows.find(each => each.id === ref || String(each.number) === ref)
    return row?.merged_into ? targets.find(target => target.id === row.merged_into) : row
  }
  return new Map(refs.flatMap(ref => [led(ref)].filter(row => row !== undefined).map(row => [ref, row])))
}

/** The conversation of each of these messages that there is. */
export function conversationsOfMessages(ctx: Context, messageIds: string[]): Promise<Map<string, string>> {
  return store.conversationsOfMessages(ctx.db, messageIds)
}

/** Summaries in the order of the ids given; unknown ids are left out. */
export async function summariesByIds(ctx: Context, ids: string[]): Promise<contract.Summary[]> {
  const rows = new Map((await store.byIds(ctx.db, ids)).map(row => [row.id, row]))
  return summariesOf(
    ctx,
    ids.map(id => rows.get(id)).filter(row => row !== undefined),
  )
}

/** How often customers wrote, rang or came from one moment up to another, by channel; for rates. */
export async function contactsIn(ctx: Context, from: Date, until: Date): Promise<Map<string, number>> {
  const rows = await contactsBetween(ctx.db, from, until)
  return new Map(rows.map(({ channel, count }) => [channel, count]))
}

/** Everything said in a conversation, oldest first. */
export async function messagesOf(
  ctx: Context,
  conversationId: string,
): Promise<{ message: contract.Message; madeAt: Date }[]> {
  const rows = await store.messagesOf(ctx.db, conversationId)
  return rows.map(row => ({ message: messageShown(row, row.files ?? []), madeAt: row.made_at }))
}

export async function messageById(
  ctx: Context,
  id: string,
): Promise<{ message: contract.Message; conversationId: string } | undefined> {
  const row = await store.messageById(ctx.db, id)
  if (!row) return undefined
  return {
    message: messageShown(row, await store.filesOfMessage(ctx.db, id)),
    conversationId: row.conversation_id,
  }
}

/** From which of these addresses somebody wrote last in the conversation; `undefined` where none did. */
export function lastAddressOf(
  ctx: Context,
  conversationId: string,
  among: string[],
): Promise<string | undefined> {
  return store.lastAddress(ctx.db, conversationId, among)
}

/** The customer's last mail that a person wrote: from and to whom, and what it says, without what it quoted. */
export async function lastHeardByMail(
  ctx: Context,
  conversation: store.ConversationRow,
): Promise<HeardByMail | undefined> {
  const row = await store.lastInboundMail(ctx.db, conversation.id)
  if (!row) return undefined
  const { from_name, from_address, recipients, copies, reply_to: replyTo, marks } = row
  const from = from_address === null ? null : { name: from_name ?? '', address: from_address }
  const text = row.quoted_from === null ? row.text : row.text.slice(0, row.quoted_from).trimEnd()
  const { id, html, said_at: saidAt } = row
  return { id, from, to: recipients, cc: copies, replyTo, marks, html, text, saidAt }
}

export interface HeardByMail
  extends Pick<contract.Message, 'id' | 'from' | 'to' | 'cc' | 'replyTo' | 'marks' | 'html' | 'text'> {
  saidAt: Date
}

/** In which of these conversations this address wrote or was written to, strangers and whom they named left out. */
export function whereTakenPart(ctx: Context, ids: string[], address: string): Promise<Set<string>> {
  return store.whereTakenPart(ctx.db, ids, address)
}

import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { merged } from '../customers/contract.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { assign, setState, wake, wakeJob } from './states.ts'
import * as store from './store.ts'
import { messageShown, summariesOf } from './summaries.ts'

export { idsOfWanted, latestWanted, textsOfMessages, toldIn, type Wanted } from './finding.ts'
export { isOvertaken } from './rules.ts'
export { advance, openConversation, type Said, say, withdraw } from './speaking.ts'
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
  ],
  reactions: [
    on(merged, (ctx, { about, data }) => store.moveToCustomer(ctx.db, data.other, about as string)),
  ],
  jobs: [work(wakeJob, wake)],
}

/** The row behind an id or a number; throws `NotFound`. */
export async function findConversation(ctx: Context, ref: string): Promise<store.ConversationRow> {
  const row = await store.byRef(ctx.db, ref)
  if (!row) throw new NotFound('There is no such conversation.')
  return row
}

export function conversationByToken(ctx: Context, token: string): Promise<string | undefined> {
  return store.byToken(ctx.db, token)
}

/** Summaries in the order of the ids given; unknown ids are left out. */
export async function summariesByIds(ctx: Context, ids: string[]): Promise<contract.Summary[]> {
  const rows = new Map((await store.byIds(ctx.db, ids)).map(row => [row.id, row]))
  return summariesOf(
    ctx,
    ids.map(id => rows.get(id)).filter(row => row !== undefined),
  )
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
  const { from_name, from_address, recipients, copies } = row
  const from = from_address === null ? null : { name: from_name ?? '', address: from_address }
  const text = row.quoted_from === null ? row.text : row.text.slice(0, row.quoted_from).trimEnd()
  return { id: row.id, from, to: recipients, cc: copies, html: row.html, text, saidAt: row.said_at }
}

export interface HeardByMail extends Pick<contract.Message, 'id' | 'from' | 'to' | 'cc' | 'html' | 'text'> {
  saidAt: Date
}

/** Whether this address wrote in the conversation or was written to, strangers and whom they named left out. */
export function hasTakenPart(ctx: Context, conversationId: string, address: string): Promise<boolean> {
  return store.hasTakenPart(ctx.db, conversationId, address)
}

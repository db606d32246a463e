import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { type ConversationRow, followConversation, messagesOf } from '../../conversations/index.ts'
import { customerLabels } from '../../customers/index.ts'
import { toldOf } from '../../questions/index.ts'
import { deskHours } from '../../setup/index.ts'
import { readsComplaint } from '../access.ts'
import { ofConversation } from '../file/store.ts'
import type * as contract from './contract.ts'
import { howOf } from './lodging.ts'
import { signsOf } from './rules.ts'
import * as store from './store.ts'

/** What the form begins with: nothing of it is kept, and nothing of a file that is not for whoever asks is in it. */
export async function prepare(
  ctx: Context,
  input: InputOf<typeof contract.prepare>,
): Promise<OutputOf<typeof contract.prepare>> {
  const conversation = await followConversation(ctx, input.conversation)
  const said = (await messagesOf(ctx, conversation.id)).map(each => each.message)
  const message = input.message
    ? said.find(each => each.id === input.message)
    : said.findLast(each => each.direction === 'inbound')
  if (input.message && !message) throw new Invalid('This message is not in this conversation.', 'message')
  const { zone } = await deskHours(ctx)
  const told = await toldOf(ctx, conversation.id)
  const words = message ? message.text.slice(0, message.quotedFrom ?? message.text.length).trim() : ''
  const signs = message
    ? signsOf({ ...message, saidAt: new Date(message.saidAt), zone })
    : { dissatisfied: [], request: [], unsafe: [] }
  const { customer_id: customer } = conversation
  return {
    title: conversation.subject.slice(0, 200),
    words: words.slice(0, 10_000),
    message: message?.id ?? null,
    wishedOutcome: told.findLast(each => each.part === 'wish')?.words ?? '',
    receivedAt: message?.saidAt ?? ctx.now.toISOString(),
    receivedHow: howOf(message?.channel ?? conversation.channel),
    complainant: (customer && (await customerLabels(ctx, [customer])).get(customer)?.name) || '',
    signs,
    files: await filesToRead(ctx, conversation),
    toldApart: await toldApartOf(ctx, conversation),
  }
}

/** They ask for a service and do not complain; said and kept, and open to being said otherwise at any time. */
export async function tellApart(
  ctx: Context,
  input: InputOf<typeof contract.tellApart>,
): Promise<OutputOf<typeof contract.tellApart>> {
  const conversation = await followConversation(ctx, input.conversation)
  const row = {
    id: ctx.id(),
    conversation_id: conversation.id,
    because: input.because,
    told_by_name: ctx.actor.name,
    told_at: ctx.now,
  }
  await store.insertServiceRequest(ctx.db, row)
  return { id: row.id }
}

async function filesToRead(ctx: Context, conversation: ConversationRow) {
  const open = (await ofConversation(ctx.db, conversation.id)).filter(
    row => row.state === 'open' || row.state === 'responded',
  )
  const mine = []
  for (const { id, number, title, state } of open)
    if (await readsComplaint(ctx, id)) mine.push({ id, number, title, state })
  return mine
}

async function toldApartOf(ctx: Context, conversation: ConversationRow) {
  const row = await store.lastServiceRequest(ctx.db, conversation.id)
  return row ? { because: row.because, by: row.told_by_name, at: row.told_at.toISOString() } : null
}

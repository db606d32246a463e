import { randomBytes } from 'node:crypto'
import { oneLine } from '../../kit/text.ts'
import type { Actor, Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { stateAfterInbound } from './rules.ts'
import { changeState } from './states.ts'
import * as store from './store.ts'

export interface Opening {
  subject: string
  channel: contract.Channel
  customerId: string | null
  mailboxId?: string | null
  assigneeId?: string | null
  teamId?: string | null
  state?: contract.State
  snoozedUntil?: Date | null
  at?: Date
}

/** Opens a conversation; what was said in it follows by `say` in the same transaction. */
export async function openConversation(ctx: Context, opening: Opening): Promise<store.ConversationRow> {
  const row = await store.insert(ctx.db, {
    id: ctx.id(),
    subject: opening.subject,
    state: opening.state ?? 'open',
    channel: opening.channel,
    customer_id: opening.customerId,
    assignee_id: opening.assigneeId ?? null,
    team_id: opening.teamId ?? null,
    mailbox_id: opening.mailboxId ?? null,
    token: randomBytes(12).toString('hex'),
    preview: '',
    last_by: 'customer',
    snoozed_until: opening.snoozedUntil ?? null,
    last_activity_at: opening.at ?? ctx.now,
    made_at: ctx.now,
    merged_into: null,
    closed_at: opening.state === 'closed' ? ctx.now : null,
  })
  await ctx.record(
    contract.opened,
    { about: row.id, conversation: row.id },
    { number: row.number, channel: row.channel },
  )
  return row
}

export interface Said {
  direction: 'inbound' | 'outbound'
  channel: contract.Channel
  author: { kind: 'customer' | 'colleague' | 'key' | 'system'; id: string | null; name: string }
  text: string
  html?: string | null
  quotedFrom?: number | null
  quotedHtml?: string | null
  hasRemoteImages?: boolean
  subject?: string
  from?: { name: string; address: string } | null
  to?: { name: string; address: string }[]
  cc?: { name: string; address: string }[]
  replyTo?: { name: string; address: string }[]
  authentication?: contract.Message['authentication']
  marks?: contract.Mark[]
  notices?: string[]
  files?: {
    fileId: string
    name: string
    type: string
    size: number
    inline: boolean
    contentId: string | null
  }[]
  saidAt?: Date
  /** When the conversation moved by it, where that was not now: mail out of an archive. */
  activityAt?: Date
  /** False for what needs nobody, such as a machine's answer: it is shown, and the state stays as it was. */
  reopens?: boolean
}

/**
 * Adds a message; the conversation's row is locked by it, so positions have no twins. Where it was merged a moment ago, the
 * message stands in the one that it went to, which is the one answered.
 */
export async function say(
  ctx: Context,
  conversationId: string,
  said: Said,
): Promise<{ messageId: string; conversation: store.ConversationRow }> {
  const id = ctx.id()
  const isInbound = said.direction === 'inbound'
  const own = said.quotedFrom ? said.text.slice(0, said.quotedFrom) : said.text
  let conversation = await advanceWhereItWent(
    ctx,
    conversationId,
    isInbound ? 'customer' : (said.author.id ?? 'system'),
    {
      preview: oneLine(own || said.text),
      last_by: isInbound ? 'customer' : 'colleague',
      last_activity_at: said.activityAt ?? ctx.now,
    },
  )
  await store.insertMessage(ctx.db, messageRowOf(ctx, id, conversation, said))
  await store.insertMessageFiles(ctx.db, fileRowsOf(id, said))
  await ctx.record(
    contract.said,
    { about: id, conversation: conversation.id },
    { message: id, direction: said.direction, channel: said.channel },
  )
  if (isInbound) {
    const state = stateAfterInbound(conversation.state, said.reopens ?? true)
    if (state !== conversation.state)
      conversation = await changeState(ctx, conversation, { state, until: null }, 'said')
  }
  return { messageId: id, conversation }
}

/** Takes the next position for what is not a message, such as a note: `by` is whose it is. */
export async function advance(ctx: Context, conversationId: string, by: Actor): Promise<number> {
  const row = await advanceWhereItWent(ctx, conversationId, by.id ?? by.kind, { last_activity_at: ctx.now })
  return row.position
}

/** The row with its line in the list told anew from its last message, and with `change`. */
export async function refreshed(
  ctx: Context,
  id: string,
  change: Pick<store.Change, 'last_activity_at'>,
): Promise<store.ConversationRow> {
  return store.update(ctx.db, id, { ...lineOf(await store.lastMessage(ctx.db, id)), ...change })
}

/**
 * Takes a message back that nobody outside has seen; answers whether it was the last one. Then the conversation looks as
 * it did before, with its old place in the list unless something else has happened since.
 */
export async function withdraw(
  ctx: Context,
  messageId: string,
  before: { lastActivityAt: Date },
): Promise<boolean> {
  const message = await store.messageById(ctx.db, messageId)
  if (!message) return false
  await store.deleteMessage(ctx.db, messageId)
  const last = await store.lastMessage(ctx.db, message.conversation_id)
  const wasLast = !last || last.position < message.position
  if (wasLast) {
    const [row] = await store.byIds(ctx.db, [message.conversation_id])
    const isQuiet = row?.last_activity_at.getTime() === message.made_at.getTime()
    await store.update(ctx.db, message.conversation_id, {
      ...lineOf(last),
      ...(isQuiet ? { last_activity_at: before.lastActivityAt } : {}),
    })
  }
  await ctx.record(
    contract.withdrawn,
    { about: messageId, conversation: message.conversation_id },
    { message: messageId },
  )
  return wasLast
}

function lineOf(last: store.MessageRow | undefined): Pick<store.Change, 'preview' | 'last_by'> {
  const own = last?.quoted_from ? last.text.slice(0, last.quoted_from) : last?.text
  return {
    preview: oneLine(own || (last?.text ?? '')),
    last_by: last?.direction === 'outbound' ? 'colleague' : 'customer',
  }
}

async function advanceWhereItWent(
  ctx: Context,
  id: string,
  who: string,
  change: store.Change,
): Promise<store.ConversationRow> {
  const row = await store.advance(ctx.db, id, who, change)
  if (row) return row
  const [shell] = await store.byIds(ctx.db, [id])
  if (!shell?.merged_into) throw new Error(`There is no conversation ${id}`)
  return advanceWhereItWent(ctx, shell.merged_into, who, change)
}

/** An answer of ours went to a wrong address and goes to another instead: `instead` by the address in lower case. */
export async function correctRecipients(
  ctx: Context,
  messageId: string,
  instead: ReadonlyMap<string, string>,
): Promise<void> {
  const message = await store.messageById(ctx.db, messageId)
  if (!message || instead.size === 0) return
  const corrected = (all: store.MessageRow['recipients']) =>
    all.map(one => ({ ...one, address: instead.get(one.address.toLowerCase()) ?? one.address }))
  await store.setRecipients(ctx.db, messageId, {
    recipients: corrected(message.recipients),
    copies: corrected(message.copies),
  })
}

function messageRowOf(
  ctx: Context,
  id: string,
  conversation: store.ConversationRow,
  said: Said,
): store.MessageRow {
  const { from = null, to = [], cc = [], subject = '', html = null, marks = [] } = said
  return {
    id,
    conversation_id: conversation.id,
    position: conversation.position,
    direction: said.direction,
    channel: said.channel,
    author_kind: said.author.kind,
    author_id: said.author.id,
    author_name: said.author.name,
    from_name: from?.name ?? null,
    from_address: from?.address ?? null,
    recipients: to,
    copies: cc,
    reply_to: said.replyTo ?? [],
    authentication: said.authentication ?? 'none',
    subject,
    html,
    text: said.text,
    quoted_from: said.quotedFrom ?? null,
    quoted_html: said.quotedHtml ?? null,
    has_remote_images: said.hasRemoteImages ?? false,
    marks,
    notices: said.notices ?? [],
    said_at: said.saidAt ?? ctx.now,
    made_at: ctx.now,
  }
}

function fileRowsOf(messageId: string, said: Said): store.MessageFileRow[] {
  return (said.files ?? []).map((file, position) => ({
    message_id: messageId,
    file_id: file.fileId,
    position,
    name: file.name,
    type: file.type,
    size: file.size,
    inline: file.inline,
    content_id: file.contentId,
  }))
}

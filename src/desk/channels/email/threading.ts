import { NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import {
  type ConversationRow,
  conversationByToken,
  findConversation,
  hasTakenPart,
  messageById,
} from '../../conversations/index.ts'
import { keyOfId } from './dedupe.ts'
import { messageIdOf } from './own-ids.ts'
import { conversationToken, type ParsedMail } from './reading/index.ts'
import { numbersIn } from './rules.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'

export interface Place {
  conversation: ConversationRow
  /** Who writes is neither the customer nor anybody who took part: they join as themselves and inherit nothing. */
  isStranger: boolean
}

/** Where the mail with this id went; ids with their brackets. */
export interface KnownPlace {
  mailboxId: string
  rfcId: string
  conversationId: string
}

export interface Sender {
  address: string
  /** `null` for a mail system, which is nobody's customer. */
  customerId: string | null
}

/**
 * The conversation that a mail belongs to, by the first sign that leads to one: the token in an address that it was sent
 * to, the signed id of one of our own mails, the ids of earlier mails in this mailbox, and last a number in the subject,
 * which counts only where the sender is the conversation's customer.
 */
export async function findPlace(
  ctx: Context,
  mail: ParsedMail,
  from: { mailbox: MailboxRow; recipients: string[]; sender: Sender | null; earlier: KnownPlace[] },
): Promise<Place | null> {
  const { mailbox, recipients, sender, earlier } = from
  const byRight =
    (await byToken(ctx, recipients, mailbox)) ??
    (await bySignedId(ctx, mail)) ??
    (await byKnownId(ctx, mail, mailbox, earlier))
  const conversation = byRight && (await existing(ctx, byRight))
  if (conversation) return { conversation, isStranger: !(await belongs(ctx, conversation, sender)) }
  return bySubject(ctx, mail, sender)
}

/** The message behind an id that this desk gave out itself; `undefined` where its signature is not ours. */
export async function ownMessage(
  ctx: Context,
  rfcId: string,
): Promise<{ messageId: string; conversationId: string } | undefined> {
  const id = messageIdOf(ctx.seal, rfcId)
  if (!id) return undefined
  const found = await messageById(ctx, id)
  return found && { messageId: id, conversationId: found.conversationId }
}

/** Of a long list the newest count: no honest thread needs more. */
const mostIds = 50

async function byToken(ctx: Context, recipients: string[], mailbox: MailboxRow): Promise<string | undefined> {
  const token = conversationToken(recipients, mailbox.address)
  return token ? conversationByToken(ctx, token) : undefined
}

async function bySignedId(ctx: Context, mail: ParsedMail): Promise<string | undefined> {
  for (const id of idsNearestFirst(mail)) {
    const own = await ownMessage(ctx, id)
    if (own) return own.conversationId
  }
  return undefined
}

async function byKnownId(
  ctx: Context,
  mail: ParsedMail,
  mailbox: MailboxRow,
  earlier: KnownPlace[],
): Promise<string | undefined> {
  const keys = idsNearestFirst(mail).map(id => `<${keyOfId(id)}>`)
  const kept = await storeIds.placesOf(ctx.db, mailbox.id, keys)
  const known = new Map(kept.map(place => [place.rfc_id, place.conversation_id]))
  for (const { mailboxId, rfcId, conversationId } of earlier) {
    if (mailboxId === mailbox.id) known.set(rfcId, conversationId)
  }
  const nearest = keys.find(key => known.has(key))
  return nearest && known.get(nearest)
}

/** What it answers first, then its ancestors from the nearest back. */
function idsNearestFirst(mail: ParsedMail): string[] {
  return [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, mostIds)
}

async function bySubject(ctx: Context, mail: ParsedMail, sender: Sender | null): Promise<Place | null> {
  if (!sender?.customerId) return null
  for (const number of numbersIn(mail.subject)) {
    const conversation = await existing(ctx, number)
    if (conversation?.customer_id === sender.customerId) return { conversation, isStranger: false }
  }
  return null
}

async function belongs(ctx: Context, conversation: ConversationRow, sender: Sender | null): Promise<boolean> {
  if (!sender) return false
  if (sender.customerId !== null && conversation.customer_id === sender.customerId) return true
  return hasTakenPart(ctx, conversation.id, sender.address)
}

async function existing(ctx: Context, ref: string): Promise<ConversationRow | null> {
  return findConversation(ctx, ref).catch(error => {
    if (error instanceof NotFound) return null
    throw error
  })
}

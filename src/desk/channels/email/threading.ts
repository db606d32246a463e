import type { Context } from '../../../platform/context.ts'
import {
  type ConversationRow,
  conversationByToken,
  conversationsLedTo,
  conversationsOfMessages,
  followersOf,
  messageById,
  splitOrigins,
  whereTakenPart,
} from '../../conversations/index.ts'
import { type Candidate, type Circumstances, decide, isPast, type Lead } from './deciding.ts'
import { pointersOf } from './leading.ts'
import { messageIdOf } from './own-ids.ts'
import type { ParsedMail } from './reading/index.ts'
import { mailboxOf } from './rules.ts'
import type { MailSettings } from './settings/rules.ts'
import { idKey, type Sign, signsOf } from './signs.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'

export type Place = {
  known: Map<string, storeIds.Known[]>
} /** A stranger is neither the customer nor anybody who took part: they join as themselves and inherit nothing. */ & (
  | { is: 'joins'; conversation: ConversationRow; isStranger: boolean }
  /** `after`: the closed or old conversation that this one follows. */
  | { is: 'opens'; after: ConversationRow | null }
  /** The same mail came there through another mailbox, and has been said. */
  | { is: 'here'; messageId: string }
)

export interface Sender {
  address: string
  /** `null` for a mail system, which is nobody's customer. */
  customerId: string | null
}

export interface Wanted {
  mailbox: MailboxRow
  mailboxes: MailboxRow[]
  settings: Pick<MailSettings, 'reopensWithin' | 'continuesWithin' | 'mostIdsSought'>
  /** From the envelope and the headers, normalised. */
  recipients: string[]
  sender: Sender | null
  isMachine: boolean
  /** When it counts as come: now, or for imported mail when it was written. */
  at: Date
  /** Ids of mails that were filed in this transaction and are not written down yet. */
  earlier: storeIds.Known[]
}

/** Where a mail belongs, by the first of its signs that holds for its sender; the rules are in `signs` and `deciding`. */
export async function findPlace(ctx: Context, mail: ParsedMail, wanted: Wanted): Promise<Place> {
  const { mailbox, settings, recipients, sender } = wanted
  const signs = signsOf(ctx.seal, mail, {
    mailboxAddress: mailbox.address,
    recipients,
    mostIds: settings.mostIdsSought,
  })
  const known = await knownIds(ctx, signs, wanted)
  const pointers = pointersOf(signs, { known, ours: await ourConversations(ctx, signs) }, mailbox.id)
  const rows = await conversationsLedTo(ctx, [...new Set(pointers.map(pointer => pointer.ref))])
  const there = await whereTakenPart(ctx, idsIn(rows), sender?.address ?? '')
  const ids = idsIn(rows)
  const origins = ids.length > 1 ? await splitOrigins(ctx, ids) : undefined
  const leads = pointers.flatMap(({ ref, ...pointer }): Lead[] => {
    const row = rows.get(ref)
    return row ? [{ ...pointer, conversation: candidateOf(row, there, origins) }] : []
  })
  const by: Circumstances = {
    sender,
    isMachine: wanted.isMachine,
    mailboxId: mailbox.id,
    otherMailboxes: otherMailboxes(wanted),
    reopensWithin: settings.reopensWithin,
    continuesWithin: settings.continuesWithin,
    now: wanted.at,
  }
  const decision = decide(leads, by)
  const chosen = decision.is === 'joins' ? decision.conversation : decision.after
  const conversation = [...rows.values()].find(row => row.id === chosen)
  if (!conversation) return { is: 'opens', after: null, known }
  if (decision.is === 'opens') return { ...(await goOnOrOpen(ctx, conversation, by)), known }
  const copy = await copyIn(ctx, conversation, { mail, known, sender, mailbox })
  return copy
    ? { is: 'here', messageId: copy, known }
    : { is: 'joins', conversation, isStranger: decision.isStranger, known }
}

/**
 * The message of ours that has come back by a list, a copy to ourselves or a rule of some server. Only from an address of
 * our own: whoever else writes under an id of ours has something to say.
 */
export async function ownMailBack(
  ctx: Context,
  mail: ParsedMail,
  { mailboxes, sender }: { mailboxes: MailboxRow[]; sender: string | null },
): Promise<string | undefined> {
  if (!mail.messageId || !mailboxes.some(mailbox => mailbox.address === sender)) return undefined
  const own = messageIdOf(ctx.seal, mail.messageId)
  if (own && (await conversationsOfMessages(ctx, [own])).has(own)) return own
  const rows = await storeIds.known(
    ctx.db,
    signsOf(ctx.seal, { ...empty, inReplyTo: [mail.messageId] }, nowhere).map(sign => sign.key),
  )
  return rows.find(row => row.kind === 'provider' || row.kind === 'machine')?.messageId
}

const empty = {
  messageId: null,
  inReplyTo: [],
  references: [],
  subject: '',
  markers: [],
  threadIndex: null,
  threadTopic: null,
}
const nowhere = { mailboxAddress: '', recipients: [], mostIds: 1 }

async function knownIds(
  ctx: Context,
  signs: Sign[],
  { earlier }: Wanted,
): Promise<Map<string, storeIds.Known[]>> {
  const keys = signs.flatMap(sign => (kept.has(sign.by) ? [sign.key] : []))
  const sought = new Set(keys)
  const rows = await storeIds.known(ctx.db, [...sought])
  return Map.groupBy([...rows, ...earlier.filter(row => sought.has(row.rfcId))], row => row.rfcId)
}

const kept = new Set<Sign['by']>(['id', 'marker', 'shared', 'asked', 'thread'])

/** The conversations that our messages and tokens among the signs name. */
async function ourConversations(ctx: Context, signs: Sign[]): Promise<Map<string, string>> {
  const keysOf = (by: Sign['by']) => signs.flatMap(sign => (sign.by === by ? [sign.key] : []))
  const ours = new Map(await conversationsOfMessages(ctx, keysOf('own')))
  for (const token of keysOf('token')) {
    const conversation = await conversationByToken(ctx, token)
    if (conversation) ours.set(token, conversation)
  }
  return ours
}

function candidateOf(
  row: ConversationRow,
  there: Set<string>,
  origins: Map<string, string[]> = new Map(),
): Candidate {
  return {
    id: row.id,
    customerId: row.customer_id,
    mailboxId: row.mailbox_id,
    isClosed: row.state === 'closed',
    closedAt: row.closed_at,
    lastActivityAt: row.last_activity_at,
    splitFrom: origins.get(row.id) ?? [],
    hasSender: there.has(row.id),
  }
}

/** In place of a conversation that is past: the one that already follows it with the same person, or a new one. */
async function goOnOrOpen(ctx: Context, after: ConversationRow, by: Circumstances) {
  const customer = by.sender?.customerId
  const followers = customer ? await followersOf(ctx, after.id) : []
  const current = followers.find(
    row => row.customer_id === customer && !isPast(candidateOf(row, new Set()), by),
  )
  return current
    ? ({ is: 'joins', conversation: current, isStranger: false } as const)
    : ({ is: 'opens', after } as const)
}

/** The message that this very mail has become in the conversation already, by way of another mailbox. */
async function copyIn(
  ctx: Context,
  conversation: ConversationRow,
  {
    mail,
    known,
    sender,
    mailbox,
  }: { mail: ParsedMail; known: Map<string, storeIds.Known[]>; sender: Sender | null; mailbox: MailboxRow },
): Promise<string | undefined> {
  if (!mail.messageId) return undefined
  const copies = known.get(idKey(mail.messageId)) ?? []
  const copy = copies.find(
    row => row.kind === 'own' && row.conversationId === conversation.id && row.mailboxId !== mailbox.id,
  )
  if (!copy) return undefined
  const said = await messageById(ctx, copy.messageId)
  return said?.message.from?.address === sender?.address ? copy.messageId : undefined
}

function otherMailboxes({ mailbox, mailboxes, recipients }: Wanted): Set<string> {
  const active = mailboxes.filter(each => each.is_active && each.id !== mailbox.id)
  const domains = new Set(active.map(each => domainOf(each.address)))
  const addressed = recipients
    .filter(recipient => domains.has(domainOf(recipient)))
    .map(recipient => mailboxOf(recipient, active)?.id)
  return new Set(addressed.filter(id => id !== undefined))
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@'))
}

function idsIn(rows: Map<string, ConversationRow>): string[] {
  return [...new Set([...rows.values()].map(row => row.id))]
}

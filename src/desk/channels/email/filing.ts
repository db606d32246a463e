import { plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import type { Mark } from '../../conversations/contract.ts'
import { openConversation, type Said, say } from '../../conversations/index.ts'
import { meetCustomer } from '../../customers/index.ts'
import { keepFile } from '../../files/index.ts'
import type { Address, ParsedMail } from './reading/index.ts'
import { normaliseAddress } from './reading/index.ts'
import { marksOfReading } from './reading-limits.ts'
import { conversationSubject, importedIsClosedAfter, saidAt } from './rules.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { findPlace, type KnownPlace, ownMessage, type Place } from './threading.ts'

/** A mail that has become a message. */
export interface Filed {
  rawId: string
  messageId: string
  /** What replies to it will name; `null` for our own mail, whose id is known already. */
  place: KnownPlace | null
  at: Date
}

/**
 * Says a mail in the conversation where it belongs, or opens one for it; all in this transaction. `earlier` are those of the
 * same transaction, which `finish` writes down for all of them at once.
 */
export async function fileMail(
  ctx: Context,
  raw: storeRaw.RawListed,
  mail: ParsedMail,
  { mailbox, earlier }: { mailbox: MailboxRow; earlier: Filed[] },
): Promise<Filed> {
  // Our own answer, come back by a list, a copy to ourselves or a rule of some server: it is here already.
  const own = mail.messageId ? await ownMessage(ctx, mail.messageId) : undefined
  if (own) return { rawId: raw.id, messageId: own.messageId, place: null, at: raw.received_at }

  const arrived = await look(ctx, raw, mail, { mailbox, earlier })
  const { sender, place, at, automatic } = arrived
  const conversation = place?.conversation ?? (await openFor(ctx, arrived))
  const { messageId } = await say(ctx, conversation.id, {
    direction: 'inbound',
    channel: 'email',
    author: authorOf(arrived),
    ...wordsOf(mail),
    from: sender,
    to: mail.to,
    cc: mail.cc,
    marks: [...marksOf(arrived), ...marksOfReading(mail)],
    notices: mail.notices,
    files: await filesOf(ctx, mail),
    saidAt: at,
    activityAt: raw.is_imported ? later(conversation.last_activity_at, at) : ctx.now,
    reopens: automatic === 'no' && !arrived.isOld,
  })
  return {
    rawId: raw.id,
    messageId,
    place: { mailboxId: mailbox.id, rfcId: `<${raw.dedupe_key}>`, conversationId: conversation.id },
    at: raw.is_imported ? at : raw.received_at,
  }
}

/** Writes down what became of each mail, and the ids by which replies will find it. */
export async function finish(ctx: Context, filed: Filed[]): Promise<void> {
  await storeRaw.settleRead(ctx.db, filed)
  await storeIds.insertIds(
    ctx.db,
    filed.flatMap(({ messageId, place, at }) =>
      place
        ? [
            {
              id: ctx.id(),
              mailbox_id: place.mailboxId,
              rfc_id: place.rfcId,
              message_id: messageId,
              conversation_id: place.conversationId,
              at,
            },
          ]
        : [],
    ),
  )
}

interface Arrived {
  raw: storeRaw.RawListed
  mail: ParsedMail
  mailbox: MailboxRow
  automatic: ParsedMail['automatic']
  sender: Address | null
  /** `null` for a mail system, and where nobody is named as the sender. */
  customer: { id: string; name: string } | null
  place: Place | null
  at: Date
  /** Imported so long after it was written that nobody waits for an answer. */
  isOld: boolean
}

/** Who writes, when, and where it belongs. */
async function look(
  ctx: Context,
  raw: storeRaw.RawListed,
  mail: ParsedMail,
  { mailbox, earlier }: { mailbox: MailboxRow; earlier: Filed[] },
): Promise<Arrived> {
  const automatic = raw.envelope_from === '<>' && mail.automatic === 'no' ? 'bounce' : mail.automatic
  const sender = senderOf(mail, raw)
  const customer =
    sender && automatic !== 'bounce' ? await meetCustomer(ctx, 'email', sender.address, sender.name) : null
  const place = await findPlace(ctx, mail, {
    mailbox,
    earlier: earlier.map(one => one.place).filter(known => known !== null),
    recipients: [...raw.envelope_to, ...mail.recipients].map(normaliseAddress),
    sender: sender && { address: sender.address, customerId: customer?.id ?? null },
  })
  const at = saidAt(mail.date, raw.received_at)
  const isOld = raw.is_imported && at < plus(ctx.now, -importedIsClosedAfter)
  return { raw, mail, mailbox, automatic, sender, customer, place, at, isOld }
}

function openFor(ctx: Context, { raw, mail, mailbox, sender, customer, at, isOld }: Arrived) {
  return openConversation(ctx, {
    subject: conversationSubject(mail.subject, sender),
    channel: 'email',
    customerId: customer?.id ?? null,
    mailboxId: mailbox.id,
    teamId: mailbox.team_id,
    state: isOld ? 'closed' : 'open',
    at: raw.is_imported ? at : ctx.now,
  })
}

function authorOf({ sender, customer, automatic }: Arrived): Said['author'] {
  const name = sender?.name || customer?.name || (sender?.address ?? '')
  return { kind: automatic === 'bounce' ? 'system' : 'customer', id: customer?.id ?? null, name }
}

function marksOf({ place, automatic }: Arrived): Mark[] {
  const marks: Mark[] = automatic === 'no' ? [] : ['automatic', automatic]
  return place?.isStranger && automatic !== 'bounce' ? [...marks, 'stranger'] : marks
}

function wordsOf(
  mail: ParsedMail,
): Pick<Said, 'subject' | 'text' | 'html' | 'quotedFrom' | 'quotedHtml' | 'hasRemoteImages'> {
  return {
    subject: mail.subject,
    text: mail.text,
    html: mail.htmlParts?.fresh ?? mail.html,
    quotedFrom: mail.quotedFrom,
    quotedHtml: mail.htmlParts?.quoted ?? null,
    hasRemoteImages: mail.hasRemoteImages,
  }
}

function senderOf(mail: ParsedMail, raw: storeRaw.RawListed): Address | null {
  const envelope = normaliseAddress(raw.envelope_from)
  return mail.from ?? mail.sender ?? mail.replyTo[0] ?? (envelope ? { name: '', address: envelope } : null)
}

async function filesOf(ctx: Context, mail: ParsedMail): Promise<Said['files']> {
  const files: NonNullable<Said['files']> = []
  for (const attachment of mail.attachments) {
    const kept = await keepFile(ctx, attachment)
    files.push({
      fileId: kept.id,
      name: kept.name,
      type: kept.type,
      size: kept.size,
      inline: attachment.inline,
      contentId: attachment.contentId,
    })
  }
  return files
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}

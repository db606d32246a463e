import type { Context } from '../../../platform/context.ts'
import type { Mark } from '../../conversations/contract.ts'
import { findConversation, openConversation, type Said, say } from '../../conversations/index.ts'
import { keepFile } from '../../files/index.ts'
import { type Arrived, automaticOf, look, recipientsOf, senderOf } from './arrived.ts'
import { takeFromColleague } from './from-colleagues.ts'
import type { ParsedMail } from './reading/index.ts'
import { conversationSubject } from './rules.ts'
import { type House, otherReplyTo, type Writer, whoWrites } from './senders.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { type KnownPlace, ownMessage } from './threading.ts'

/** A mail that has been settled. */
export interface Filed {
  rawId: string
  /** The message that it became; `null` for a colleague's or a machine's answer to a notice. */
  messageId: string | null
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
  { mailbox, house, earlier }: { mailbox: MailboxRow; house: House; earlier: Filed[] },
): Promise<Filed> {
  // Our own answer, come back by a list, a copy to ourselves or a rule of some server: it is here already.
  const own = mail.messageId ? await ownMessage(ctx, mail.messageId) : undefined
  if (own) return { rawId: raw.id, messageId: own.messageId, place: null, at: raw.received_at }

  const [sender, recipients] = [senderOf(mail, raw), recipientsOf(mail, raw)]
  const writer = await whoWrites(ctx, mail, { raw, mailbox, sender, recipients, house })
  if (await takeFromColleague(ctx, mail, { raw, mailbox, writer, automatic: automaticOf(mail, raw) }))
    return { rawId: raw.id, messageId: null, place: null, at: raw.received_at }

  const arrived = await look(ctx, raw, mail, {
    mailbox,
    earlier: earlier.map(one => one.place).filter(known => known !== null),
  })
  arrived.place ??= await placeOfNotice(ctx, writer)
  const { place, at, automatic } = arrived
  const conversation = place?.conversation ?? (await openFor(ctx, arrived))
  const { messageId } = await say(ctx, conversation.id, {
    direction: 'inbound',
    channel: 'email',
    author: authorOf(arrived),
    ...wordsOf(mail),
    from: sender,
    to: mail.to.slice(0, mostShown),
    cc: mail.cc.slice(0, mostShown),
    replyTo: otherReplyTo(mail, sender),
    authentication: writer.authentication,
    marks: marksOf(arrived, writer),
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
      place && messageId
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

/** Whoever else answers a notice, such as somebody to whom it was passed on, joins as a stranger. */
async function placeOfNotice(ctx: Context, { notice }: Writer): Promise<Arrived['place']> {
  if (!notice) return null
  return { conversation: await findConversation(ctx, notice.conversation_id), isStranger: true }
}

function marksOf({ place, automatic }: Arrived, writer: Writer): Mark[] {
  const marks: Mark[] = automatic === 'no' ? [] : ['automatic', automatic]
  if (automatic === 'bounce') return marks
  return place?.isStranger ? [...marks, 'stranger', ...writer.marks] : [...marks, ...writer.marks]
}

/** A mail to fifty thousand keeps them all in its source; a page shows so many. */
const mostShown = 200

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

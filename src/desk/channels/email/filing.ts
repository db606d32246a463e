import type { Context } from '../../../platform/context.ts'
import type { Mark } from '../../conversations/contract.ts'
import { findConversation, type Said, say } from '../../conversations/index.ts'
import { keepFile } from '../../files/index.ts'
import { type Arrived, type DeskNow, kindOf, look, recipientsOf, senderOf } from './arrived.ts'
import { takeFromColleague } from './from-colleagues.ts'
import { idsToKeep } from './leading.ts'
import { nameWithoutAddresses } from './likeness.ts'
import { askForAcknowledgement, openFor } from './opening.ts'
import type { ParsedMail } from './reading/index.ts'
import { marksOfReading } from './reading-limits.ts'
import { isMailSystem, tellReport } from './reporting.ts'
import { type House, otherReplyTo, type Writer, whoWrites } from './senders.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { ownMailBack, type Place } from './threading.ts'

/** A mail that has been settled. */
export interface Filed {
  rawId: string
  /** The message that it became; `null` for a colleague's or a machine's answer to a notice. */
  messageId: string | null
  /** By what later mails will find it; none for our own mail and for a copy, which are known already. */
  ids: storeIds.Known[]
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
  { mailbox, desk, earlier }: { mailbox: MailboxRow; desk: DeskNow & { house: House }; earlier: Filed[] },
): Promise<Filed> {
  const known = { rawId: raw.id, ids: [], at: raw.received_at }
  const sender = senderOf(mail, raw)
  const own = await ownMailBack(ctx, mail, { mailboxes: desk.mailboxes, sender: sender?.address ?? null })
  if (own) return { ...known, messageId: own }

  const recipients = recipientsOf(mail, raw)
  const writer = await whoWrites(ctx, mail, { raw, mailbox, sender, recipients, house: desk.house })
  if (await takeFromColleague(ctx, mail, { raw, mailbox, writer, automatic: kindOf(ctx, mail, raw, desk) }))
    return { ...known, messageId: null }

  const arrived = await look(ctx, raw, mail, { mailbox, desk, earlier: earlier.flatMap(({ ids }) => ids) })
  arrived.place = await orOfNotice(ctx, arrived.place, writer)
  const { place, at, automatic, reported } = arrived
  if (place.is === 'here') return { ...known, messageId: place.messageId }
  const { conversation, isHeldBack } =
    place.is === 'joins'
      ? { conversation: place.conversation, isHeldBack: false }
      : await openFor(ctx, arrived, desk)
  const said = await say(ctx, conversation.id, {
    direction: 'inbound',
    channel: 'email',
    author: authorOf(arrived),
    ...wordsOf(mail),
    from: sender,
    to: mail.to,
    cc: mail.cc,
    replyTo: otherReplyTo(mail, sender),
    authentication: writer.authentication,
    marks: [...marksOf(arrived, writer, isHeldBack), ...marksOfReading(mail)],
    notices: mail.notices,
    files: await filesOf(ctx, mail),
    saidAt: at,
    activityAt: raw.is_imported ? later(conversation.last_activity_at, at) : ctx.now,
    reopens: automatic === 'no' && !arrived.isOld,
  })
  const { messageId } = said
  if (reported && (automatic === 'bounce' || automatic === 'delay' || automatic === 'delivered'))
    await tellReport(ctx, reported, mail, { report: messageId, kind: automatic })
  if (place.is === 'opens' && !isHeldBack)
    await askForAcknowledgement(ctx, arrived, conversation.id, messageId)
  return {
    rawId: raw.id,
    messageId,
    ids: idsToKeep(mail, place.known, {
      rfcId: `<${raw.dedupe_key}>`,
      mailboxId: mailbox.id,
      conversationId: said.conversation.id,
      messageId,
    }),
    at: raw.is_imported ? at : raw.received_at,
  }
}

/** Writes down what became of each mail, and the ids by which replies will find it. */
export async function finish(ctx: Context, filed: Filed[]): Promise<void> {
  await storeRaw.settleRead(ctx.db, filed)
  await storeIds.insertIds(
    ctx.db,
    filed.flatMap(({ ids, at }) => ids.map(each => ({ ...each, id: ctx.id(), at }))),
  )
}

function authorOf({ sender, customer, automatic }: Arrived): Said['author'] {
  const name = nameWithoutAddresses(sender?.name ?? '') || customer?.name || (sender?.address ?? '')
  return { kind: isMailSystem(automatic) ? 'system' : 'customer', id: customer?.id ?? null, name }
}

/** Whoever else answers a notice, such as somebody to whom it was passed on, joins as a stranger. */
async function orOfNotice(ctx: Context, place: Place, { notice }: Writer): Promise<Place> {
  if (!notice || place.is !== 'opens') return place
  const conversation = await findConversation(ctx, notice.conversation_id)
  return { is: 'joins', conversation, isStranger: true, known: place.known }
}

function marksOf({ place, automatic }: Arrived, writer: Writer, isHeldBack: boolean): Mark[] {
  const held: Mark[] = isHeldBack ? ['held-back'] : []
  const marks: Mark[] = automatic === 'no' ? held : [...held, 'automatic', automatic]
  if (isMailSystem(automatic)) return marks
  const isStranger = place.is === 'joins' && place.isStranger
  return isStranger ? [...marks, 'stranger', ...writer.marks] : [...marks, ...writer.marks]
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

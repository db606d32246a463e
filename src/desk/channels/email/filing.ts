import type { Context } from '../../../platform/context.ts'
import type { Mark } from '../../conversations/contract.ts'
import { link, openConversation, type Said, say } from '../../conversations/index.ts'
import { keepFile } from '../../files/index.ts'
import { type Arrived, type DeskNow, look, senderOf } from './arrived.ts'
import { idsToKeep } from './leading.ts'
import type { ParsedMail } from './reading/index.ts'
import { marksOfReading } from './reading-limits.ts'
import { conversationSubject } from './rules.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { ownMailBack } from './threading.ts'

/** A mail that has become a message. */
export interface Filed {
  rawId: string
  messageId: string
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
  { mailbox, desk, earlier }: { mailbox: MailboxRow; desk: DeskNow; earlier: Filed[] },
): Promise<Filed> {
  const known = { rawId: raw.id, ids: [], at: raw.received_at }
  const own = await ownMailBack(ctx, mail, {
    mailboxes: desk.mailboxes,
    sender: senderOf(mail, raw)?.address ?? null,
  })
  if (own) return { ...known, messageId: own }

  const arrived = await look(ctx, raw, mail, { mailbox, desk, earlier: earlier.flatMap(({ ids }) => ids) })
  const { sender, place, at, automatic } = arrived
  if (place.is === 'here') return { ...known, messageId: place.messageId }
  const conversation = place.is === 'joins' ? place.conversation : await openFor(ctx, arrived)
  const said = await say(ctx, conversation.id, {
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
  const { messageId } = said
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

async function openFor(ctx: Context, { raw, mail, mailbox, sender, customer, place, at, isOld }: Arrived) {
  const opened = await openConversation(ctx, {
    subject: conversationSubject(mail.subject, sender),
    channel: 'email',
    customerId: customer?.id ?? null,
    mailboxId: mailbox.id,
    teamId: mailbox.team_id,
    state: isOld ? 'closed' : 'open',
    at: raw.is_imported ? at : ctx.now,
  })
  if (place.is === 'opens' && place.after) await link(ctx, opened.id, 'follows', place.after.id)
  return opened
}

function authorOf({ sender, customer, automatic }: Arrived): Said['author'] {
  const name = sender?.name || customer?.name || (sender?.address ?? '')
  return { kind: automatic === 'bounce' ? 'system' : 'customer', id: customer?.id ?? null, name }
}

function marksOf({ place, automatic }: Arrived): Mark[] {
  const marks: Mark[] = automatic === 'no' ? [] : ['automatic', automatic]
  const isStranger = place.is === 'joins' && place.isStranger
  return isStranger && automatic !== 'bounce' ? [...marks, 'stranger'] : marks
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

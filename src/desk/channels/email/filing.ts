import { plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { openConversation, type Said, say } from '../../conversations/index.ts'
import { meetCustomer } from '../../customers/index.ts'
import { keepFile } from '../../files/index.ts'
import type { Address, ParsedMail } from './reading/index.ts'
import { normaliseAddress } from './reading/index.ts'
import { conversationSubject, importedIsClosedAfter, saidAt } from './rules.ts'
import * as storeIds from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { findPlace, ownMessage, type Sender } from './threading.ts'

/** Says a mail in the conversation where it belongs, or opens one for it; all in this transaction. */
export async function fileMail(
  ctx: Context,
  raw: storeRaw.RawListed,
  mail: ParsedMail,
  mailbox: MailboxRow,
): Promise<void> {
  // Our own answer, come back by a list, a copy to ourselves or a rule of some server: it is here already.
  const own = mail.messageId ? await ownMessage(ctx, mail.messageId) : undefined
  if (own) return storeRaw.settle(ctx.db, raw.id, { state: 'read', message_id: own.messageId, problem: null })

  const automatic = raw.envelope_from === '<>' && mail.automatic === 'no' ? 'bounce' : mail.automatic
  const address = senderOf(mail, raw)
  const customer =
    address && automatic !== 'bounce' ? await meetCustomer(ctx, 'email', address.address, address.name) : null
  const sender: Sender | null = address && { address: address.address, customerId: customer?.id ?? null }
  const recipients = [...raw.envelope_to, ...mail.recipients].map(normaliseAddress)
  const place = await findPlace(ctx, mail, { mailbox, recipients, sender })

  const at = saidAt(mail.date, raw.received_at)
  const isOld = raw.is_imported && at < plus(ctx.now, -importedIsClosedAfter)
  const conversation =
    place?.conversation ??
    (await openConversation(ctx, {
      subject: conversationSubject(mail.subject, address),
      channel: 'email',
      customerId: customer?.id ?? null,
      mailboxId: mailbox.id,
      teamId: mailbox.team_id,
      state: isOld ? 'closed' : 'open',
      at: raw.is_imported ? at : ctx.now,
    }))
  const marks = [
    ...(place?.isStranger && automatic !== 'bounce' ? ['stranger'] : []),
    ...(automatic === 'no' ? [] : ['automatic', automatic]),
  ]
  const { messageId } = await say(ctx, conversation.id, {
    direction: 'inbound',
    channel: 'email',
    author: customer
      ? {
          kind: 'customer',
          id: customer.id,
          name: address?.name || customer.name || (address?.address ?? ''),
        }
      : {
          kind: automatic === 'bounce' ? 'system' : 'customer',
          id: null,
          name: address?.name || (address?.address ?? ''),
        },
    ...wordsOf(mail),
    from: address,
    to: mail.to.slice(0, mostShown),
    cc: mail.cc.slice(0, mostShown),
    marks,
    files: await filesOf(ctx, mail),
    saidAt: at,
    activityAt: raw.is_imported ? later(conversation.last_activity_at, at) : ctx.now,
    reopens: automatic === 'no' && !isOld,
  })
  await storeIds.insertId(ctx.db, {
    id: ctx.id(),
    mailbox_id: mailbox.id,
    rfc_id: `<${raw.dedupe_key}>`,
    message_id: messageId,
    conversation_id: conversation.id,
    at: raw.is_imported ? at : ctx.now,
  })
  await storeRaw.settle(ctx.db, raw.id, { state: 'read', message_id: messageId, problem: null })
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

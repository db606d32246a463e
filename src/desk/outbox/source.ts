import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import type { Context } from '../../platform/context.ts'
import { signDkim } from '../../platform/mail/dkim.ts'
import { megabytes } from '../../platform/mail/send.ts'
import {
  bounceAddressOf,
  deskMarkOf,
  mailIdsOf,
  markerOf,
  outlookThreadOf,
  type SendingMailbox,
  signingKeysOf,
} from '../channels/email/index.ts'
import type { Message } from '../conversations/contract.ts'
import {
  type ConversationRow,
  findConversation,
  lastHeardByMail,
  messageById,
} from '../conversations/index.ts'
import { filesByIds } from '../files/index.ts'
import { deskSettings } from '../setup/index.ts'
import { attribution } from './attribution.ts'
import { type Answer, composeMail } from './compose.ts'
import { bareSubject } from './rules.ts'
import type { OutboxRow } from './store.ts'
import { outlookThread, references } from './threading.ts'

/** The mail is larger than its mailbox may send; the message says what to do. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** An answer as it goes over the line, signed, and the envelope's sender. Throws `TooLarge`. */
export async function sourceOf(
  ctx: Context,
  row: OutboxRow,
  mailbox: SendingMailbox,
): Promise<{ source: Buffer; from: string }> {
  const said = await messageById(ctx, row.message_id)
  if (!said) throw new Error('The answer itself is gone')
  const conversation = await findConversation(ctx, said.conversationId)
  const composed = await composeMail(await answerOf(ctx, row, mailbox, said.message, conversation))
  if (composed.length > mailbox.largestOut) throw new TooLarge(tooLarge(composed.length, mailbox.largestOut))
  const source = await signDkim(composed, await signingKeysOf(ctx, mailbox), ctx.now)
  return { source, from: envelopeAddress(senderOf(ctx, row, mailbox)) }
}

/** Why a mail of so many bytes is not sent, and what to do about it. */
export function tooLarge(size: number, largest: number): string {
  return `This mail would have ${megabytes(size)}, and this mailbox sends at most ${megabytes(largest)}; leave out an attachment, or give a link to it.`
}

/** As it is said to a server: the domain in ASCII (RFC 5891), what stands before it as it is. */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`
}

async function answerOf(
  ctx: Context,
  row: OutboxRow,
  mailbox: SendingMailbox,
  message: Message,
  conversation: ConversationRow,
): Promise<Answer> {
  const heard = await lastHeardByMail(ctx, conversation)
  const ids = (await mailIdsOf(ctx, conversation.id)).filter(({ rfcId }) => rfcId !== row.rfc_id)
  const answered =
    ids.findLast(({ messageId }) => messageId === heard?.id)?.rfcId ?? ids.at(-1)?.rfcId ?? null
  const [local, domain] = mailbox.address.split('@') as [string, string]
  return {
    rfcId: row.rfc_id,
    from: { name: mailbox.name, address: mailbox.address },
    replyTo: mailbox.usesPlusAddress ? `${local}+c-${conversation.token}@${domain}` : null,
    recipients: row.recipients,
    subject: message.subject,
    html: row.sealed?.html ?? message.html ?? '',
    text: row.sealed?.text ?? message.text,
    signature: mailbox.signature,
    marker: markerOf(ctx.seal, row.message_id),
    quoted: mailbox.quotesBelow ? await quotedBelow(ctx, row.recipients, heard) : null,
    answers: answered,
    references: references(withOwn(ids, row, mailbox), answered),
    outlook: outlookThread(heard ? await outlookThreadOf(ctx, heard.id) : null, {
      conversationId: conversation.id,
      startedAt: conversation.made_at,
      subject: bareSubject(message.subject),
      messageId: row.message_id,
      at: ctx.now,
    }),
    deskMark: deskMarkOf(ctx.seal),
    date: ctx.now,
    attachments: row.sealed
      ? await attachmentsOf(
          ctx,
          row.sealed.files.map(id => ({ id, contentId: null })),
        )
      : await attachmentsOf(ctx, message.attachments),
  }
}

/**
 * Amazon's and Microsoft's servers put an id of their own in place of ours; a reply then still names ours, because it stands
 * among the references.
 */
function withOwn(ids: { rfcId: string }[], row: OutboxRow, { smtp }: SendingMailbox): string[] {
  const all = ids.map(id => id.rfcId)
  return /\.(?:amazonaws|office365|outlook)\.com$/i.test(smtp?.host ?? '') ? [...all, row.rfc_id] : all
}

/** The customer's last mail, for those who wrote it or had it; what it quoted itself is left out. */
export async function quotedBelow(
  ctx: Context,
  recipients: OutboxRow['recipients'],
  heard: Awaited<ReturnType<typeof lastHeardByMail>>,
): Promise<Answer['quoted']> {
  if (!heard?.from) return null
  const writer = heard.from.address.toLowerCase()
  const goesTo = [...recipients.to, ...recipients.cc].map(one => one.address.toLowerCase())
  if (!goesTo.includes(writer)) return null
  const { locale, timeZone } = await deskSettings(ctx)
  return {
    line: attribution(
      { name: heard.from.name || heard.from.address, at: heard.saidAt },
      { locale, timeZone },
    ),
    html: heard.html,
    text: heard.text,
  }
}

async function attachmentsOf(
  ctx: Context,
  attached: Pick<Message['attachments'][number], 'id' | 'contentId'>[],
): Promise<Answer['attachments']> {
  const files = await filesByIds(
    ctx,
    attached.map(({ id }) => id),
  )
  return files.map((file, index) => ({
    name: file.name,
    type: file.type,
    contentId: attached[index]?.contentId ?? null,
    content: Readable.fromWeb(ctx.files.read(file.sha256) as Parameters<typeof Readable.fromWeb>[0]),
  }))
}

function senderOf(ctx: Context, row: OutboxRow, mailbox: SendingMailbox): string {
  if (mailbox.bounces === 'marked')
    return bounceAddressOf(ctx.seal, mailbox.address, row.message_id) ?? mailbox.address
  return mailbox.bounces === 'other' && mailbox.bounceAddress ? mailbox.bounceAddress : mailbox.address
}

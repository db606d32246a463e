import type { Readable } from 'node:stream'
import { Parser } from 'htmlparser2'
import MailComposer from 'nodemailer/lib/mail-composer'
import { escapeHtml } from '../../kit/text.ts'
import { htmlToText, textToHtml } from '../channels/email/index.ts'
import { flowed, quotedText } from './flowed.ts'
import { markedHtml, markedText } from './marking.ts'
import type { Recipients } from './store.ts'
import type { OutlookThread } from './threading.ts'

export interface Answer {
  rfcId: string
  from: { name: string; address: string }
  replyTo: string | null
  recipients: Recipients
  subject: string
  html: string
  text: string
  signature: string
  /** The word by which a reply is known whose headers were lost. */
  marker: string
  /** What stands below: the line that introduces it, and the words. `html` is sanitised. */
  quoted: { line: string; html: string | null; text: string } | null
  /** The Message-ID that it answers. */
  answers: string | null
  references: string[]
  outlook: OutlookThread
  deskMark: string
  date: Date
  attachments: { name: string; type: string; contentId: string | null; content: Readable | Buffer }[]
}

/**
 * The mail as it goes out, with CRLF throughout: text and HTML, the signature below, then the customer's words; threading headers by
 * RFC 5322 section 3.6.4. Everything is quoted-printable or base64, so that every server carries it and a DKIM signature holds.
 */
export async function composeMail(answer: Answer): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: answer.rfcId,
    date: answer.date,
    from: answer.from,
    to: answer.recipients.to,
    cc: answer.recipients.cc,
    replyTo: answer.replyTo ?? undefined,
    subject: answer.subject,
    inReplyTo: answer.answers ?? undefined,
    references: answer.references,
    headers: [
      { key: 'Thread-Topic', value: answer.outlook.topic },
      { key: 'Thread-Index', value: answer.outlook.index },
      { key: 'X-Evenkeel-Desk', value: answer.deskMark },
    ],
    alternatives: [
      {
        contentType: 'text/plain; charset=utf-8; format=flowed',
        contentTransferEncoding: 'quoted-printable',
        content: flowed(textOf(answer)),
      },
      {
        contentType: 'text/html; charset=utf-8',
        contentTransferEncoding: 'quoted-printable',
        content: mailHtml(answer),
      },
    ],
    attachments: answer.attachments.map(file => ({
      filename: file.name,
      contentType: file.type,
      content: file.content,
      ...(isShownWithin(answer, file.contentId) && {
        cid: file.contentId ?? '',
        contentDisposition: 'inline' as const,
      }),
    })),
    // Text that a customer or a colleague wrote must never make this process read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function isShownWithin({ html }: Answer, contentId: string | null): boolean {
  return contentId !== null && html.includes(`data-cid="${escapeHtml(contentId)}"`)
}

function textOf({ marker, text, signature, quoted }: Answer): string {
  const parts = [markedText(marker, text.trimEnd())]
  if (signature) parts.push(`-- \n${signature}`)
  if (quoted) parts.push(`${quoted.line}\n${quotedText(freshText(quoted))}`)
  return `${parts.join('\n\n')}\n`
}

/** The HTML of the mail: the answer, the signature, then the customer's words. */
export function mailHtml({
  marker,
  html,
  signature,
  quoted,
}: Pick<Answer, 'marker' | 'html' | 'signature' | 'quoted'>): string {
  const below = signature ? `<p>-- <br>${escapeHtml(signature).replace(/\r?\n/g, '<br>')}</p>` : ''
  return [
    '<!doctype html><html><head><meta charset="utf-8"></head><body>',
    markedHtml(marker, withPictures(html) + below),
    quoted ? quoteHtml(quoted) : '',
    '</body></html>',
  ]
    .filter(Boolean)
    .join('\r\n')
}

/** In the class by which our own reader knows it again, and as a citation, by which others do. */
function quoteHtml(quoted: NonNullable<Answer['quoted']>): string {
  const words =
    quoted.html !== null && quoted.html.length <= mostQuoted ? quoted.html : textToHtml(freshText(quoted))
  return `<div class="evenkeel-quote"><p>${escapeHtml(quoted.line)}</p><blockquote type="cite" style="margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex">${withoutPictures(words)}</blockquote></div>`
}

/** Longer ones are quoted from their beginning: the customer has the whole of it. */
const mostQuoted = 200_000

function freshText({ text, html }: NonNullable<Answer['quoted']>): string {
  const whole = text || htmlToText(html ?? '')
  return whole.length > mostQuoted ? `${whole.slice(0, mostQuoted)}…` : whole.trimEnd()
}

/** The pictures of the answer are parts of the mail; the composer names them by their content id. */
function withPictures(html: string): string {
  return html.replace(/<img\b([^>]*?)\sdata-cid="([^"<>]*)"/g, '<img$1 src="cid:$2"')
}

/** What the customer sent with their mail is not sent back; what a picture says in words stays. */
function withoutPictures(html: string): string {
  let out = ''
  let from = 0
  const parser: Parser = new Parser({
    onopentag(name, attribs) {
      if (name !== 'img') return
      out += html.slice(from, parser.startIndex) + escapeHtml(attribs.alt ? `[${attribs.alt}]` : '')
      from = parser.endIndex + 1
    },
  })
  parser.write(html)
  parser.end()
  return out + html.slice(from)
}

import MailComposer from 'nodemailer/lib/mail-composer'
import { escapeHtml } from '../../kit/text.ts'
import { markedHtml, markedText } from './marking.ts'
import type { Recipients } from './store.ts'

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
  /** Message-IDs of the conversation, oldest first; the last one is answered. */
  thread: string[]
  date: Date
  attachments: { name: string; type: string; content: Buffer }[]
}

/** The mail as it goes out: text and HTML, the signature below, threading headers (RFC 5322 section 3.6.4). */
export function composeMail(answer: Answer): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: answer.rfcId,
    date: answer.date,
    from: answer.from,
    to: answer.recipients.to,
    cc: answer.recipients.cc,
    replyTo: answer.replyTo ?? undefined,
    subject: answer.subject,
    inReplyTo: answer.thread.at(-1),
    references: trimmedReferences(answer.thread),
    text: markedText(answer.marker, answer.text) + (answer.signature ? `\n\n-- \n${answer.signature}` : ''),
    html: `<!doctype html><html><body>${markedHtml(answer.marker, answer.html + signatureHtml(answer.signature))}</body></html>`,
    attachments: answer.attachments.map(file => ({
      filename: file.name,
      contentType: file.type,
      content: file.content,
    })),
    // Text that a customer or a colleague wrote must never make this process read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

const longestReferences = 1500

/** Oldest first, the first and the last ones kept; some servers cut long headers off. */
function trimmedReferences(ids: string[]): string[] {
  const [first, ...rest] = ids
  if (first === undefined) return []
  const kept: string[] = []
  let length = first.length
  for (const id of rest.reverse()) {
    length += id.length + 1
    if (length > longestReferences) break
    kept.unshift(id)
  }
  return [first, ...kept]
}

function signatureHtml(signature: string): string {
  return signature ? `<p>-- <br>${escapeHtml(signature).replace(/\n/g, '<br>')}</p>` : ''
}

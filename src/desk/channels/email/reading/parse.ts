import { type Address, parseAddresses } from './addresses.ts'
import { type AuthenticationResults, readAuthenticationResults } from './authentication.ts'
import { type Automatic, recogniseAutomatic } from './automatic.ts'
import { chooseBodies } from './bodies.ts'
import { type Enclosed, enclose } from './enclosed.ts'
import { dateOf, idsOf, subjectOf } from './fields.ts'
import { markersIn } from './own-marker.ts'
import { type Report, readDeliveryStatus, readReport } from './report.ts'
import { type Shown, showBodies } from './shown.ts'
import { headerOf, type Part, readTree } from './tree.ts'

/**
 * A message as the desk shows and threads it. Ids without angle brackets; addresses normalised; strings free of NUL.
 * `html` is sanitised; `quotedFrom` is an index into `text`; `htmlParts` together hold what `html` holds. `headers` are
 * unfolded, names in lower case, values otherwise as sent. `recipients` are those of Delivered-To, X-Original-To,
 * Envelope-To, To and Cc. A date in the future is kept: the caller knows what now is. `markers` are words that look like
 * the ones in our own mails, from the whole body.
 */
export type ParsedMail = {
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  subject: string
  from: Address | null
  /** Exactly one author in exactly one From; where there are more, nobody can vouch for the first. */
  hasOneFrom: boolean
  sender: Address | null
  replyTo: Address[]
  to: Address[]
  cc: Address[]
  recipients: string[]
  date: string | null
  automatic: Automatic
  /** What a mail system says of a mail that we may have sent. */
  report: Report | null
  attachments: Enclosed[]
  headers: { name: string; value: string }[]
  authenticationResults: AuthenticationResults | null
  threadIndex: string | null
  threadTopic: string | null
  markers: string[]
} & Shown

/**
 * Reads a raw RFC 5322 message. Rejects only where a limit of the reader is passed (16 MiB of headers, 200 levels of
 * parts, 50,000 parts); such a message belongs in quarantine.
 */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  const root = readTree(raw)
  const all = (name: string) =>
    root.headers.filter(header => header.name === name).map(header => header.value)
  const addresses = (name: string) => all(name).flatMap(parseAddresses)
  const inReplyTo = idsOf(all('in-reply-to'))
  const references = idsOf(all('references'))
  const subject = subjectOf(headerOf(root, 'subject'))
  const threadIndex = headerOf(root, 'thread-index')
  const to = addresses('to')
  const cc = addresses('cc')
  const from = addresses('from')
  const { segments, files } = chooseBodies(root)
  const isReply = isAnswer(subject, inReplyTo.length + references.length, threadIndex)
  const { shown, images } = showBodies(segments, isReply)
  const status = readDeliveryStatus(root)
  const automatic = recogniseAutomatic(root.headers, {
    subject,
    text: shown.text,
    types: typesOf(root),
    status: status?.all ?? null,
  })
  return {
    messageId: idsOf(all('message-id'))[0] ?? null,
    inReplyTo,
    references,
    subject,
    from: from[0] ?? null,
    hasOneFrom: from.length === 1 && all('from').length === 1,
    sender: addresses('sender')[0] ?? null,
    replyTo: addresses('reply-to'),
    to,
    cc,
    recipients: recipientsOf(root, [...to, ...cc]),
    date: dateOf(headerOf(root, 'date')),
    automatic,
    report: readReport(root, automatic, { text: shown.text, status: status?.recipients ?? [] }),
    attachments: enclose(files, images, shown.html),
    headers: root.headers,
    authenticationResults: readAuthenticationResults(root.headers),
    threadIndex,
    threadTopic: subjectOf(headerOf(root, 'thread-topic')) || null,
    markers: markersIn(segments.map(({ html, text }) => `${html ?? ''}\n${text ?? ''}`).join('\n')),
    ...shown,
  }
}

function typesOf(part: Part): string[] {
  const method = part.params.method ? `; method=${part.params.method.toLowerCase()}` : ''
  return [part.type + method, ...part.children.flatMap(typesOf)]
}

/** A forward may carry the same headers as an answer, but what it quotes is its whole point. */
function isAnswer(subject: string, ids: number, threadIndex: string | null): boolean {
  if (
    /^(?:fwd?|wg|tr|rv|i|vb|doorst|enc|pd|vl|vs fw|пересл|fs|转发|轉寄|転送|전달)\s{0,3}[:：]/i.test(subject)
  )
    return false
  if (ids > 0 || (threadIndex !== null && Buffer.from(threadIndex, 'base64').length > 22)) return true
  return /^(?:re|aw|antw|antwort|sv|vs|odp|res|rif|r|ref|ynt|ответ|回复|回覆|答复|返信|회신|답장)(?:\[\d+\])?\s{0,3}[:：]/i.test(
    subject,
  )
}

function recipientsOf(root: Part, named: Address[]): string[] {
  const found = new Set<string>()
  for (const { name, value } of root.headers) {
    if (!envelope.has(name)) continue
    for (const { address } of parseAddresses(value)) found.add(address)
  }
  for (const { address } of named) found.add(address)
  return [...found]
}

const envelope = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'])

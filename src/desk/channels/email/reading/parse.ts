import { type Address, parseAddresses } from './addresses.ts'
import { type AuthenticationResults, readAuthenticationResults } from './authentication.ts'
import { type Automatic, recogniseAutomatic } from './automatic.ts'
import { chooseBodies } from './bodies.ts'
import { dateOf, receivedDateOf } from './dates.ts'
import { type Enclosed, enclose } from './enclosed.ts'
import { idsOf, subjectOf } from './fields.ts'
import { noticesOf, type Passed, type ReadingLimits, standardLimits } from './limits.ts'
import { locatedImages } from './located.ts'
import { markersIn } from './own-marker.ts'
import { type Protection, protectionOf } from './protection.ts'
import { type Report, readDeliveryStatus, readReport } from './report.ts'
import { type Shown, showBodies } from './shown.ts'
import { headerOf, type Part, readTree } from './tree.ts'
import { unpack } from './unpacked.ts'

/**
 * A message as the desk shows and threads it. Ids without angle brackets; addresses normalised; strings free of NUL.
 * `html` is sanitised; `quotedFrom` is an index into `text`, 0 if nothing new is said; `htmlParts` together hold what `html` holds. `headers` are
 * unfolded, names in lower case, values otherwise as sent. `recipients` are those of Delivered-To, X-Original-To,
 * Envelope-To, To and Cc, all of them. A date in the future is kept: the caller knows what now is; `receivedAt` is when the last server
 * on the way took it, and `date` too where the sender's is missing or none. `notices` are sentences about limits that
 * were passed; `markers` are words that look like the ones in our own mails, from the whole body.
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
  receivedAt: string | null
  automatic: Automatic
  protection: Protection
  /** What a mail system says of a mail that we may have sent. */
  report: Report | null
  attachments: Enclosed[]
  headers: { name: string; value: string }[]
  authenticationResults: AuthenticationResults | null
  threadIndex: string | null
  threadTopic: string | null
  notices: string[]
  markers: string[]
} & Shown

/** `isBeginning`: the source is only the first piece of the mail, so that its last file is not whole. */
export type ParseOptions = { limits?: ReadingLimits; isBeginning?: boolean }

/** Reads a raw RFC 5322 message, whatever it is like. What lies beyond a limit is left out and named in `notices`. */
export async function parseMail(raw: Uint8Array, options: ParseOptions = {}): Promise<ParsedMail> {
  const { limits = standardLimits, isBeginning = false } = options
  const passed: Passed = new Set()
  const root = readTree(raw, limits, passed)
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
  const sender = addresses('sender')[0] ?? null
  const chosen = chooseBodies(root, limits, passed)
  if (isBeginning) chosen.files.pop()
  const { segments, files } = unpack(chosen.segments, chosen.files)
  const located = locatedImages(files)
  const isReply = isAnswer(subject, inReplyTo.length + references.length, threadIndex)
  const { shown, images } = showBodies(segments, { isReply, limits, passed, locations: located.ids })
  const status = readDeliveryStatus(root)
  const automatic = recogniseAutomatic(root.headers, {
    subject,
    text: shown.text,
    types: typesOf(root),
    status: status?.all ?? null,
  })
  const attachments = enclose(files, images, shown.html, located.idOf)
  if (attachments.length > limits.attachments) passed.add('attachments')
  if (Math.max(to.length, cc.length) > limits.recipients) passed.add('recipients')
  const receivedAt = receivedDateOf(headerOf(root, 'received'))
  return {
    messageId: idsOf(all('message-id'))[0] ?? null,
    inReplyTo,
    references,
    subject,
    from: authorOf(from, sender),
    hasOneFrom: from.length === 1 && all('from').length === 1,
    sender,
    replyTo: addresses('reply-to'),
    to: to.slice(0, limits.recipients),
    cc: cc.slice(0, limits.recipients),
    recipients: recipientsOf(root, [...to, ...cc]),
    date: dateOf(headerOf(root, 'date')) ?? receivedAt,
    receivedAt,
    automatic,
    report: readReport(root, automatic, { text: shown.text, status: status?.recipients ?? [] }),
    protection: protectionOf(root, shown.text),
    attachments: attachments.slice(0, limits.attachments),
    headers: root.headers,
    authenticationResults: readAuthenticationResults(root.headers),
    threadIndex,
    threadTopic: subjectOf(headerOf(root, 'thread-topic')) || null,
    notices: noticesOf(passed, limits),
    markers: markersIn(segments.map(({ html, text }) => `${html ?? ''}\n${text ?? ''}`).join('\n')),
    ...shown,
  }
}

/** Of several authors Sender says who sent it (RFC 5322 section 3.6.2); else the first speaks for all. */
function authorOf(authors: readonly Address[], sender: Address | null): Address | null {
  return authors.find(author => author.address === sender?.address) ?? authors[0] ?? null
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

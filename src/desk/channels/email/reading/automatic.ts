import { parseAddresses } from './addresses.ts'
import {
  asksForProof,
  isAwaySubject,
  isBounceSubject,
  isDelaySubject,
  saysNotDelivered,
  saysStillTrying,
} from './machine-words.ts'

/**
 * Which kind of machine wrote a message, if a machine did. `delay` and `delivered` are reports on a mail that is still
 * tried or has arrived, `receipt` says that one was displayed (RFC 8098), `challenge` asks the sender to prove that they
 * are a person, `calendar` takes or declines an invitation (RFC 5546), `feedback` is a complaint of a mail system (RFC 5965).
 */
export type Automatic =
  | 'no'
  | 'auto-reply'
  | 'list'
  | 'newsletter'
  | 'bounce'
  | 'delay'
  | 'delivered'
  | 'receipt'
  | 'challenge'
  | 'calendar'
  | 'feedback'

type Headers = readonly { name: string; value: string }[]

/** What is known of a message beside its headers. */
export interface Insides {
  subject: string
  /** What it says, or the beginning of that. */
  text: string
  /** The types of its parts with `method` where a calendar has one: `text/calendar; method=reply`. */
  types: readonly string[]
  /** What its delivery status says of all recipients together; `null` where it has none. */
  status: 'bounce' | 'delay' | 'delivered' | null
}

/**
 * Tells people from machines: by RFC 3834 (Auto-Submitted), RFC 3464 and its kin (reports), RFC 2919 and 2369 (lists), the
 * older private headers, and last the words that mail systems without any of these write. Header names in lower case.
 * A machine's mail is stored and shown, never answered by a machine.
 */
export function recogniseAutomatic(headers: Headers, insides: Insides = nothing): Automatic {
  const all = Map.groupBy(headers, header => header.name)
  const values = (name: string) => (all.get(name) ?? []).map(header => header.value.trim().toLowerCase())
  const signs = {
    has: (name: string) => all.has(name),
    values,
    first: (name: string) => values(name)[0] ?? '',
  }
  return (
    reportKind(signs, insides) ??
    bounceKind(signs, insides) ??
    answerKind(signs, insides) ??
    listKind(signs) ??
    (isMachines(signs, insides) ? 'auto-reply' : hasNullSender(signs) ? 'bounce' : 'no')
  )
}

/** The same for a list that is the desk's own way in: whether a machine wrote what came through it. */
export function recogniseBehindList(headers: Headers): Automatic {
  return recogniseAutomatic(headers.filter(({ name, value }) => !isListHeader(name, value)))
}

const nothing: Insides = { subject: '', text: '', types: [], status: null }

interface Signs {
  has(name: string): boolean
  /** Trimmed, in lower case. */
  values(name: string): string[]
  first(name: string): string
}

/** Reports by their form. Somebody who passes one on keeps its parts, but not its outermost type. */
function reportKind(signs: Signs, { types, status }: Insides): Automatic | null {
  const type = signs.first('content-type')
  const isReport = type.startsWith('multipart/report')
  const is = (kind: RegExp) => kind.test(type) || (isReport && types.some(one => kind.test(one)))
  if (isReport && /report-type\s*=\s*"?disposition-notification/.test(type)) return 'receipt'
  if (is(/^message\/(?:global-)?disposition-notification/)) return 'receipt'
  if (isReport && /report-type\s*=\s*"?feedback-report/.test(type)) return 'feedback'
  if (is(/^message\/feedback-report/)) return 'feedback'
  if (isReport && /delivery-status/.test(type)) return status ?? 'bounce'
  if (is(/^message\/(?:global-)?delivery-status/)) return status ?? 'bounce'
  return null
}

/** Mail systems: by their names, by what only they write, and where nothing else is there by subject and words together. */
function bounceKind(signs: Signs, insides: Insides): Automatic | null {
  const { subject, text, types, status } = insides
  const isWarning = () => isDelaySubject(subject) || (!saysNotDelivered(text) && saysStillTrying(text))
  const kind = () => status ?? (isWarning() ? 'delay' : 'bounce')
  if (signs.has('x-failed-recipients')) return kind()
  if (isDaemon(signs)) return isAnnouncedReply(signs) ? null : kind()
  const hasStatus = types.some(type => /^message\/(?:global-)?delivery-status/.test(type))
  const isTold = isBounceSubject(subject) || isDelaySubject(subject)
  if (hasStatus && (isTold || isAutoSubmitted(signs) || hasNullSender(signs))) return kind()
  if (isTold && (saysNotDelivered(text) || saysStillTrying(text)) && isTechnical(text)) return kind()
  return /^hi\. this is the (?:qmail-send|deliver) program/i.test(text.trimStart()) ? kind() : null
}

/** A mail system names an address and the reason's code or the mail's id; people who tell of a parcel do not. */
function isTechnical(text: string): boolean {
  const start = text.slice(0, 20_000)
  return /\S@\S/.test(start) && /message-id\s?:|(?<!\d)[45]\.\d{1,3}\.\d{1,3}|\b[45][0-5]\d[ -]/i.test(start)
}

function isDaemon(signs: Signs): boolean {
  const from = signs.first('from')
  if (from.replace(/\s/g, '') === '<>') return true
  const local = parseAddresses(from)[0]?.address.split('@')[0] ?? ''
  if (/^(?:mailer-?daemon|mail-?daemon|mdaemon|maildaemon|mmdf|mail\.daemon)$/.test(local)) return true
  // Before an address, so that nobody is taken for a mail system who only writes about one.
  if (
    /^"?'?(?:mailer-daemon|mail delivery (?:sub)?system|mail administrator|mail delivery service)\b/.test(
      from,
    )
  )
    return true
  if (local !== 'postmaster' && !/^"?postmaster"?\s*</.test(from)) return false
  // Whoever looks after a mail system may answer us from there.
  return !(signs.has('in-reply-to') && isAnswer(signs.first('subject')) && !isAutoSubmitted(signs))
}

/** A holiday note from such an address says so. */
function isAnnouncedReply(signs: Signs): boolean {
  return signs.values('auto-submitted').some(value => /^auto-replied\s*\(?vacation/.test(value))
}

/** Mail that answers something by itself: calendars, gatekeepers, and what says that it was written in answer. */
function answerKind(signs: Signs, { subject, text, types }: Insides): Automatic | null {
  if (types.some(type => /^text\/calendar.*; ?method=reply/.test(type))) return 'calendar'
  const method = /method\s*=\s*"?reply/.test(signs.first('content-type'))
  if (method && signs.first('content-type').startsWith('text/calendar')) return 'calendar'
  if (/\btmda\b/.test(signs.first('x-delivery-agent')) || signs.has('x-tmda-confirm')) return 'challenge'
  if (asksForProof(subject, text)) return 'challenge'
  return signs.values('auto-submitted').some(value => word(value) === 'auto-replied') ? 'auto-reply' : null
}

/** A list passes on what people write; a newsletter is for reading alone. */
function listKind(signs: Signs): Automatic | null {
  const precedence = [...signs.values('precedence'), ...signs.values('x-precedence')]
  const passesOn =
    signs.values('list-post').some(value => !/^<?no\b/.test(value)) ||
    ['mailing-list', 'x-mailing-list', 'x-beenthere', 'x-mailman-version'].some(signs.has) ||
    precedence.includes('list')
  if (passesOn) return 'list'
  const leaves = signs.has('list-unsubscribe') || signs.has('list-unsubscribe-post')
  if (leaves) return 'newsletter'
  return signs.has('list-id') || signs.has('list-help') || signs.has('list-post') ? 'list' : null
}

function isListHeader(name: string, value: string): boolean {
  if (/^(?:list-|x-mailman-)|^(?:mailing-list|x-mailing-list|x-beenthere)$/.test(name)) return true
  return /^(?:x-)?precedence$/.test(name) && value.trim().toLowerCase() === 'list'
}

function isMachines(signs: Signs, { subject }: Insides): boolean {
  if (isAutoSubmitted(signs)) return true
  if (present.some(signs.has)) return true
  if (
    unlessNo.some(name => signs.values(name).some(value => value !== '' && !/^(?:no|false|0)\b/.test(value)))
  )
    return true
  const precedence = [
    ...signs.values('precedence'),
    ...signs.values('x-precedence'),
    ...signs.values('preference'),
  ]
  if (precedence.some(value => /^(?:auto[_-]?reply|bulk|junk)$/.test(value))) return true
  if (signs.values('x-auto-response-suppress').some(suppressesReplies)) return true
  if (signs.values('x-post-messageclass').some(value => value.includes('autoresponder'))) return true
  if (signs.values('x-mailer').some(value => /\b(?:vacation|auto-?respond|auto-?reply)/.test(value)))
    return true
  return isExchangeRule(signs) || isAwaySubject(subject)
}

/** RFC 3834 section 5: a keyword, perhaps with parameters and comments; whatever is not "no" is a machine's. */
function isAutoSubmitted(signs: Signs): boolean {
  return signs.values('auto-submitted').some(value => word(value) !== 'no' && word(value) !== '')
}

function word(value: string): string {
  return /^[^\s;(]*/.exec(value.replace(/^(?:\s|\([^)]{0,200}\))+/, ''))?.[0] ?? ''
}

/**
 * What the sender's system wants no machine to send back. Who refuses receipts and delivery reports alone (DR, NDR, RN,
 * NRN) is a person whose company wants none; who refuses replies of machines is one.
 */
function suppressesReplies(value: string): boolean {
  return value.split(/[\s,;]+/).some(one => /^(?:all|autoreply|oof)$/.test(one))
}

/** A rule that passes mail on leaves the same header as one that answers; then it names somebody else than the sender. */
function isExchangeRule(signs: Signs): boolean {
  const from = parseAddresses(signs.first('from'))[0]?.address
  return signs
    .values('x-ms-exchange-inbox-rules-loop')
    .some(value => parseAddresses(value)[0]?.address === from)
}

function hasNullSender(signs: Signs): boolean {
  return signs.first('return-path').replace(/\s/g, '') === '<>'
}

function isAnswer(subject: string): boolean {
  return /^\s*(?:re|aw|antw|sv|vs|odp|rif|tr|wg|fwd?)\s*(?:\[\d+\])?\s*:/.test(subject)
}

const present = [
  'x-autorespond',
  'x-autoreply-from',
  'x-auto-reply-from',
  'x-autoreply-domain',
  'x-mail-autoreply',
  'x-autoresponder',
  'x-vacation',
  'x-loop',
  'x-rt-loop-prevention',
  'x-evenkeel-desk',
  'x-cron-env',
  'x-ms-exchange-generated-message-source',
]

const unlessNo = ['x-autoreply', 'x-autogenerated', 'x-fc-machinegenerated', 'x-auto-submitted']

import { isUtf8 } from 'node:buffer'
import { normaliseAddress } from './addresses.ts'
import type { Automatic } from './automatic.ts'
import { idsOf } from './fields.ts'
import { readHeaderBlock } from './header-block.ts'
import { readReportText } from './report-text.ts'
import { codeIn, type ReportedRecipient, reasonOf, statusIn } from './reported.ts'
import { headerOf, type Part } from './tree.ts'

/** A report on a mail of ours: on whom, and the ids that it names for the mail, the surest first. */
export type Report = {
  recipients: ReportedRecipient[]
  originals: string[]
}

/** The recipients in the delivery status of a report, and all of them together; `null` where it has none. */
export function readDeliveryStatus(
  root: Part,
): { recipients: ReportedRecipient[]; all: 'bounce' | 'delay' | 'delivered' } | null {
  const recipients = partsOf(root, /^message\/(?:global-)?delivery-status$/).flatMap(part =>
    recipientsIn(part.content),
  )
  if (recipients.length === 0) return null
  const has = (action: ReportedRecipient['action']) => recipients.some(one => one.action === action)
  return { recipients, all: has('failed') ? 'bounce' : has('delayed') ? 'delay' : 'delivered' }
}

/**
 * What a message tells of a mail of ours; `null` where it tells of none. One that nothing shows to be a machine's is read too
 * where it names a mail: the envelope, which is not known here, may say that it is one.
 */
export function readReport(
  root: Part,
  automatic: Automatic,
  shown: { text: string; status: ReportedRecipient[] },
): Report | null {
  const enclosed = [...enclosedIds(root), ...displayedIds(root)]
  if (automatic === 'receipt' || automatic === 'feedback') return { recipients: [], originals: enclosed }
  if (!mayReport.has(automatic)) return null
  const told = readReportText(shown.text, automatic === 'delay' ? 'delayed' : 'failed')
  const originals = [...new Set([...enclosed, ...outerIds(root), ...told.originals])].slice(0, mostIds)
  if (automatic === 'no' && originals.length === 0) return null
  const named = root.headers
    .filter(header => header.name === 'x-failed-recipients')
    .flatMap(header => header.value.split(/[,\s]+/))
    .map(normaliseAddress)
    .filter(address => address !== '')
  return {
    recipients: shown.status.length > 0 ? shown.status : withNamed(told.recipients, named, told.reason),
    originals,
  }
}

const mayReport = new Set<Automatic>(['bounce', 'delay', 'delivered', 'no'])
const mostRecipients = 1000
const mostIds = 50

/** Blocks of headers with blank lines between; where those are missing, each Final-Recipient begins another. */
function recipientsIn(content: Uint8Array): ReportedRecipient[] {
  const groups: Map<string, string>[] = []
  let rest = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  while (rest.length > 0 && groups.length < mostRecipients) {
    const { headers, body } = readHeaderBlock(rest)
    let group = new Map<string, string>()
    groups.push(group)
    for (const { name, bytes } of headers) {
      const isNext = name === 'final-recipient' || name === 'original-recipient'
      if (isNext && group.has(name)) {
        group = new Map()
        groups.push(group)
      }
      if (!group.has(name)) group.set(name, bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'))
    }
    // A line that is no header ends a block; it is passed over, so that what follows is read too.
    rest = body.length < rest.length ? body : body.subarray(lineLength(body))
  }
  return groups.flatMap(group => recipientOf(group) ?? [])
}

function lineLength(body: Buffer): number {
  const end = body.indexOf(0x0a)
  return end < 0 ? body.length : end + 1
}

function recipientOf(group: Map<string, string>): ReportedRecipient | null {
  const final = typedAddress(group.get('final-recipient'))
  const original =
    typedAddress(group.get('original-recipient')) || typedAddress(group.get('x-actual-recipient'))
  const address = final || original
  if (!address) return null
  const diagnostic = reasonOf(afterType(group.get('diagnostic-code') ?? ''))
  const status = statusIn(group.get('status') ?? '') ?? statusIn(diagnostic)
  const action = actionOf(group.get('action') ?? '', status)
  return { address, original: original || null, action, status, code: codeIn(diagnostic), diagnostic }
}

/** `rfc822; ann@example.org`, also without its type, in brackets, in xtext (RFC 3461) or utf-8-addr-xtext (RFC 6533). */
function typedAddress(value: string | undefined): string {
  if (value === undefined) return ''
  const plain = afterType(value)
    .replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_, hex) => character(Number.parseInt(hex, 16)))
    .replace(/\+([0-9A-F]{2})(?=[^@]*@)/g, (_, hex) => character(Number.parseInt(hex, 16)))
    .replace(/\([^)]{0,200}\)/g, '')
  return normaliseAddress(plain.trim().replace(/^"(.*)"$/, '$1'))
}

function character(code: number): string {
  return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function afterType(value: string): string {
  return value.replace(/^\s*[a-z0-9-]{1,40}\s*;\s*/i, '').trim()
}

function actionOf(value: string, status: string | null): ReportedRecipient['action'] {
  const action = /^[a-z]+/.exec(value.trim().toLowerCase())?.[0] ?? ''
  if (/^(?:delay|defer|transient|warn)/.test(action)) return 'delayed'
  if (/^(?:deliver|relay|expand|success)/.test(action)) return 'delivered'
  if (action !== '') return 'failed'
  return status?.startsWith('2') ? 'delivered' : status?.startsWith('4') ? 'delayed' : 'failed'
}

function withNamed(
  told: ReportedRecipient[],
  named: string[],
  reason: ReportedRecipient | null,
): ReportedRecipient[] {
  const missing = named.filter(address => !told.some(one => one.address === address))
  const blank = { original: null, action: 'failed' as const, status: null, code: null, diagnostic: '' }
  return [...told, ...missing.map(address => ({ ...blank, ...reason, address }))]
}

/** The id of the mail that came back, whole or as its headers alone. */
function enclosedIds(root: Part): string[] {
  return partsOf(
    root,
    /^(?:message\/(?:rfc822|global)|(?:text|message)\/(?:rfc822|global)-headers)$/,
  ).flatMap(part => {
    const content = Buffer.from(part.content.buffer, part.content.byteOffset, part.content.byteLength)
    const { headers } = readHeaderBlock(content.subarray(0, 256 * 1024))
    return idsOf(
      headers.filter(({ name }) => name === 'message-id').map(({ bytes }) => bytes.toString('latin1')),
    )
  })
}

/** The mail that was displayed (RFC 8098 section 3.2.5). */
function displayedIds(root: Part): string[] {
  return partsOf(root, /^message\/(?:global-)?disposition-notification$/).flatMap(part => {
    const content = Buffer.from(part.content.buffer, part.content.byteOffset, part.content.byteLength)
    const { headers } = readHeaderBlock(content)
    return idsOf(
      headers
        .filter(({ name }) => name === 'original-message-id')
        .map(({ bytes }) => bytes.toString('latin1')),
    )
  })
}

function outerIds(root: Part): string[] {
  const values = [headerOf(root, 'in-reply-to'), headerOf(root, 'references')].filter(value => value !== null)
  return values.flatMap(value => idsOf([value]).toReversed())
}

function partsOf(root: Part, type: RegExp): Part[] {
  return [...(type.test(root.type) ? [root] : []), ...root.children.flatMap(child => partsOf(child, type))]
}

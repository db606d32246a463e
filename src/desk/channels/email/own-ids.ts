import type { Seal } from '../../../platform/seal.ts'
import { markerLetters, markerStart } from './reading/own-marker.ts'

/**
 * The Message-ID of our answer with this uuid: signed, so that an id which somebody made up finds no conversation, and
 * short, so that the header stays on one line (folded ids are lost by some mail programs). With angle brackets.
 */
export function ownIdOf(seal: Pick<Seal, 'sign'>, messageId: string, domain: string): string {
  return `<${shortened(messageId)}.${signature(seal, messageId)}@${domain}>`
}

/** The uuid of our answer behind a Message-ID (brackets or not); `undefined` where we did not give it out. */
export function messageIdOf(seal: Pick<Seal, 'sign'>, rfcId: string): string | undefined {
  const [, short, signed] = /^<?([0-9a-z]{25})\.([0-9a-f]{12})@/.exec(rfcId.toLowerCase()) ?? []
  if (!short || !signed) return undefined
  const messageId = lengthened(short)
  return signature(seal, messageId) === signed ? messageId : undefined
}

/**
 * The word in the text of our answer by which a reply is known whose headers were lost: eighty bits of a signature, which
 * say nothing and cannot be guessed. In lower case; clients may change that.
 */
export function markerOf(seal: Pick<Seal, 'sign'>, messageId: string): string {
  const signed = BigInt(
    `0x${Buffer.from(seal.sign(`marker ${messageId}`), 'base64url')
      .toString('hex')
      .slice(0, 20)}`,
  )
  const letters = Array.from(
    { length: 16 },
    (_, place) => markerLetters[Number((signed >> BigInt(place * 5)) & 31n)],
  )
  return markerStart + letters.join('')
}

/**
 * The Message-ID that a provider gave our mail in place of our own, as its answer to DATA tells it; `null` where it tells
 * none. Amazon SES answers "Ok <id>" and sends `<id@REGION.amazonses.com>`, kept here without the region, which the answer
 * does not name; Microsoft 365 and others name the whole id in angle brackets. With angle brackets.
 */
export function providerIdOf(answer: string): string | null {
  const ses = /\bok\s+([0-9a-f]{16}-[0-9a-f-]{36}-\d{6})\b/i.exec(answer)?.[1]
  if (ses) return `<${ses.toLowerCase()}@amazonses.com>`
  return /<[^<>@\s]{1,200}@[^<>@\s]{1,250}>/.exec(answer)?.[0] ?? null
}

/** An id (with its brackets) as `providerIdOf` would give it; `null` where it is no provider's that leaves something open. */
export function asProviderId(rfcId: string): string | null {
  const local = /^<([^<>@]{20,200})@[a-z0-9-]+\.amazonses\.com>$/i.exec(rfcId)?.[1]
  return local ? `<${local.toLowerCase()}@amazonses.com>` : null
}

/**
 * The envelope sender of our answer with this uuid, `help+b-…@…`: a bounce comes back to it and so names the very answer.
 * `null` where the address would pass the 64 octets of a local part (RFC 5321, section 4.5.3.1.1).
 */
export function bounceAddressOf(seal: Pick<Seal, 'sign'>, mailbox: string, messageId: string): string | null {
  const at = mailbox.lastIndexOf('@')
  const local = `${mailbox.slice(0, at)}+b-${shortened(messageId)}${signature(seal, bounceOf(messageId))}`
  return Buffer.byteLength(local) > 64 ? null : `${local}${mailbox.slice(at)}`
}

/** The uuid of our answer that a mail to this address bounces; `undefined` where we did not give the address out. */
export function messageIdOfBounce(seal: Pick<Seal, 'sign'>, recipient: string): string | undefined {
  const [, short, signed] = /\+b-([0-9a-z]{25})([0-9a-f]{12})@[^@]*$/.exec(recipient.toLowerCase()) ?? []
  if (!short || !signed) return undefined
  const messageId = lengthened(short)
  return signature(seal, bounceOf(messageId)) === signed ? messageId : undefined
}

/** Stands in every mail that the desk writes by itself, so that it knows its own again; says nothing to others. */
export function deskMarkOf(seal: Pick<Seal, 'sign'>): string {
  return seal.sign('desk').slice(0, 16)
}

/** A Message-ID, which customers see, must not become a bounce address by rewriting. */
function bounceOf(messageId: string): string {
  return `bounce ${messageId}`
}

function signature(seal: Pick<Seal, 'sign'>, messageId: string): string {
  return Buffer.from(seal.sign(messageId), 'base64url').toString('hex').slice(0, 12)
}

function shortened(uuid: string): string {
  return BigInt(`0x${uuid.replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0')
}

function lengthened(short: string): string {
  const number = [...short].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  const hex = number.toString(16).padStart(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

import type { Seal } from '../../../platform/seal.ts'

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

/** A Message-ID, which customers see, must not become a bounce address by rewriting. */
function bounceOf(messageId: string): string {
  return `bounce ${messageId}`
}

/** What stands in our own header `X-Evenkeel-Desk`, by which a desk knows mail of its own that comes round again. */
export function deskMarkOf(seal: Pick<Seal, 'sign'>): string {
  return seal.sign('desk').slice(0, 16)
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

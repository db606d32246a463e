import { domainToASCII } from 'node:url'
import { readAddressList } from './address-list.ts'
import { storable } from './charsets.ts'

/** A person in a header: the name as shown (may be empty) and the normalised address. */
export type Address = { name: string; address: string }

/** Mail with more addressees than this is a mass mailing; the rest stays in the raw source. */
const mostAddresses = 100_000

/**
 * Reads an address header into a flat list; groups are opened, entries without an address left out. Encoded words
 * are decoded into quoted strings first, so that no decoded text can pose as an address of its own.
 */
export function parseAddresses(value: string | null): Address[] {
  if (!value) return []
  const addresses: Address[] = []
  for (const entry of readAddressList(value, mostAddresses)) {
    const address = normaliseAddress(entry.address)
    if (!address) continue
    const name = cleanName(entry.name)
    addresses.push({ name: name.toLowerCase() === address ? '' : name, address })
  }
  return addresses
}

/**
 * Lower case throughout (no known provider tells local parts apart by case), the domain in its ASCII form.
 * Returns '' if there is no address in it.
 */
export function normaliseAddress(address: string): string {
  const trimmed = storable(address)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[<'[]+|[>']+$/g, '')
    .replace(/^([^[]*)\]$/, '$1')
  const at = trimmed.lastIndexOf('@')
  if (at < 1 || at === trimmed.length - 1 || trimmed.length > 1000) return ''
  const local = localPart(trimmed.slice(0, at))
  const domain = trimmed
    .slice(at + 1)
    .replace(/\.+$/, '')
    .toLowerCase()
  return domain && local && !/[\s<>]/.test(domain) ? `${local}@${domainToASCII(domain) || domain}` : ''
}

/**
 * The conversation's token in a plus-address of this mailbox: `help+c-TOKEN@desk.example` for `help@desk.example`.
 * Null if no recipient carries one. Tokens are case-insensitive, as addresses are.
 */
export function conversationToken(recipients: string[], mailboxAddress: string): string | null {
  return tokenIn(recipients, mailboxAddress, 'c')
}

/** The token of a notice to a colleague: `help+n-TOKEN@desk.example`. Null if no recipient carries one. */
export function noticeToken(recipients: string[], mailboxAddress: string): string | null {
  return tokenIn(recipients, mailboxAddress, 'n')
}

function tokenIn(recipients: string[], mailboxAddress: string, kind: 'c' | 'n'): string | null {
  const mailbox = normaliseAddress(mailboxAddress)
  const at = mailbox.lastIndexOf('@')
  if (at < 0) return null
  const before = `${mailbox.slice(0, at)}+${kind}-`
  const after = mailbox.slice(at)
  for (const recipient of recipients) {
    const address = normaliseAddress(recipient)
    if (!address.startsWith(before) || !address.endsWith(after)) continue
    const token = address.slice(before.length, address.length - after.length)
    if (/^[a-z0-9_-]{1,100}$/.test(token)) return token
  }
  return null
}

/** Quotes that a local part does not need are no part of it (RFC 5321 section 4.1.2); those that it needs stay. */
function localPart(local: string): string {
  const lower = local.normalize('NFC').toLowerCase()
  const quoted = /^"(.*)"$/s.exec(lower)?.[1]?.replace(/\\(.)/gs, '$1')
  if (quoted === undefined) return /[\s<>]/.test(lower) ? '' : lower
  if (/\p{Cc}/u.test(quoted) || quoted === '') return ''
  return /^[^\s"(),:;<>@[\\\]]+$/.test(quoted) ? quoted : `"${quoted.replace(/["\\]/g, '\\$&')}"`
}

/** Direction marks and control characters in a name can make one address look like another. */
function cleanName(name: string): string {
  return storable(name)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1')
    .slice(0, 500)
}

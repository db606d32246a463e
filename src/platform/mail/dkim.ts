import { createHash, createPrivateKey, generateKeyPair, sign } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'

export type DkimKind = 'rsa' | 'ed25519'

export interface DkimKey {
  domain: string
  selector: string
  kind: DkimKind
  /** PKCS 8, PEM. */
  privateKey: string
}

/** A new pair: the private key as PEM, the public one as it stands behind `p=` in the DNS record. */
export async function makeDkimKey(kind: DkimKind): Promise<{ privateKey: string; publicKey: string }> {
  const pair =
    kind === 'rsa'
      ? await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
      : await promisify(generateKeyPair)('ed25519')
  const spki = pair.publicKey.export({ type: 'spki', format: 'der' })
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    // For Ed25519 the 32 bytes of the key alone (RFC 8463 section 4.2), which end the structure around them.
    publicKey: (kind === 'rsa' ? spki : spki.subarray(-32)).toString('base64'),
  }
}

/** Where the record of a key stands, and what it says (RFC 6376 section 3.6.1). */
export function dkimRecord(key: { domain: string; selector: string; kind: DkimKind; publicKey: string }): {
  name: string
  value: string
} {
  return {
    name: `${key.selector}._domainkey.${key.domain}`,
    value: `v=DKIM1; k=${key.kind}; p=${key.publicKey}`,
  }
}

/**
 * The mail with a DKIM-Signature for each key in front (RFC 6376; Ed25519 by RFC 8463), relaxed/relaxed. `source` must have CRLF
 * throughout. From and its kin are named once more than they stand there, so that nobody can add a second one.
 */
export async function signDkim(source: Buffer, keys: readonly DkimKey[], at: Date): Promise<Buffer> {
  if (keys.length === 0) return source
  const end = source.indexOf('\r\n\r\n')
  const head = source.subarray(0, end < 0 ? source.length : end + 2).toString('latin1')
  const bodyHash = await hashOfBody(source, end < 0 ? source.length : end + 4)
  const fields = fieldsOf(head)
  const signatures = keys.map(key => signatureOf(key, fields, bodyHash, at))
  return Buffer.concat([Buffer.from(signatures.join(''), 'latin1'), source])
}

/** Signed where they stand; the first ones also where they do not, against additions (section 8.15). */
const guarded = ['from', 'to', 'cc', 'subject', 'date', 'message-id', 'reply-to', 'in-reply-to', 'references']
const others = ['mime-version', 'content-type', 'content-transfer-encoding', 'auto-submitted']

function signatureOf(key: DkimKey, fields: Field[], bodyHash: string, at: Date): string {
  const signed = [...guarded, ...others].flatMap(name => fields.filter(field => field.name === name))
  const names = [...signed.map(field => field.name), ...guarded]
  const unsigned = [
    `DKIM-Signature: v=1; a=${key.kind}-sha256; c=relaxed/relaxed; d=${key.domain};`,
    ` s=${key.selector}; t=${Math.floor(at.getTime() / 1000)};`,
    ` h=${folded(names.join(':'), 70)};`,
    ` bh=${bodyHash};`,
    ' b=',
  ].join('\r\n')
  // A field that stands there twice is signed from the bottom up (section 5.4.2).
  const data = `${signed.map(field => field.relaxed).join('')}${relaxedField(unsigned).slice(0, -2)}`
  const bytes = Buffer.from(data, 'latin1')
  const privateKey = createPrivateKey(key.privateKey)
  const signature =
    key.kind === 'rsa'
      ? sign('sha256', bytes, privateKey)
      : sign(null, createHash('sha256').update(bytes).digest(), privateKey)
  return `${unsigned}${folded(signature.toString('base64'), 70)}\r\n`
}

interface Field {
  name: string
  relaxed: string
}

/** From the bottom up. */
function fieldsOf(head: string): Field[] {
  return head
    .split(/\r\n(?![ \t])/)
    .filter(line => line.includes(':'))
    .map(line => ({
      name: line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      relaxed: relaxedField(line),
    }))
    .reverse()
}

/** Section 3.4.2. */
function relaxedField(line: string): string {
  const colon = line.indexOf(':')
  const name = line.slice(0, colon).trim().toLowerCase()
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${name}:${value}\r\n`
}

/** Section 3.4.4: spaces folded, none at the end of a line, no empty lines at the end of the body. Linear in any body. */
async function hashOfBody(source: Buffer, from: number): Promise<string> {
  const hash = createHash('sha256')
  let emptyLines = 0
  let isEmpty = true
  for (let at = from; at < source.length; ) {
    const next = source.indexOf('\r\n', Math.min(at + pieceSize, source.length))
    const to = next < 0 ? source.length : next + 2
    const text = relaxedLines(source.subarray(at, to).toString('latin1'))
    const end = withoutLineEnds(text)
    if (end > 0) {
      hash.update('\r\n'.repeat(emptyLines)).update(text.slice(0, end), 'latin1')
      emptyLines = 0
      isEmpty = false
    }
    emptyLines += (text.length - end) / 2
    at = to
    // A large attachment holds up nobody else.
    if (at < source.length) await turn()
  }
  if (!isEmpty) hash.update('\r\n')
  return hash.digest('base64')
}

const pieceSize = 256 * 1024

function relaxedLines(text: string): string {
  return text.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '')
}

function withoutLineEnds(text: string): number {
  let end = text.length
  while (text.startsWith('\r\n', end - 2) && end >= 2) end -= 2
  return end
}

function folded(text: string, width: number): string {
  return text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\r\n ')
}

/**
 * Undoes a content transfer encoding (RFC 2045 section 6, and uuencode, the one older kind still met). Unknown kinds
 * are taken as they are, sharing the memory of `body`; decoded content has memory of its own.
 */
export function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body)
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body)
  if (encoding === 'uuencode') return fromUuencode(body)
  return body
}

/**
 * What a Content-Transfer-Encoding means, also where it is misspelt ("base-64", "quoted/printable", "\"base64\";"): one
 * of `base64`, `quoted-printable`, `uuencode`, or '' for what leaves the bytes alone and for what nobody knows.
 */
export function encodingNamed(value: string): string {
  const plain = (value.replace(/\([^)]{0,100}\)/g, '').split(';')[0] ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (/^(?:x?base64|b64|b)$/.test(plain)) return 'base64'
  if (/^(?:x?quotedprintable|quoted|qp|q)$/.test(plain)) return 'quoted-printable'
  return /^x?uu(?:e|encode|encoded)?$/.test(plain) ? 'uuencode' : ''
}

/** Text that was only called base64: words with blanks between them, as no encoder writes them. */
export function isHardlyBase64(body: Buffer): boolean {
  const head = body.toString('latin1', 0, 2000)
  const blanks = head.match(/[A-Za-z,.] [A-Za-z]/g)?.length ?? 0
  return blanks > 2 && blanks > head.length / 20
}

/**
 * Straight from bytes to bytes: a text in between would cost a large enclosed file its memory twice. Padding ends a group; further groups follow where pieces
 * were encoded one by one. What is not base64 after padding (a list's footer added in passing) is not content.
 */
function fromBase64(body: Buffer): Uint8Array {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4))
  let length = 0
  let held = 0
  let digits = 0
  let isPadded = false
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0
    const value = base64Values[byte] ?? 0
    if (value < 64) {
      held = (held << 6) | value
      if (++digits < 4) continue
      out[length++] = held >> 16
      out[length++] = held >> 8
      out[length++] = held
      held = 0
      digits = 0
    } else if (byte === 0x3d) {
      if (digits > 1) out[length++] = digits === 2 ? held >> 4 : held >> 10
      if (digits > 2) out[length++] = held >> 2
      held = 0
      digits = 0
      isPadded = true
    } else if (isPadded && byte > 0x20) return out.subarray(0, length)
  }
  if (digits > 1) out[length++] = digits === 2 ? held >> 4 : held >> 10
  if (digits > 2) out[length++] = held >> 2
  return out.subarray(0, length)
}

const base64Values = new Uint8Array(256).fill(255)
for (const [i, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  base64Values[sign.charCodeAt(0)] = i
}

function fromQuotedPrintable(body: Buffer): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const high = hex(body[i + 1])
    const low = hex(body[i + 2])
    if (high >= 0 && low >= 0) {
      out[length++] = (high << 4) | low
      i += 2
      continue
    }
    const end = softBreak(body, i + 1)
    if (end < 0) out[length++] = byte
    else i = end
  }
  return out.subarray(0, length)
}

/** The end of a soft line break, which may have blanks before it, or -1. */
function softBreak(body: Buffer, from: number): number {
  let at = from
  while (at < from + 100 && (body[at] === 0x20 || body[at] === 0x09)) at++
  if (body[at] === 0x0d && body[at + 1] === 0x0a) return at + 1
  return body[at] === 0x0a || at >= body.length ? at : -1
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : -1
}

function fromUuencode(body: Buffer): Uint8Array {
  const out: Uint8Array[] = []
  for (const line of body.toString('latin1').split('\n')) {
    if (line.trim() === 'end') break
    if (line.startsWith('begin ')) continue
    const length = (line.charCodeAt(0) - 32) & 63
    if (line.length < 2 || length === 0) continue
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) {
      const group = 1 + Math.floor(i / 3) * 4 + (i % 3)
      const high = (line.charCodeAt(group) - 32) & 63
      const low = (line.charCodeAt(group + 1) - 32) & 63
      bytes[i] = [(high << 2) | (low >> 4), (high << 4) | (low >> 2), (high << 6) | low][i % 3] ?? 0
    }
    out.push(bytes)
  }
  return new Uint8Array(Buffer.concat(out))
}

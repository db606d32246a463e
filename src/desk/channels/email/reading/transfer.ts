/**
 * Undoes a content transfer encoding (RFC 2045 section 6, and uuencode, the one older kind still met). Unknown kinds
 * are taken as they are, sharing the memory of `body`; decoded content has memory of its own.
 */
export function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body)
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body)
  if (/^(?:x-)?uue(?:ncode)?$/.test(encoding)) return fromUuencode(body)
  return body
}

function fromBase64(body: Buffer): Uint8Array {
  const text = body.toString('latin1')
  const padding = text.indexOf('=')
  if (padding < 0 || /^[=\s]*$/.test(text.slice(padding, padding + 1000))) return base64Bytes(text)
  // Padding ends a group. Further groups follow where pieces were encoded one by one; what is not base64 (a list's
  // footer added in passing) is not part of the content.
  const groups: Uint8Array[] = []
  for (const group of text.split(/=+/)) {
    if (/[^A-Za-z0-9+/\s]/.test(group.slice(0, 2000))) break
    groups.push(base64Bytes(group))
  }
  return new Uint8Array(Buffer.concat(groups))
}

/** Into memory of its own, never the runtime's shared pool, so that it can change threads without a copy. */
function base64Bytes(text: string): Uint8Array {
  const memory = Buffer.from(new ArrayBuffer(Math.ceil((text.length * 3) / 4)))
  const length = memory.write(text, 'base64')
  return new Uint8Array(memory.buffer, 0, length)
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

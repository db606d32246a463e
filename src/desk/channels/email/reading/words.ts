import { decodeBytes } from './charsets.ts'

/**
 * Decodes RFC 2047 encoded words, also where clients break the rules: inside quoted strings, glued to other text,
 * with spaces in them, without padding, with a character split over two words, cut off before the closing `?=`.
 * Linear in the length of `value`.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  return splitWords(value)
    .map(piece => (typeof piece === 'string' ? piece : decodeRun(piece)))
    .join('')
}

/**
 * Splits a header into plain text and runs of adjacent encoded words (the white space between two such words is not
 * text, RFC 2047 section 6.2). Runs can then be decoded as one, so that a character cut in half is made whole.
 */
export function splitWords(value: string): (string | EncodedWord[])[] {
  const pieces: (string | EncodedWord[])[] = []
  let textFrom = 0
  let at = value.indexOf('=?')
  while (at >= 0) {
    const found = readWord(value, at)
    if (!found) {
      at = value.indexOf('=?', at + 2)
      continue
    }
    const between = value.slice(textFrom, at)
    const last = pieces.at(-1)
    if (Array.isArray(last) && between.trim() === '') last.push(found.word)
    else {
      if (between) pieces.push(between)
      pieces.push([found.word])
    }
    textFrom = found.end
    at = value.indexOf('=?', textFrom)
  }
  if (textFrom < value.length) pieces.push(value.slice(textFrom))
  return pieces
}

/** One RFC 2047 word: its charset as declared and its bytes. */
export type EncodedWord = { charset: string; bytes: Uint8Array }

/** Decodes adjacent words together where they share a charset, apart where only that gives readable text. */
export function decodeRun(words: EncodedWord[]): string {
  let text = ''
  for (let i = 0; i < words.length; ) {
    const charset = words[i]?.charset ?? ''
    let end = i + 1
    while (end < words.length && words[end]?.charset === charset) end++
    const same = words.slice(i, end).map(word => word.bytes)
    const joined = decodeBytes(Buffer.concat(same), charset)
    text += joined.includes('\ufffd') ? same.map(bytes => decodeBytes(bytes, charset)).join('') : joined
    i = end
  }
  return text
}

function readWord(value: string, at: number): { word: EncodedWord; end: number } | null {
  const charsetEnd = value.indexOf('?', at + 2)
  if (charsetEnd < 0 || charsetEnd - at > 80) return null
  const encoding = value[charsetEnd + 1]?.toUpperCase()
  if ((encoding !== 'B' && encoding !== 'Q') || value[charsetEnd + 2] !== '?') return null
  const charset = (value.slice(at + 2, charsetEnd).split('*')[0] ?? '').toLowerCase()
  if (/\s/.test(charset)) return null
  const from = charsetEnd + 3
  const close = closing(value, from)
  const payload = value.slice(from, close)
  const bytes = encoding === 'B' ? fromBase64(payload) : fromQ(payload)
  return { word: { charset, bytes }, end: value.startsWith('?=', close) ? close + 2 : close }
}

/** Where the payload ends: at `?=`, or, if the header was cut off, at the next blank or the end. */
function closing(value: string, from: number): number {
  for (let i = from; i < value.length; i++) {
    if (value[i] === '?' && value[i + 1] === '=') return i
    if (value[i] === '=' && value[i + 1] === '?' && value[i + 2] !== '=') return i
  }
  return value.length
}

function fromBase64(payload: string): Uint8Array {
  // Some clients pad every piece they glue together; padding ends a group, it does not end the word.
  if (!/=[^=\s]/.test(payload)) return Buffer.from(payload, 'base64')
  return Buffer.concat(payload.split(/=+/).map(group => Buffer.from(group, 'base64')))
}

function fromQ(payload: string): Uint8Array {
  const source = Buffer.from(payload, 'utf8')
  const out = new Uint8Array(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] ?? 0
    const digits = byte === 0x3d ? source.toString('latin1', i + 1, i + 3) : ''
    if (/^[0-9a-f]{2}$/i.test(digits)) {
      out[length++] = Number.parseInt(digits, 16)
      i += 2
    } else out[length++] = byte === 0x5f ? 0x20 : byte
  }
  return out.subarray(0, length)
}

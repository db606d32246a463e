import { isAscii, isUtf8 } from 'node:buffer'
import { decodeBytes } from './charsets.ts'
import { type HeaderBytes, readHeaderBlock } from './header-block.ts'
import type { Passed, ReadingLimits } from './limits.ts'
import { parseStructured } from './params.ts'
import { decodeTransfer, encodingNamed, isHardlyBase64 } from './transfer.ts'

/**
 * One MIME part: its headers as text (names in lower case, values unfolded), its decoded content, its children in
 * order. Content that needed no decoding shares the memory of the message.
 */
export type Part = {
  type: string
  multipart: string | null
  params: Record<string, string>
  disposition: string
  dispositionParams: Record<string, string>
  transferEncoding: string
  headers: { name: string; value: string }[]
  content: Uint8Array
  children: Part[]
}

/**
 * Splits a message into its parts (RFC 2045, 2046), forgiving what mailers get wrong: mbox wrapping, missing blank
 * lines, missing end boundaries, a boundary that was not declared, or that is used twice. What lies beyond a limit is
 * left out, and `passed` says so; parts that lie too deep become a file.
 */
export function readTree(raw: Uint8Array, limits: ReadingLimits, passed: Passed): Part {
  const outline = outlineOf(withoutWrapping(raw), 'text/plain', 0, {
    limits,
    passed,
    headerBytes: 0,
    parts: 0,
  })
  return toPart(outline, firstCharset(outline))
}

/**
 * The headers of a message by its beginning, just as `readTree` gives those of the whole one, so that what is looked up by
 * them is found under the same words.
 */
export function headersOf(head: Uint8Array): { name: string; value: string }[] {
  const { headers } = readHeaderBlock(withoutWrapping(head))
  return headers.map(({ name, bytes }) => ({ name, value: headerText(bytes, null) }))
}

/** The first value of a header that is not empty, or null. `name` in lower case. */
export function headerOf(part: Part, name: string): string | null {
  return part.headers.find(header => header.name === name && header.value !== '')?.value ?? null
}

type Outline = {
  headers: HeaderBytes[]
  type: string
  multipart: string | null
  params: Record<string, string>
  body: Buffer
  children: Outline[]
}

/** mbox's "From " line, leading blank lines and a byte-order mark are wrapping; bare CR line ends become LF. */
function withoutWrapping(raw: Uint8Array): Buffer {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if ((raw[0] === 0xff && raw[1] === 0xfe) || (raw[0] === 0xfe && raw[1] === 0xff))
    return Buffer.from(new TextDecoder(raw[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(raw))
  let from = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (raw[from] === 0x0d || raw[from] === 0x0a) from++
  const start = withLineFeeds(whole.subarray(from))
  if (/^>?From $/.test(start.toString('latin1', 0, start[0] === 0x3e ? 6 : 5))) {
    const end = start.indexOf(0x0a)
    if (end >= 0) return start.subarray(end + 1)
  }
  return start
}

/** Where already the first line ends with a bare CR, so do the others, whatever else stands further down. */
function withLineFeeds(source: Buffer): Buffer {
  const first = source.indexOf(0x0d)
  const feed = source.indexOf(0x0a)
  if (first < 0 || (feed >= 0 && feed <= first + 2)) return source
  return Buffer.from(source.map((byte, i) => (byte === 0x0d && source[i + 1] !== 0x0a ? 0x0a : byte)))
}

type Reading = { limits: ReadingLimits; passed: Passed; headerBytes: number; parts: number }

function outlineOf(source: Buffer, defaultType: string, depth: number, reading: Reading): Outline {
  const { limits, passed } = reading
  const { headers, body, bytes, isCut } = readHeaderBlock(source, limits.headerBytes - reading.headerBytes)
  reading.headerBytes += bytes
  reading.parts++
  if (isCut) passed.add('headerBytes')
  const declared = firstBytes(headers, 'content-type')?.toString('latin1') ?? defaultType
  const { value, params } = parseStructured(declared)
  const type = value.trim() || 'text/plain'
  const multipart = type.startsWith('multipart/') ? type.slice('multipart/'.length) : null
  const outline: Outline = { headers, type, multipart, params, body, children: [] }
  if (multipart === null) return outline
  if (depth >= limits.depth) {
    passed.add('depth')
    return { ...outline, headers: [], type: 'message/rfc822', multipart: null, body: source }
  }
  const { pieces, closedAfter } = split(outline, headers)
  const inner = multipart === 'digest' ? 'message/rfc822' : 'text/plain'
  for (const piece of pieces) {
    if (reading.parts >= limits.parts) {
      passed.add('parts')
      break
    }
    outline.children.push(outlineOf(piece, inner, depth + 1, reading))
  }
  return closedAfter === null ? outline : withOwnChildren(outline, closedAfter)
}

/**
 * A part within this one that uses the same boundary: its children are found as its sisters, up to the first end.
 */
function withOwnChildren(outline: Outline, closedAfter: number): Outline {
  const at = outline.children.findIndex(
    child =>
      child.multipart !== null &&
      child.children.length === 0 &&
      child.params.boundary === outline.params.boundary,
  )
  const parent = outline.children[at]
  if (!parent || at + 1 >= closedAfter) return outline
  parent.children = outline.children.splice(at + 1, closedAfter - at - 1)
  return outline
}

function firstBytes(headers: readonly HeaderBytes[], name: string): Buffer | undefined {
  return headers.find(header => header.name === name && header.bytes.length > 0)?.bytes
}

/** The pieces between boundaries; `closedAfter` so many of them stood an end boundary that was not the last. */
type Pieces = { pieces: Buffer[]; closedAfter: number | null }

function split({ body, params }: Outline, headers: readonly HeaderBytes[]): Pieces {
  const found = splitAtAny(body, params.boundary)
  if (found.pieces.length > 0) return found
  // Forbidden by RFC 2045 section 6.4, and met: the parts together were encoded.
  const encoding = encodingNamed(firstBytes(headers, 'content-transfer-encoding')?.toString('latin1') ?? '')
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return found
  return splitAtAny(Buffer.from(decodeTransfer(body, encoding)), params.boundary)
}

function splitAtAny(body: Buffer, declared: string | undefined): Pieces {
  if (declared) {
    const found = splitAt(body, declared)
    if (found.pieces.length > 0) return found
  }
  const guessed = guessBoundary(body)
  return guessed && guessed !== declared ? splitAt(body, guessed) : { pieces: [], closedAfter: null }
}

function splitAt(body: Buffer, boundary: string): Pieces {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let closed: number | null = null
  let closedAfter: number | null = null
  let open = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 2)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    let end = at + delimiter.length
    const isLast = body[end] === 0x2d && body[end + 1] === 0x2d
    if (isLast) end += 2
    while (body[end] === 0x20 || body[end] === 0x09 || body[end] === 0x0d) end++
    if (end < body.length && body[end] !== 0x0a) continue
    if (open >= 0) pieces.push(body.subarray(open, Math.max(open, beforeLineEnd(body, at))))
    // What follows an end is no part, unless the boundary comes again: then that end was somebody else's.
    if (!isLast) closedAfter ??= closed
    else closed ??= pieces.length
    open = isLast ? -1 : end + 1
  }
  // No closing boundary: the mail was cut off; what came is shown.
  if (open >= 0 && open < body.length) pieces.push(body.subarray(open))
  return { pieces, closedAfter }
}

/** The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function beforeLineEnd(body: Buffer, at: number): number {
  return at >= 2 && body[at - 2] === 0x0d ? at - 2 : at - 1
}

/**
 * A multipart without a usable declaration still shows its boundary: a line `--x` followed by a part's header, or a
 * line `--x--` at the end of which the beginning has the other half.
 */
function guessBoundary(body: Buffer): string | null {
  const head = body.toString('latin1', 0, 20_000)
  const opened = /^--([^\s-][^\r\n]{0,100}?)[ \t]{0,9}\r?\nContent-[a-z-]{1,40}:/im.exec(head)?.[1]
  if (opened) return opened
  const tail = body.toString('latin1', Math.max(0, body.length - 2000))
  const closed = /^--([^\s-][^\r\n]{0,100}?)--[ \t]{0,9}\r?$/m.exec(tail)?.[1]
  return closed && `\n${head}`.includes(`\n--${closed}`) ? closed : null
}

function firstCharset(outline: Outline): string | null {
  if (outline.params.charset) return outline.params.charset
  for (const child of outline.children) {
    const found = firstCharset(child)
    if (found) return found
  }
  return null
}

function toPart(outline: Outline, hint: string | null): Part {
  const headers = outline.headers.map(({ name, bytes }) => ({ name, value: headerText(bytes, hint) }))
  const first = (name: string) =>
    headers.find(header => header.name === name && header.value !== '')?.value ?? ''
  const disposition = parseStructured(first('content-disposition'))
  const encoding = encodingNamed(first('content-transfer-encoding'))
  return {
    type: outline.type,
    multipart: outline.multipart,
    params: paramsOf(outline, first('content-type')),
    disposition: disposition.value,
    dispositionParams: disposition.params,
    transferEncoding: encoding,
    headers,
    content: outline.children.length ? new Uint8Array() : contentOf(outline, encoding),
    children: outline.children.map(child => toPart(child, hint)),
  }
}

/** Read once already, if nothing in them had to be decoded. */
function paramsOf({ headers, params }: Outline, declared: string): Record<string, string> {
  const bytes = firstBytes(headers, 'content-type')
  return !bytes || isAscii(bytes) ? params : parseStructured(declared).params
}

function contentOf({ type, body }: Outline, encoding: string): Uint8Array {
  return encoding === 'base64' && type.startsWith('text/') && isHardlyBase64(body)
    ? body
    : decodeTransfer(body, encoding)
}

function headerText(bytes: Buffer, hint: string | null): string {
  if (isAscii(bytes) && !bytes.includes(0x1b) && !bytes.includes(0)) return bytes.toString('latin1')
  return isUtf8(bytes) && !bytes.includes(0x1b)
    ? bytes.toString('utf8').replaceAll('\0', '')
    : decodeBytes(bytes, null, hint)
}

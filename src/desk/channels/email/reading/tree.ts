import { isAscii, isUtf8 } from 'node:buffer'
import { decodeBytes } from './charsets.ts'
import { type HeaderBytes, readHeaderBlock } from './header-block.ts'
import { parseStructured } from './params.ts'
import { decodeTransfer } from './transfer.ts'

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
 * lines, missing end boundaries, a boundary that was not declared. Throws if a limit is passed.
 */
export function readTree(raw: Uint8Array): Part {
  const source = withoutWrapping(raw)
  const outline = outlineOf(source, 'text/plain', 0, { headerBytes: 0, parts: 0 })
  return toPart(outline, firstCharset(outline))
}

/** The first value of a header, or null. `name` in lower case. */
export function headerOf(part: Part, name: string): string | null {
  return part.headers.find(header => header.name === name)?.value ?? null
}

/** 16 MiB of headers hold some 400,000 recipients; nothing that people write nests deeper or has more parts. */
const limits = { headerBytes: 16 * 1024 * 1024, depth: 200, parts: 50_000 }

type Outline = {
  headers: HeaderBytes[]
  type: string
  multipart: string | null
  charset: string | null
  body: Buffer
  children: Outline[]
}

/** mbox's "From " line, leading blank lines and a byte-order mark are wrapping; bare CR line ends become LF. */
function withoutWrapping(raw: Uint8Array): Buffer {
  let from = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (raw[from] === 0x0d || raw[from] === 0x0a) from++
  const start = Buffer.from(raw.buffer, raw.byteOffset + from, raw.byteLength - from)
  if (/^>?From $/.test(start.toString('latin1', 0, start[0] === 0x3e ? 6 : 5))) {
    const end = start.indexOf(0x0a)
    if (end >= 0) return start.subarray(end + 1)
  }
  if (start.includes(0x0a) || !start.includes(0x0d)) return start
  return Buffer.from(start.map(byte => (byte === 0x0d ? 0x0a : byte)))
}

type Spent = { headerBytes: number; parts: number }

function outlineOf(source: Buffer, defaultType: string, depth: number, spent: Spent): Outline {
  const { headers, body } = readHeaderBlock(source)
  spent.headerBytes += source.length - body.length
  spent.parts++
  if (spent.headerBytes > limits.headerBytes)
    throw new Error(`The headers are larger than ${limits.headerBytes} bytes.`)
  if (spent.parts > limits.parts) throw new Error(`The message has more than ${limits.parts} parts.`)
  if (depth > limits.depth) throw new Error(`The message nests deeper than ${limits.depth} levels.`)
  const declared =
    headers.find(header => header.name === 'content-type')?.bytes.toString('latin1') ?? defaultType
  const { value, params } = parseStructured(declared)
  const type = value.trim() || 'text/plain'
  const multipart = type.startsWith('multipart/') ? type.slice('multipart/'.length) : null
  const inner = multipart === 'digest' ? 'message/rfc822' : 'text/plain'
  const pieces = multipart === null ? [] : split(body, params.boundary)
  const children = pieces.map(piece => outlineOf(piece, inner, depth + 1, spent))
  return { headers, type, multipart, charset: params.charset ?? null, body, children }
}

function split(body: Buffer, declared: string | undefined): Buffer[] {
  if (declared) {
    const pieces = splitAt(body, declared)
    if (pieces.length) return pieces
  }
  const guessed = guessBoundary(body)
  return guessed && guessed !== declared ? splitAt(body, guessed) : []
}

function splitAt(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let open = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 2)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    let end = at + delimiter.length
    const isLast = body[end] === 0x2d && body[end + 1] === 0x2d
    if (isLast) end += 2
    while (body[end] === 0x20 || body[end] === 0x09 || body[end] === 0x0d) end++
    if (end < body.length && body[end] !== 0x0a) continue
    if (open >= 0) pieces.push(body.subarray(open, Math.max(open, beforeLineEnd(body, at))))
    open = isLast ? -1 : end + 1
    if (isLast) return pieces
  }
  // No closing boundary: the mail was cut off; what came is shown.
  if (open >= 0 && open < body.length) pieces.push(body.subarray(open))
  return pieces
}

/** The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function beforeLineEnd(body: Buffer, at: number): number {
  return at >= 2 && body[at - 2] === 0x0d ? at - 2 : at - 1
}

/** A multipart without a usable declaration still shows its boundary: a line `--x` followed by a part's header. */
function guessBoundary(body: Buffer): string | null {
  const head = body.toString('latin1', 0, 20_000)
  return /^--([^\s-][^\r\n]{0,100}?)[ \t]{0,9}\r?\nContent-[a-z-]{1,40}:/im.exec(head)?.[1] ?? null
}

function firstCharset(outline: Outline): string | null {
  if (outline.charset) return outline.charset
  for (const child of outline.children) {
    const found = firstCharset(child)
    if (found) return found
  }
  return null
}

function toPart(outline: Outline, hint: string | null): Part {
  const headers = outline.headers.map(({ name, bytes }) => ({ name, value: headerText(bytes, hint) }))
  const first = (name: string) => headers.find(header => header.name === name)?.value ?? ''
  const disposition = parseStructured(first('content-disposition'))
  const encoding =
    /[\w-]+/.exec(first('content-transfer-encoding').replace(/\([^)]{0,100}\)/g, ''))?.[0]?.toLowerCase() ??
    ''
  return {
    type: outline.type,
    multipart: outline.multipart,
    params: parseStructured(first('content-type')).params,
    disposition: disposition.value,
    dispositionParams: disposition.params,
    transferEncoding: encoding,
    headers,
    content: outline.children.length ? new Uint8Array() : decodeTransfer(outline.body, encoding),
    children: outline.children.map(child => toPart(child, hint)),
  }
}

function headerText(bytes: Buffer, hint: string | null): string {
  if (isAscii(bytes) && !bytes.includes(0x1b) && !bytes.includes(0)) return bytes.toString('latin1')
  return isUtf8(bytes) && !bytes.includes(0x1b)
    ? bytes.toString('utf8').replaceAll('\0', '')
    : decodeBytes(bytes, null, hint)
}

import PostalMime from 'postal-mime'
import { decodeBytes } from './charsets.ts'

/** One MIME part: its headers as text, its decoded content, its children in order. Parameter names are lower case. */
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
 * Splits a message into its parts. postal-mime does the splitting; its tree (not only its summary) is used because
 * the choice of bodies, charsets and file names is ours, and because it reads header bytes as UTF-8 only: where that
 * failed, the raw line is looked up again. Rejects if a message passes `limits`.
 */
export async function readTree(raw: Uint8Array): Promise<Part> {
  const source = withoutWrapping(raw)
  const parser = new PostalMime({ ...limits, forceRfc822Attachments: true })
  await parser.parse(source)
  const root = (parser as unknown as { root: Node }).root
  const rawLines = new RawLines(source)
  const hint = firstCharset(root)
  return toPart(root, rawLines, hint)
}

/** The first value of a header, or null. `name` in lower case. */
export function headerOf(part: Part, name: string): string | null {
  return part.headers.find(header => header.name === name)?.value ?? null
}

/** 16 MiB of headers hold some 400,000 recipients; deeper nesting than 200 is not written by people. */
const limits = { maxHeadersSize: 16 * 1024 * 1024, maxNestingDepth: 200 }

type Structured = { value: string; params: Record<string, string> }

type Node = {
  contentType: { parsed: Structured; multipart: string | false }
  contentDisposition: { parsed: Structured }
  contentTransferEncoding: { encoding: string }
  headers: { key: string; value: string }[]
  rawHeaderLines: { key: string; line: string }[]
  content: ArrayBuffer | null
  childNodes: Node[]
  parseStructuredHeader(value: string): Structured
}

/** mbox's "From " line, leading blank lines and a byte-order mark are wrapping; bare CR line ends become LF. */
function withoutWrapping(raw: Uint8Array): Uint8Array {
  let from = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (raw[from] === 0x0d || raw[from] === 0x0a) from++
  const start = Buffer.from(raw.buffer, raw.byteOffset + from, raw.byteLength - from)
  if (/^>?From $/.test(start.toString('latin1', 0, start[0] === 0x3e ? 6 : 5))) {
    const end = start.indexOf(0x0a)
    if (end >= 0) return start.subarray(end + 1)
  }
  if (start.includes(0x0a) || !start.includes(0x0d)) return start
  return start.map(byte => (byte === 0x0d ? 0x0a : byte))
}

function toPart(node: Node, rawLines: RawLines, hint: string | null): Part {
  const headers = node.headers.map((header, i) => {
    const line = node.rawHeaderLines[i]?.line ?? ''
    const value = line.includes('\ufffd') ? rawLines.value(line, hint) : header.value
    return { name: header.key, value: value.includes('\0') ? value.replaceAll('\0', '') : value }
  })
  const reread = (name: string, parsed: Structured) => {
    if (!Object.values(parsed.params).some(value => value.includes('\ufffd'))) return parsed
    return node.parseStructuredHeader(headers.find(header => header.name === name)?.value ?? '')
  }
  const type = reread('content-type', node.contentType.parsed)
  const disposition = reread('content-disposition', node.contentDisposition.parsed)
  const encoding = node.contentTransferEncoding.encoding
  return {
    type: type.value.trim() || 'text/plain',
    multipart: node.contentType.multipart || null,
    params: type.params,
    disposition: disposition.value,
    dispositionParams: disposition.params,
    transferEncoding: encoding,
    headers,
    content: contentOf(node, encoding),
    children: node.childNodes.map(child => toPart(child, rawLines, hint)),
  }
}

/** The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1); postal-mime leaves it on. */
function contentOf(node: Node, encoding: string): Uint8Array {
  const content = new Uint8Array(node.content ?? new ArrayBuffer(0))
  const padded = encoding !== 'base64' && content.at(-1) === 0x0a
  return padded ? content.subarray(0, -1) : content
}

function firstCharset(node: Node): string | null {
  const own = node.contentType.parsed.params.charset
  if (own) return own
  for (const child of node.childNodes) {
    const found = firstCharset(child)
    if (found) return found
  }
  return null
}

/** Finds the bytes behind header lines that are not UTF-8. Built on first need: nearly all mail never needs it. */
class RawLines {
  #source: Uint8Array
  #lines: Map<string, Uint8Array> | null = null

  constructor(source: Uint8Array) {
    this.#source = source
  }

  value(line: string, hint: string | null): string {
    this.#lines ??= indexLines(this.#source)
    const found = line.split('\n').map(piece => this.#lines?.get(piece) ?? Buffer.from(piece))
    const text = decodeBytes(Buffer.concat(found), null, hint)
    return text.slice(text.indexOf(':') + 1).trim()
  }
}

function indexLines(source: Uint8Array): Map<string, Uint8Array> {
  const lines = new Map<string, Uint8Array>()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (let from = 0; from < source.length; ) {
    const found = source.indexOf(0x0a, from)
    const next = found < 0 ? source.length : found
    let end = next
    while (end > from && source[end - 1] === 0x0d) end--
    // Header lines longer than this are not names; it keeps a binary body from filling the index.
    if (end - from < 10_000) {
      const line = source.subarray(from, end)
      const text = decoder.decode(line)
      if (text.includes('\ufffd')) lines.set(text, line)
    }
    from = next + 1
  }
  return lines
}

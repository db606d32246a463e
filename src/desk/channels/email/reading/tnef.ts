import { decodeBytes } from './charsets.ts'
import { readMapi } from './mapi.ts'
import { decompressRtf, rtfToBody } from './rtf.ts'

/** What Outlook wrapped into a `winmail.dat`. */
export type Tnef = {
  text: string | null
  html: string | null
  files: { name: string; type: string; contentId: string | null; content: Uint8Array }[]
}

/**
 * Opens a TNEF stream ([MS-OXTNEF]): its text or HTML, its files, and those of messages within it. Null where it is not
 * whole or no TNEF at all: then it is kept as it came. Linear in its length; content shares no memory with `source`.
 */
export function readTnef(source: Uint8Array): Tnef | null {
  try {
    return openStream(Buffer.from(source.buffer, source.byteOffset, source.byteLength), 0)
  } catch (error) {
    // Reading beyond the end is how a stream that was cut off, or made up, shows itself.
    if (error instanceof RangeError) return null
    throw error
  }
}

const signature = 0x223e9f78
const deepest = 3
const mostFiles = 1000

const attributes = {
  codePage: 0x9007,
  body: 0x800c,
  messageProperties: 0x9003,
  newFile: 0x9002,
  fileTitle: 0x8010,
  fileData: 0x800f,
  fileProperties: 0x9005,
} as const

/** [MS-OXPROPS]: PidTagBody, PidTagBodyHtml, PidTagRtfCompressed; the others belong to a file. */
const properties = {
  text: 0x1000,
  html: 0x1013,
  rtf: 0x1009,
  internetCodePage: 0x3fde,
  data: 0x3701,
  longName: 0x3707,
  name: 0x3704,
  displayName: 0x3001,
  type: 0x370e,
  contentId: 0x3712,
} as const

type Draft = { title: string; data: Uint8Array | null; found: Map<number, Buffer> }

function openStream(source: Buffer, depth: number): Tnef | null {
  if (source.length < 6 || source.readUInt32LE(0) !== signature) return null
  const drafts: Draft[] = []
  let message = new Map<number, Buffer>()
  let body: Buffer | null = null
  let charset = 'windows-1252'
  for (let at = 6; at + 9 <= source.length; ) {
    const id = source.readUInt16LE(at + 1)
    const length = source.readUInt32LE(at + 5)
    const data = source.subarray(at + 9, at + 9 + length)
    if (data.length < length) throw new RangeError('The stream is cut off.')
    at += 9 + length + 2
    const file = drafts.at(-1)
    if (id === attributes.codePage && length >= 4) charset = `windows-${data.readUInt32LE(0)}`
    else if (id === attributes.body) body = data
    else if (id === attributes.messageProperties) message = readMapi(data)
    else if (id === attributes.newFile) {
      if (drafts.length === mostFiles) break
      drafts.push({ title: '', data: null, found: new Map() })
    } else if (id === attributes.fileTitle && file) file.title = textOf(data, charset)
    else if (id === attributes.fileData && file) file.data = data
    else if (id === attributes.fileProperties && file) file.found = readMapi(data)
  }
  return withBodies({ text: body && textOf(body, charset), html: null, files: [] }, message, charset, () =>
    drafts.flatMap(draft => filesOf(draft, charset, depth)),
  )
}

function withBodies(
  tnef: Tnef,
  message: Map<number, Buffer>,
  charset: string,
  files: () => Tnef['files'],
): Tnef {
  const text = message.get(properties.text)
  const html = message.get(properties.html)
  const packed = message.get(properties.rtf)
  const rtf = packed && rtfToBody(decompressRtf(packed))
  const page = message.get(properties.internetCodePage)
  const declared = page && page.length >= 4 ? `cp${page.readUInt32LE(0)}` : charset
  return {
    text: tnef.text || (text ? mapiText(text, charset) : null) || (rtf?.text ?? null),
    html: html ? decodeBytes(html, declared).replaceAll('\0', '') : (rtf?.html ?? null),
    files: files(),
  }
}

function filesOf({ title, data, found }: Draft, charset: string, depth: number): Tnef['files'] {
  const words = (id: number) => {
    const value = found.get(id)
    return value ? mapiText(value, charset) : ''
  }
  const name = words(properties.longName) || title || words(properties.name) || words(properties.displayName)
  const inner = found.get(properties.data)
  // A message within the message: an interface's id, then a stream of its own.
  if (inner && inner.length > 22 && inner.readUInt32LE(16) === signature) {
    const opened = depth < deepest ? openStream(inner.subarray(16), depth + 1) : null
    const kept = { name: name ? `${name}.dat` : 'message.dat', type: 'application/ms-tnef', contentId: null }
    return [{ ...kept, content: new Uint8Array(inner.subarray(16)) }, ...(opened?.files ?? [])]
  }
  const content = data ?? inner
  if (!content) return []
  return [
    {
      name: name || 'file',
      type: words(properties.type).toLowerCase() || 'application/octet-stream',
      contentId: words(properties.contentId).replace(/^<|>$/g, '') || null,
      content: new Uint8Array(content),
    },
  ]
}

/** A string property is UTF-16 or in the stream's code page, and nothing in its bytes but their look says which. */
function mapiText(value: Buffer, charset: string): string {
  const isWide =
    value.length >= 2 && value.length % 2 === 0 && (value[1] === 0 || value.subarray(-2).equals(wideEnd))
  return isWide ? value.toString('utf16le').replaceAll('\0', '').toWellFormed() : textOf(value, charset)
}

const wideEnd = Buffer.from([0, 0])

function textOf(value: Buffer, charset: string): string {
  return decodeBytes(value, charset).replaceAll('\0', '')
}

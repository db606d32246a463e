import { decodeBytes } from './charsets.ts'

/** Nobody writes a longer one; a few bytes can claim to unpack to more. */
const longest = 16_000_000

/** Unpacks RTF as Outlook packs it ([MS-OXRTFCP]). Throws `RangeError` where it is cut off or is nothing of the kind. */
export function decompressRtf(source: Buffer): Buffer {
  const size = Math.min(source.readUInt32LE(4), longest)
  const kind = source.readUInt32LE(8)
  if (kind === 0x414c454d) return source.subarray(16, 16 + size)
  if (kind !== 0x75465a4c) throw new RangeError('This is no packed RTF.')
  const ring = Buffer.alloc(4096, 0x20)
  ring.write(known, 'latin1')
  const out = Buffer.alloc(size)
  let write = known.length
  let length = 0
  let at = 16
  const put = (byte: number) => {
    out[length++] = byte
    ring[write] = byte
    write = (write + 1) & 0xfff
  }
  while (length < size && at < source.length) {
    const control = source.readUInt8(at++)
    for (let bit = 0; bit < 8 && length < size && at < source.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(source.readUInt8(at++))
        continue
      }
      const reference = source.readUInt16BE(at)
      at += 2
      const from = reference >> 4
      if (from === write) return out.subarray(0, length)
      for (let i = 0; i < (reference & 0xf) + 2 && length < size; i++) put(ring[(from + i) & 0xfff] ?? 0)
    }
  }
  return out.subarray(0, length)
}

/** The words that both sides know beforehand ([MS-OXRTFCP] section 2.1.2.1). */
const known =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

type Group = { isHidden: boolean; isHtml: boolean; skips: number }

/** Where the walk through an RTF stands; `toSkip` signs follow that only repeat one for older programs. */
type Walk = {
  isFromHtml: boolean
  charset: string
  group: Group
  isRtfOnly: boolean
  toSkip: number
  bytes: number[]
  out: string[]
}

/** The HTML that Outlook hid in RTF ([MS-OXRTFEX]), or else the words of the RTF. Linear in its length. */
export function rtfToBody(rtf: Buffer): { html: string | null; text: string | null } {
  const source = rtf.toString('latin1')
  const head = source.slice(0, 1000)
  const walk: Walk = {
    isFromHtml: head.includes('\\fromhtml'),
    charset: `windows-${/\\ansicpg(\d{3,5})/.exec(head)?.[1] ?? '1252'}`,
    group: { isHidden: false, isHtml: false, skips: 1 },
    isRtfOnly: false,
    toSkip: 0,
    bytes: [],
    out: [],
  }
  const open: Group[] = []
  for (const [token, word, number = '', code, sign] of source.matchAll(tokens)) {
    if (token === '{') open.push({ ...walk.group })
    else if (token === '}') walk.group = open.pop() ?? walk.group
    else if (word !== undefined) obey(walk, word, number)
    else if (code !== undefined) sayByte(walk, Number.parseInt(code, 16))
    else if (sign === '*') walk.group.isHidden = true
    else if (sign !== undefined) say(walk, sign === '~' ? '\u00a0' : /[\\{}]/.test(sign) ? sign : '')
    else sayText(walk, token.replace(/[\r\n]/g, ''))
  }
  flush(walk)
  const body = walk.out.join('').replaceAll('\0', '').toWellFormed()
  return walk.isFromHtml ? { html: body, text: null } : { html: null, text: body.trim() || null }
}

function obey(walk: Walk, word: string, number: string): void {
  const { group, isFromHtml } = walk
  if (word === 'htmlrtf') walk.isRtfOnly = number !== '0'
  else if (word === 'htmltag') Object.assign(group, { isHidden: !isFromHtml, isHtml: isFromHtml })
  else if (hidden.has(word)) group.isHidden = true
  else if (word === 'uc') group.skips = Number(number || 1)
  else if (word === 'u' && number !== '') {
    say(walk, String.fromCharCode(Number(number) & 0xffff))
    walk.toSkip = group.skips
  } else if (breaks.has(word)) say(walk, breaks.get(word) ?? '')
}

function isShown({ group, isRtfOnly }: Walk): boolean {
  return !group.isHidden && (!isRtfOnly || group.isHtml)
}

function say(walk: Walk, text: string): void {
  if (!isShown(walk)) return
  flush(walk)
  walk.out.push(text)
}

function sayText(walk: Walk, text: string): void {
  const shown = text.slice(walk.toSkip)
  walk.toSkip = Math.max(0, walk.toSkip - text.length)
  if (shown) say(walk, shown)
}

/** Bytes are gathered first: a character may take two. */
function sayByte(walk: Walk, byte: number): void {
  if (walk.toSkip > 0) walk.toSkip--
  else if (isShown(walk)) walk.bytes.push(byte)
}

function flush(walk: Walk): void {
  if (walk.bytes.length > 0) walk.out.push(decodeBytes(Uint8Array.from(walk.bytes), walk.charset))
  walk.bytes = []
}

const tokens = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|[^\\{}]+/gi

const breaks = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['endash', '\u2013'],
  ['emdash', '\u2014'],
])

/** Groups that hold tables of fonts and the like, nothing that anybody wrote. */
const hidden = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'listtable',
])

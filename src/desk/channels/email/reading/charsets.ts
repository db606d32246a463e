import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { guessCharset } from './guess-charset.ts'
import { decodeHz, decodeIso2022Chinese, decodeIso2022Japanese, decodeIso2022Korean } from './iso-2022.ts'

/**
 * Turns bytes into text, whatever the sender said or forgot to say about them. The declared charset wins unless
 * the bytes contradict it; `hint` is a second opinion (an HTML `meta`, the body's charset for a bare header).
 * The result never holds NUL or lone surrogates, which PostgreSQL cannot store.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null, hint: string | null = null): string {
  return storable(decodeAny(bytes, codecOf(declared), codecOf(hint)))
}

/** Drops what a PostgreSQL text column refuses: NUL and lone surrogates. */
export function storable(text: string): string {
  const withoutNul = text.includes('\0') ? text.replaceAll('\0', '') : text
  return withoutNul.isWellFormed() ? withoutNul : withoutNul.toWellFormed()
}

type Codec = {
  kind: 'utf-8' | 'single' | 'double' | 'seven-bit' | 'wide'
  decode: (bytes: Uint8Array) => string
}

const japaneseEscapes = ['\x1b$B', '\x1b$@', '\x1b$(', '\x1b(I', '\x1b(J']
const codecs = new Map<string, Codec | null>()

function decodeAny(bytes: Uint8Array, declared: Codec | null, hint: Codec | null): string {
  const marked = byteOrderMark(bytes)
  if (marked) return marked.decode(bytes)
  if (isAscii(bytes)) return decodeSevenBit(bytes, declared ?? hint)
  // No text in a wide encoding is UTF-8 without a NUL by accident: somebody's program forgot to encode it.
  if (declared?.kind === 'wide') return (isUtf8(bytes) && !bytes.includes(0) ? utf8 : declared).decode(bytes)
  if (!declared || declared.kind === 'seven-bit')
    return isUtf8(bytes) ? utf8.decode(bytes) : (sevenBitAfterAll(bytes, declared) ?? guessed(bytes, hint))
  if (declared.kind === 'utf-8') return decodeClaimedUtf8(bytes, hint)
  // Bytes that form valid UTF-8 outside ASCII are practically never an accident in a one-byte charset.
  if (declared.kind === 'single') return isUtf8(bytes) ? utf8.decode(bytes) : declared.decode(bytes)
  const text = declared.decode(bytes)
  if (!isUtf8(bytes)) return text
  // Two or three characters of a two-byte charset can look like UTF-8 by accident, a sentence cannot.
  return text.includes('\ufffd') || bytes.filter(byte => byte > 0x7f).length >= 8 ? utf8.decode(bytes) : text
}

function decodeSevenBit(bytes: Uint8Array, declared: Codec | null): string {
  if (declared?.kind === 'seven-bit') return declared.decode(bytes)
  if (declared?.kind === 'wide' && bytes.includes(0)) return declared.decode(bytes)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.includes('\x1b')) return text
  if (text.includes('\x1b$)C')) return decodeIso2022Korean(bytes)
  return japaneseEscapes.some(sign => text.includes(sign)) ? decodeIso2022Japanese(bytes) : text
}

/** Mail cut off inside a character, or spoiled by one stray byte, is still UTF-8; mail that is mostly wrong is not. */
function decodeClaimedUtf8(bytes: Uint8Array, hint: Codec | null): string {
  if (isUtf8(bytes)) return utf8.decode(bytes)
  const text = utf8.decode(bytes)
  let wrong = 0
  let foreign = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) wrong++
    else if (code > 0x7f) foreign++
  }
  const isCutOff = wrong === 1 && text.endsWith('\ufffd') && foreign > 0
  return isCutOff || wrong <= foreign ? text : guessed(bytes, hint)
}

function guessed(bytes: Uint8Array, hint: Codec | null): string {
  const codec = usable(hint) ?? codecOf(guessCharset(bytes)) ?? windows1252
  return codec.decode(bytes)
}

/** Eight-bit bytes in Japanese mail are Shift_JIS without its name; in the others they are strays or a wrong name. */
function sevenBitAfterAll(bytes: Uint8Array, declared: Codec | null): string | null {
  return declared && bytes.includes(0x1b) ? declared.decode(bytes) : null
}

/** The mark that Unicode text may begin with says more than any declaration. UTF-8's is left off as well. */
function byteOrderMark(bytes: Uint8Array): { decode: (bytes: Uint8Array) => string } | null {
  const first = bytes[0]
  if (first === 0xff && bytes[1] === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 ? fromIconv('utf-32le', 'wide') : utf16le
  if (first === 0xfe && bytes[1] === 0xff) return utf16be
  if (first === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff)
    return fromIconv('utf-32be', 'wide')
  return first === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes) ? utf8 : null
}

function usable(codec: Codec | null): Codec | null {
  return codec && (codec.kind === 'single' || codec.kind === 'double') ? codec : null
}

function codecOf(label: string | null): Codec | null {
  if (!label) return null
  const name = label
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/^["'_\s]+/, '')
    .replace(/["'\s,;(].*$/s, '')
    .slice(0, 60)
  const known = codecs.get(name)
  if (known !== undefined) return known
  const codec = findCodec(name)
  // A hostile message can make up any number of labels; the memory of them must not grow with it.
  if (codecs.size < 500) codecs.set(name, codec)
  return codec
}

/** The runtime's own decoders are the fastest, but its Korean, Japanese and Hong Kong tables lack the vendors' rows. */
function findCodec(name: string): Codec | null {
  const plain = name.replace(/^(?:x-)*(?:x-ms-|x-|cs)/, '').replace(/[\s._:-]+/g, '')
  const codePage = /^(?:cp|windows|win|ms|ibm|dos|oem|codepage)*(\d{3,5})(?:\D.*)?$/.exec(plain)?.[1]
  if (plain.startsWith('iso2022jp') || /^5022[012]$/.test(codePage ?? ''))
    return sevenBit(decodeIso2022Japanese)
  if (plain.startsWith('iso2022kr')) return sevenBit(decodeIso2022Korean)
  if (plain.startsWith('iso2022cn')) return sevenBit(decodeIso2022Chinese)
  if (/^hz(?:gb|$)/.test(plain)) return sevenBit(decodeHz)
  if (plain.includes('utf7')) return sevenBit(bytes => iconv.decode(bytes, 'utf-7'))
  if (
    /^(?:cn)?(?:gb|gbk|gb2312(?:80|1980)?|gb18030|euccn|chinese)(?:\d{4})?$/.test(plain) ||
    codePage === '936'
  )
    return native('gb18030', 'double')
  if (/^(ksc5601|euckr|uhc|korean|johab)/.test(plain) || codePage === '949')
    return fromIconv('cp949', 'double')
  if (/^(shiftjis|sjis|windows31j|mskanji)/.test(plain) || codePage === '932')
    return fromIconv('cp932', 'double')
  if (plain.startsWith('eucjp') || codePage === '51932') return fromIconv('euc-jp', 'double')
  if (/^(?:cn)?big5/.test(plain) || codePage === '950') return fromIconv('big5hkscs', 'double')
  if (/^(?:tis620|iso885911|thai)/.test(plain) || codePage === '874') return native('windows-874', 'single')
  if (/^(?:utf8|(?:unicode|iso10646)\w*utf8|65001)/.test(plain))
    return { kind: 'utf-8', decode: bytes => utf8.decode(bytes) }
  if (
    /^(?:us|usascii|ascii|ascii8bit|ansix34\d*|ansi|iso646\w*|[78]bit|binary|default|unknown\w*|userdefined|none|null|text|plain|charset)$/.test(
      plain,
    )
  )
    return null
  if (/^(utf16|utf32|ucs2|ucs4|unicode)/.test(plain))
    return fromIconv(plain.replace('unicode', 'utf16'), 'wide')
  if (/^mac(?:roman|intosh|osroman)?$/.test(plain)) return native('macintosh', 'single')
  if (/^mac(?:ce|centraleurope)/.test(plain)) return fromIconv('maccenteuro', 'single')
  if (plain === 'geostd8') return fromIconv('georgianps', 'single')
  // "iso-88591", "8859-1", "iso8851-1": the part after 8859 is what counts.
  const part = /^(?:iso|l)?(?:8859|8851|885)(\d{1,2})[ie]?$/.exec(plain)?.[1]
  if (part) return native(`iso-8859-${Number(part)}`, 'single') ?? native('iso-8859-1', 'single')
  return (
    native(name, 'single') ??
    native(plain, 'single') ??
    fromIconv(codePage ? `cp${codePage}` : plain, 'single')
  )
}

function native(label: string, kind: Codec['kind']): Codec | null {
  try {
    const decoder = new TextDecoder(label)
    return { kind, decode: bytes => decoder.decode(bytes) }
  } catch {
    return null
  }
}

function fromIconv(label: string, kind: Codec['kind']): Codec | null {
  return iconv.encodingExists(label) ? { kind, decode: bytes => iconv.decode(bytes, label) } : null
}

function sevenBit(decode: (bytes: Uint8Array) => string): Codec {
  return { kind: 'seven-bit', decode }
}

const utf16le = new TextDecoder('utf-16le')
const utf16be = new TextDecoder('utf-16be')
const utf8 = new TextDecoder('utf-8')
const windows1252: Codec = { kind: 'single', decode: bytes => latin.decode(bytes) }
const latin = new TextDecoder('windows-1252')

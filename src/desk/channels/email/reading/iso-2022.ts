import iconv from 'iconv-lite'

/**
 * The seven-bit East Asian encodings that switch tables by escape sequences. Each is rewritten as its eight-bit
 * sibling, which the runtime decodes: ISO-2022-JP as EUC-JP, ISO-2022-KR as EUC-KR, ISO-2022-CN and HZ as GB 18030.
 */

/**
 * ISO-2022-JP with what Microsoft, KDDI and old Unix clients put into it: half-width katakana (ESC ( I, SO/SI),
 * JIS X 0212, vendor rows. Carriers' picture characters become the geta mark, the customary sign for a missing glyph.
 */
export function decodeIso2022Japanese(bytes: Uint8Array): string {
  if (bytes.some(byte => byte > 0x7f)) return iconv.decode(bytes, 'cp932')
  const out = new Bytes(bytes.length * 2)
  let table: 'ascii' | 'kana' | 'kanji' | 'extra' = 'ascii'
  let shifted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0x1b) {
      const [next, length] = japaneseTable(bytes, i)
      table = next ?? table
      i += length - 1
    } else if (byte === 0x0e || byte === 0x0f) shifted = byte === 0x0e
    else if (byte <= 0x20) {
      // A line end closes every table (RFC 1468), also for senders who forget to say so.
      if (byte === 0x0a) table = 'ascii'
      out.push(byte)
    } else if (table === 'kana' || shifted) out.push(0x8e, byte | 0x80)
    else if (table === 'ascii' || i + 1 >= bytes.length) out.push(byte)
    else {
      const second = bytes[++i] ?? 0
      if (table === 'extra') out.push(0x8f, byte | 0x80, second | 0x80)
      else if (isCarrierRow(byte)) out.push(0xa2, 0xae)
      else out.push(byte | 0x80, second | 0x80)
    }
  }
  return iconv.decode(out.taken(), 'euc-jp')
}

/** RFC 1557: SO and SI switch between ASCII and KS X 1001. */
export function decodeIso2022Korean(bytes: Uint8Array): string {
  return decodeShifted(bytes, 'cp949')
}

/** RFC 1922, its GB 2312 half: SO and SI switch between ASCII and GB 2312. */
export function decodeIso2022Chinese(bytes: Uint8Array): string {
  return decodeShifted(bytes, 'gb18030')
}

/** RFC 1843: `~{` opens GB 2312, `~}` closes it, `~~` is a tilde, `~` before a line end is nothing. */
export function decodeHz(bytes: Uint8Array): string {
  const out = new Bytes(bytes.length)
  let wide = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const next = bytes[i + 1]
    if (byte === 0x7e && next === 0x7b) wide = true
    else if (byte === 0x7e && next === 0x7d) wide = false
    else if (byte === 0x7e && next === 0x7e) out.push(0x7e)
    else if (byte === 0x7e && next === 0x0a) wide = false
    else {
      out.push(wide && byte > 0x20 ? byte | 0x80 : byte)
      continue
    }
    i++
  }
  return new TextDecoder('gb18030').decode(out.taken())
}

function japaneseTable(bytes: Uint8Array, at: number): ['ascii' | 'kana' | 'kanji' | 'extra' | null, number] {
  const first = bytes[at + 1]
  const second = bytes[at + 2]
  if (first === 0x28) return [second === 0x49 ? 'kana' : 'ascii', 3]
  if (first !== 0x24) return [null, 1]
  if (second !== 0x28) return ['kanji', 3]
  return [bytes[at + 3] === 0x44 ? 'extra' : 'kanji', 4]
}

/** Rows 85 to 88, 93 and 94, where the telephone companies kept their pictures. */
function isCarrierRow(byte: number): boolean {
  return (byte >= 0x75 && byte <= 0x78) || byte === 0x7d || byte === 0x7e
}

function decodeShifted(bytes: Uint8Array, sibling: string): string {
  const out = new Bytes(bytes.length)
  let shifted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0x1b && bytes[i + 1] === 0x24) i += 3
    else if (byte === 0x0e || byte === 0x0f) shifted = byte === 0x0e
    else out.push(shifted && byte > 0x20 ? byte | 0x80 : byte)
  }
  return iconv.decode(out.taken(), sibling)
}

class Bytes {
  #held: Uint8Array
  #length = 0

  constructor(capacity: number) {
    this.#held = new Uint8Array(capacity)
  }

  push(...bytes: number[]): void {
    for (const byte of bytes) this.#held[this.#length++] = byte
  }

  taken(): Uint8Array {
    return this.#held.subarray(0, this.#length)
  }
}

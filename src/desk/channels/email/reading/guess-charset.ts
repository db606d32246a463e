/**
 * What text without a declaration is written in, where its bytes are plain enough about it: the East Asian double-byte
 * sets by which characters their users write most, Cyrillic by where its small letters lie. Null for everything else,
 * which is taken as windows-1252: sparse accents among Latin letters look like none of these. Looks at the first 4 kB.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096)
  const high = head.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0)
  if (high < 6 || high < letters(head) / 2) return null
  const kana = kanaShare(head)
  if (kana) return kana
  const inBoth = (from: number, to: number) =>
    head.reduce((sum, byte) => sum + (byte >= from && byte <= to ? 1 : 0), 0) / high
  if (inBoth(0xc0, 0xff) > 0.9) {
    // Small letters make up most of any text: 0xe0 to 0xff in windows-1251, 0xc0 to 0xdf in KOI8-R.
    if (inBoth(0xe0, 0xff) > 0.7) return 'windows-1251'
    // Chinese in GB 2312 can lie there too, but always in pairs; Russian words have any length.
    if (inBoth(0xc0, 0xdf) > 0.7 && hasOddRun(head)) return 'koi8-r'
  }
  return pairShare(head)
}

/** ASCII letters, besides those that can be the second half of a pair. */
function letters(bytes: Uint8Array): number {
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = (bytes[i] ?? 0) | 0x20
    if (byte >= 0x61 && byte <= 0x7a && (bytes[i - 1] ?? 0) < 0x80) count++
  }
  return count
}

function hasOddRun(bytes: Uint8Array): boolean {
  let length = 0
  for (const byte of bytes) {
    if (byte > 0x7f) length++
    else if (length % 2 === 1) return true
    else length = 0
  }
  return length % 2 === 1 && bytes.length < 4096
}

/** Japanese text is a third and more kana: row 0x82 and 0x83 of Shift_JIS, 0xa4 and 0xa5 of EUC-JP. */
function kanaShare(bytes: Uint8Array): string | null {
  let pairs = 0
  let shift = 0
  let euc = 0
  for (let i = 0; i < bytes.length; i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]]
    if (lead < 0x80) continue
    pairs++
    if (
      (lead === 0x82 && trail >= 0x9f && trail <= 0xf1) ||
      (lead === 0x83 && trail >= 0x40 && trail <= 0x96)
    )
      shift++
    if ((lead === 0xa4 || lead === 0xa5) && trail >= 0xa1) euc++
    i++
  }
  if (shift > 2 && shift > pairs * 0.3) return 'shift_jis'
  return euc > 2 && euc > pairs * 0.3 ? 'euc-jp' : null
}

/**
 * Big5 has second bytes below 0x7f; the commonest Chinese characters of GB 2312 lie in rows 0xb0 to 0xd7, Korean
 * syllables in 0xb0 to 0xc8.
 */
function pairShare(bytes: Uint8Array): string | null {
  let pairs = 0
  let common = 0
  let korean = 0
  let low = 0
  let big = 0
  for (let i = 0; i < bytes.length; i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]]
    if (lead < 0x80) continue
    if (lead < 0xa1 || trail < 0x40 || trail === 0x7f || trail === 0xff) {
      if (i + 1 < bytes.length) return null
      break
    }
    pairs++
    if (trail < 0xa1) low++
    if (lead >= 0xa1 && lead <= 0xc6) big++
    if (lead >= 0xb0 && lead <= 0xd7) common++
    if (lead >= 0xb0 && lead <= 0xc8) korean++
    i++
  }
  if (pairs < 3) return null
  if (low > pairs * 0.15) return big > pairs * 0.8 ? 'big5' : null
  if (low > 0) return null
  if (korean > pairs * 0.93) return 'euc-kr'
  return common > pairs * 0.7 ? 'gb18030' : null
}

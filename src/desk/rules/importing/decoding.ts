import iconv from 'iconv-lite'

export type Decoded = { text: string; notes: string[] } | { why: string }

/** A megabyte, as the bytes are. */
const largest = 1_000_000

/**
 * The text of a file: by its byte order mark, as UTF-8 where it is that, else as Windows-1252, which spreadsheets write, with
 * a note that says so. Says why where it is no text at all.
 */
export function decoded(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > largest) return { why: words.tooLarge }
  if (bytes.byteLength === 0) return { why: words.empty }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { why: words.spreadsheet }
  const wide = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null
  if (wide) return checked(iconv.decode(Buffer.from(bytes), wide), [])
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), [])
  } catch {
    return checked(iconv.decode(Buffer.from(bytes), 'windows-1252'), [words.guessed])
  }
}

const words = {
  tooLarge: 'This is larger than a megabyte; take the list in by parts.',
  empty: 'The file is empty; choose the list.',
  spreadsheet: 'This is a spreadsheet; save it there as CSV (UTF-8), and choose that file.',
  noText: 'This is not text; choose a list in CSV or Markdown.',
  guessed:
    'The file is not in UTF-8 and was read as Windows-1252. Look whether letters such as é and ß are right; if not, save it as UTF-8.',
}

function checked(text: string, notes: string[]): Decoded {
  // Tabs and line ends aside, no list has control characters.
  return /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text) ? { why: words.noText } : { text, notes }
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

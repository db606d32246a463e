import type { Piece, Span } from '../contract.ts'

/**
 * A text in the form in which rules compare it (lower case, no marks on letters, one kind of quote and dash, nothing
 * invisible), with the way back to where each letter stands in the text as it is stored.
 */
export interface Folded {
  source: string
  text: string
  /** `at[i]` is where letter `i` stands in the source; one more for the end. */
  at: Int32Array
}

export function fold(source: string, seen: string = source): Folded {
  let units = new Uint16Array(seen.length + 64)
  let at = new Int32Array(seen.length + 65)
  let length = 0
  for (let i = 0; i < seen.length; i++) {
    const unit = seen.charCodeAt(i)
    // Room for what one letter may become, and for the end.
    if (length + 5 > units.length) {
      const room = units.length * 2
      units = grown(units, new Uint16Array(room))
      at = grown(at, new Int32Array(room + 1))
    }
    if (unit < 128) {
      units[length] = unit >= 65 && unit <= 90 ? unit + 32 : unit
      at[length++] = i
      continue
    }
    const plain = plainOf(unit)
    for (let k = 0; k < plain.length; k++) {
      units[length] = plain.charCodeAt(k)
      at[length++] = i
    }
  }
  at[length] = seen.length
  return { source, text: textOf(units.subarray(0, length)), at: at.subarray(0, length + 1) }
}

function grown<Some extends Uint16Array | Int32Array>(from: Some, to: Some): Some {
  to.set(from)
  return to
}

/** The stored words behind a stretch of the folded text, without the white space around them. */
export function pieceAt({ source, at }: Folded, from: number, to: number): Piece {
  let start = at[from] as number
  let end = at[to] as number
  while (start < end && isBlank(source.charCodeAt(start))) start++
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--
  return { start, end, words: source.slice(start, end) }
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Which places of a text are taken; each letter is looked at once for each time it is asked for, however many there are. */
export function placesIn(length: number) {
  const taken = new Uint8Array(length + 1)
  return {
    take: ({ start, end }: Span) => void taken.fill(1, start, end),
    isTouched: ({ start, end }: Span) => taken.subarray(start, end).includes(1),
    isCovered: ({ start, end }: Span) => !taken.subarray(start, end).includes(0),
  }
}

const isBlank = (unit: number) => unit <= 32 || unit === 160 || unit === 0x202f || unit === 0x3000

const quotes = /[‘’ʼ´`‛′]/
const doubles = /[“”„«»‟]/
const dashes = /[‐‑‒–—−]/
/** Soft hyphen, zero-width characters, direction marks, the byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/

const known = new Map<number, string>()

/** At most four letters, so that the room set aside is enough; none for what is invisible. */
function plainOf(unit: number): string {
  const before = known.get(unit)
  if (before !== undefined) return before
  const letter = String.fromCharCode(unit)
  const plain = unseen.test(letter)
    ? ''
    : quotes.test(letter)
      ? "'"
      : doubles.test(letter)
        ? '"'
        : dashes.test(letter)
          ? '-'
          : (special[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).slice(0, 4)
  known.set(unit, plain)
  return plain
}

/** What decomposition leaves whole; Cyrillic and Greek letters that look like ours count as ours. */
const special: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  к: 'k',
  ο: 'o',
  α: 'a',
  ι: 'i',
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

function textOf(units: Uint16Array<ArrayBuffer>): string {
  return decoder.decode(units)
}

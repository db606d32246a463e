import { type FieldKind, fieldKinds } from './quote-fields.ts'
import { closingVerbs } from './quote-verbs.ts'
import { dividers, forwards } from './quote-words.ts'

/** How a line is known as quoted: by `>`, by a `blockquote` that anybody may write, or by the mark of a mail client. */
export type Quote = 'sign' | 'element' | 'mark'

/** A line as the search for a quotation sees it. `text` is legible, and of a long line (`isLong`) the beginning only. */
export type Line = {
  text: string
  isBlank: boolean
  isLong: boolean
  isIndented: boolean
  quote: Quote | null
}

/** No attribution, divider or field is longer. */
const longest = 500

export function readLine(line: string, quote: Quote | null): Line {
  const isLong = line.length > longest
  const text = legible(isLong ? line.slice(0, longest) : line)
  return {
    text,
    isBlank: text === '' && (!isLong || line.trim() === ''),
    isLong,
    isIndented: /^(?:\t|[ \u00a0]{2,}|\p{Lu}{1,4}>|[|:}%#] )/u.test(line),
    quote,
  }
}

/** A text line that carries `>`, perhaps behind a blank or two. */
export function isPrefixed(line: string): boolean {
  return /^ {0,3}>/.test(line)
}

/** "-----Original Message-----", "##- … -##", "---- On …, Ann <a@example.org> wrote ----". */
export function isDivider(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? ''
  if (text.length < 2 || text.length > 250) return false
  if (/^##- [^#]{3,200} -##$/.test(text)) return true
  const inner = undashed(text)
  if (inner === null) return dividers.has(text.toLowerCase()) && fieldFollows(lines, i)
  if (dividers.has(inner)) return true
  if (inner === 'original' || inner === 'originalmeddelande') return fieldFollows(lines, i)
  return (
    /^-{4}.*-{3}$/.test(text) && closingVerbs.some(verb => inner.endsWith(` ${verb}`)) && /@|\d/.test(inner)
  )
}

/** "---------- Forwarded message ---------" or "Begin forwarded message:". */
export function isForward(text: string): boolean {
  if (text.length < 3 || text.length > 150) return false
  const inner = undashed(text)
  if (inner !== null) return forwards.has(inner) || /^(?:forwarded by|weitergeleitet von) /.test(inner)
  return /[:：]$/.test(text) && forwards.has(text.slice(0, -1).trim().toLowerCase())
}

/** A line drawn with signs. */
export function isRule(text: string): boolean {
  return text.length < 200 && /^(?:_{5,}|-{3,}|={5,}|\*{5,}|—{3,}|─{3,}|‐{3,})$/.test(text)
}

/**
 * The line behind the header block of a quoted message that begins at line `i`, or null where there is none: fields of
 * a sender, a time, a recipient or subject. What could as well be somebody's own list ("From: Lisbon, To: Porto,
 * Date: …") needs more: an address in it, or a line that a client drew above it.
 */
export function headerBlockEnd(lines: readonly Line[], i: number, isUnderRule: boolean): number | null {
  const first = fieldOf(lines[i])
  if (!first) return null
  // The head of somebody's own minutes may look like one; a program's stands apart.
  if (!isUnderRule && i > 0 && !lines[i - 1]?.isBlank) return null
  const { kinds, end, hasAddress } = readBlock(lines, i)
  if (!kinds.has('sender')) return null
  if (kinds.has('sent') && kinds.has('subject')) return end
  const isMail = kinds.has('to') && (kinds.has('sent') || (kinds.has('date') && kinds.has('subject')))
  return isMail && (hasAddress || isUnderRule) ? end : null
}

/**
 * The fields from line `i` on: one beneath the other, where a list of recipients may take several lines, or each a
 * paragraph of its own, as in HTML.
 */
function readBlock(
  lines: readonly Line[],
  i: number,
): { kinds: ReadonlySet<FieldKind>; end: number; hasAddress: boolean } {
  const kinds = new Set<FieldKind>()
  const isSpaced = lines[i + 1]?.isBlank === true
  let end = i
  let hasAddress = false
  let goesOn = false
  for (let n = i; n < lines.length && n < i + 24 && n < end + 5; n++) {
    const line = lines[n]
    if (!line || line.quote !== lines[i]?.quote || line.isBlank) break
    const field = fieldOf(line)
    if (field === null && (!goesOn || undashed(line.text) !== null)) break
    if (field === null) continue
    goesOn =
      !isSpaced && (field.kind === 'to' || field.kind === 'other' || field.kind === 'subject' || !field.value)
    // A second sender begins another block; a sender is no time of day.
    if (field.kind === 'sender' && (kinds.has('sender') || /^\d/.test(field.value))) break
    kinds.add(field.kind)
    hasAddress ||= line.text.includes('@')
    end = n + 1
    if (isSpaced && !lines[n + 1]?.isBlank) break
    if (isSpaced) n++
  }
  return { kinds, end, hasAddress }
}

/** The field that a line begins with, such as "*From:* Ann". */
export function fieldOf(line: Line | undefined): { kind: FieldKind; value: string } | null {
  if (!line || line.isBlank) return null
  const start = line.text.slice(0, 60).replace(/^[*_|•>\s]+/, '')
  const colon = start.search(/[:：]/)
  if (colon < 1) return null
  const name = start
    .slice(0, colon)
    .replace(/[*_\s]+/g, ' ')
    .trim()
    .toLowerCase()
  // "日　期" is set apart to be as wide as its neighbours.
  const kind = fieldKinds.get(name) ?? fieldKinds.get(name.replace(/^(\p{sc=Han}) (?=\p{sc=Han}$)/u, '$1'))
  if (!kind) return null
  return { kind, value: start.slice(colon + 1).replace(/^[*_|\s]+/, '') }
}

export function lastText(lines: readonly Line[], from: number): number {
  let n = from
  while (n >= 0 && lines[n]?.isBlank) n--
  return n
}

export function firstText(lines: readonly Line[], from: number): number | null {
  for (let n = from; n < lines.length; n++) if (!lines[n]?.isBlank) return n
  return null
}

/** "This is what your colleague told me:" — then what follows was put there by hand. */
export function isIntroduced(lines: readonly Line[], i: number): boolean {
  const above = lines[lastText(lines, i - 1)]
  return above !== undefined && !above.quote && /[:：]$/.test(above.text)
}

function fieldFollows(lines: readonly Line[], i: number): boolean {
  for (let n = i + 1; n < lines.length && n < i + 4; n++) if (fieldOf(lines[n])) return true
  return false
}

/** What stands between the dashes, or null if there are none. */
function undashed(text: string): string | null {
  if (!/^[-_=*#~—–─‐]{2}/.test(text)) return null
  const inner = text.replace(/^[-_=*#~—–─‐ >]+/, '')
  let end = inner.length
  while (end > 0 && '-_=*#~—–─‐ :：<'.includes(inner[end - 1] ?? '')) end--
  return inner.slice(0, end).replace(/\s+/g, ' ').toLowerCase()
}

/** Without signs that nobody sees, with every blank alike. */
function legible(line: string): string {
  if (/^[\x20-\x7e]*$/.test(line)) return line.trim()
  return line
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s/g, ' ')
    .trim()
}

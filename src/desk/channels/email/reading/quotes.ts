import type { FoundMark, HtmlLine } from './html-lines.ts'
import {
  attributionStarts,
  dividers,
  mobileSignatures,
  otherFields,
  senderFields,
  writingVerbs,
} from './quote-words.ts'
import { splitHtml } from './split.ts'
import { lineText } from './text.ts'

/**
 * Where the quoted part of a plain text begins, as an index into `text`, or null where all of it should stand open:
 * it is no reply, nothing is quoted, nothing new is said above the quotation, or answers stand between quoted lines.
 * Nothing is ever cut away; the index only tells what to fold. Linear in the length of `text`.
 */
export function findQuoteInText(text: string, isReply: boolean): number | null {
  if (!isReply) return null
  const lines = text.split('\n')
  const found = quoteLine(lines)
  if (found === null) return null
  let index = 0
  for (let i = 0; i < found; i++) index += (lines[i]?.length ?? 0) + 1
  return index
}

/** The new and the quoted part of an HTML body; each is balanced by itself. `quoted` is null where nothing is folded. */
export type HtmlParts = { fresh: string; quoted: string | null }

/** Cuts sanitised HTML at the place where its quotation begins; put together, the parts hold everything. */
export function foldHtml(html: string, at: number | null): HtmlParts {
  if (at === null || at <= 0) return { fresh: html, quoted: null }
  const [fresh, quoted] = splitHtml(html, at)
  return { fresh, quoted }
}

/**
 * The same question for sanitised HTML as read by `readHtmlLines`: by the marks that mail clients leave in it, then by
 * its lines. The answer is an offset into the HTML. Ask only about replies.
 */
export function findQuoteInHtml(lines: readonly HtmlLine[], marks: readonly FoundMark[]): number | null {
  const texts = lines.map(lineText)
  const mark = marks.find(candidate => isTelling(candidate, texts))
  if (!mark) {
    const line = quoteLine(texts)
    return line === null ? null : (lines[line]?.at ?? null)
  }
  const start = mark.mark === 'quote' ? introducedFrom(texts, mark.from) : mark.from
  const byText = quoteLine(texts)
  if (byText !== null && byText < start) return lines[byText]?.at ?? null
  if (mark.mark !== 'divider' && mark.mark !== 'rule' && hasAnswerWithin(lines, start, mark)) return null
  const from = withSignature(texts, start)
  if (!hasText(texts, 0, from)) return null
  return from === mark.from ? mark.at : (lines[from]?.at ?? mark.at)
}

function isTelling({ mark, from, to }: FoundMark, texts: readonly string[]): boolean {
  if (mark === 'rule') return isHeaderBlock(texts, afterRule(texts, from))
  if (mark === 'attribution')
    return to > from && texts.slice(from, Math.min(to, from + 6)).some(line => line.trim() !== '')
  if (mark === 'divider') return hasText(texts, from, Math.min(texts.length, from + 12))
  // Gmail also wraps what is forwarded in "gmail_quote".
  return !/^-{5,}.*-{5,}$/.test(texts[from]?.trim() ?? '') || isDivider(texts[from] ?? '')
}

function afterRule(texts: readonly string[], from: number): number {
  let line = from
  while (line < texts.length && line < from + 3 && /^(?:-*|_*)$/.test(texts[line]?.trim() ?? '')) line++
  return line
}

/** The line from which "On … wrote:" leads into a quotation that begins at `from`. */
function introducedFrom(texts: readonly string[], from: number): number {
  let line = from - 1
  while (line >= 0 && line > from - 3 && texts[line]?.trim() === '') line--
  if (line < 0) return from
  const start = attributionAt(texts, line, true)
  return start ?? from
}

/** Text after or between the quoted elements is somebody's answer: then everything stays open. */
function hasAnswerWithin(lines: readonly HtmlLine[], start: number, mark: FoundMark): boolean {
  let quoted = false
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.text.trim() === '') continue
    if (line.depth > 0) quoted = true
    else if (quoted && line.text !== '--') return true
    else if (i >= mark.to && mark.mark === 'quote') return true
  }
  return false
}

function quoteLine(lines: readonly string[]): number | null {
  for (let i = 0; i < lines.length; i++) {
    const start = startAt(lines, i)
    if (start === null) continue
    if (hasAnswersBetween(lines, i)) return null
    const from = withSignature(lines, start)
    return hasText(lines, 0, from) ? from : null
  }
  return null
}

/** If the quoted part can be told to have begun by line `i`: the line where it did. */
function startAt(lines: readonly string[], i: number): number | null {
  const line = lines[i] ?? ''
  if (isQuoted(line)) return introducedFrom(lines, i)
  if (isDivider(line)) return i
  if (isHeaderBlock(lines, i)) return aboveRule(lines, i)
  const attribution = attributionAt(lines, i, false)
  return attribution
}

function isQuoted(line: string): boolean {
  return line.startsWith('>') || line.startsWith(' >')
}

function isDivider(line: string): boolean {
  if (line.length > 200) return false
  const trimmed = line.trim()
  if (/^##-.*-##$/.test(trimmed)) return true
  if (!/^[-_=*—]{2}/.test(trimmed)) return false
  const inner = trimmed.replace(/^[-_=*— ]+/, '').replace(/[-_=*— :：]+$/, '')
  return dividers.has(inner.toLowerCase())
}

/** "From: … / Sent: … / To: …": a sender's field and two others within the next lines. */
function isHeaderBlock(lines: readonly string[], i: number): boolean {
  if (!senderFields.has(fieldName(lines[i]))) return false
  let others = 0
  let blanks = 0
  for (let line = i + 1; line < lines.length && line < i + 12 && blanks < 3; line++) {
    if (lines[line]?.trim() === '') blanks++
    else if (otherFields.has(fieldName(lines[line]))) others++
    if (others === 2) return true
  }
  return false
}

function fieldName(line: string | undefined): string {
  const start = (line ?? '').slice(0, 40)
  const colon = /[:：]/.exec(start)
  if (!colon) return ''
  return start
    .slice(0, colon.index)
    .replace(/[*_|>\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Outlook draws a line above its header block; it is part of the quotation. */
function aboveRule(lines: readonly string[], i: number): number {
  let line = i - 1
  while (line >= 0 && line > i - 3 && lines[line]?.trim() === '') line--
  const above = lines[line]?.trim() ?? ''
  return above.length < 200 && /^(?:_{5,}|-{3,}|={5,}|\*{5,})$/.test(above) ? line : i
}

/**
 * The first line of an attribution that ends on line `end`. Without a quotation beneath it (`leads` false) it must
 * name a date or an address, or be followed by quoted lines.
 */
function attributionAt(lines: readonly string[], end: number, leads: boolean): number | null {
  const last = lines[end] ?? ''
  if (last.length > 400) return null
  const closed = last.trimEnd()
  if (!closed.endsWith(':') && !closed.endsWith('：')) return null
  const lower = closed.toLowerCase()
  const hasVerb = writingVerbs.some(verb => lower.includes(verb))
  const start = attributionStart(lines, end)
  const whole = lines.slice(start, end + 1).join(' ')
  const dated = /\d/.test(whole)
  const addressed = whole.includes('@')
  if (hasVerb) return dated || addressed || leads || nextIsQuoted(lines, end) ? start : null
  if (dated && addressed && /[>)\]"]\s*[:：]$/.test(closed) && (whole.match(/\d+/g)?.length ?? 0) >= 3)
    return start
  return leads && (dated || addressed) ? start : null
}

/** Attributions wrap: goes back, at most three lines and not over a blank one, to the line that begins like one. */
function attributionStart(lines: readonly string[], end: number): number {
  for (let line = end; line >= 0 && line > end - 4; line--) {
    const text = (lines[line] ?? '').trim()
    if (text === '' || text.length > 400) break
    const lower = text.slice(0, 40).toLowerCase()
    if (attributionStarts.some(start => lower.startsWith(start)) && /\d|@|\bwrote/.test(text)) return line
    if (/^\d{4}\s*[-/.年]|^\d{1,2}[./]\s*\d{1,2}[./]|^\d{4}\. /.test(lower)) return line
  }
  return end
}

function nextIsQuoted(lines: readonly string[], i: number): boolean {
  let line = i + 1
  while (line < lines.length && line < i + 4 && lines[line]?.trim() === '') line++
  return isQuoted(lines[line] ?? '')
}

/** Where the quotation is written with `>`, a later line without it is an answer (or a mail we understand too little). */
function hasAnswersBetween(lines: readonly string[], i: number): boolean {
  let prefixed = isQuoted(lines[i] ?? '')
  for (let line = i + 1; line < lines.length; line++) {
    const text = lines[line] ?? ''
    if (text.trim() === '') continue
    if (isQuoted(text)) {
      prefixed = true
      continue
    }
    if (!prefixed && line > i) return false
    if (/^--\s*$/.test(text)) return hasQuoteAfter(lines, line)
    if (!isWrapped(lines, line)) return true
  }
  return false
}

function hasQuoteAfter(lines: readonly string[], from: number): boolean {
  for (let line = from + 1; line < lines.length && line < from + 30; line++)
    if (isQuoted(lines[line] ?? '')) return true
  return false
}

/** The tail of a quoted line that a careless mailer broke without repeating the `>`. */
function isWrapped(lines: readonly string[], line: number): boolean {
  const before = lines[line - 1] ?? ''
  const after = lines[line + 1] ?? ''
  return isQuoted(before) && before.length > 60 && isQuoted(after) && (lines[line]?.length ?? 0) < 25
}

function withSignature(lines: readonly string[], start: number): number {
  let line = start - 1
  while (line >= 0 && line > start - 5 && (lines[line]?.trim() ?? '') === '') line--
  const text = (lines[line] ?? '').trim().toLowerCase()
  if (
    text === '' ||
    text.length > 120 ||
    !mobileSignatures.some(sign => text.includes(sign) && text.indexOf(sign) < 20)
  )
    return start
  return hasText(lines, 0, line) ? line : start
}

function hasText(lines: readonly string[], from: number, to: number): boolean {
  for (let line = from; line < to; line++) if ((lines[line] ?? '').trim() !== '') return true
  return false
}

import { attributionAt } from './quote-attributions.ts'
import {
  fieldOf,
  firstText,
  headerBlockEnd,
  isDivider,
  isForward,
  isIntroduced,
  isRule,
  type Line,
  lastText,
} from './quote-lines.ts'
import {
  beginsLikeMail,
  type Found,
  firstQuoted,
  introduced,
  lastRun,
  ledFrom,
  type Run,
} from './quote-runs.ts'
import { isDeviceSignature } from './quote-signatures.ts'
import { announcements } from './quote-words.ts'

/** What the elements of an HTML mail say of the line at which they begin. */
export type Hint = 'divider' | 'attribution' | 'rule'

/**
 * The line at which the quoted part begins: everything from there to the end is quoted. 0 where all of it is, so that
 * nothing new is said; null where it cannot be told, or where something of the sender's own would be folded with it.
 */
export function quoteStart(lines: readonly Line[], hints: ReadonlyMap<number, Hint>): number | null {
  const run = lastRun(lines)
  const broken = breakAt(lines, hints, run)
  if (broken === 'open') return null
  const found = broken ?? (run && introduced(lines, run))
  if (found === null) return null
  const start = aboveSignature(lines, aboveRule(lines, found.start))
  if (hasOwnText(lines, 0, start)) return announcesAnswers(lines, start) ? null : start
  return run?.isLast && found.isCertain && run.from === firstQuoted(lines) ? 0 : null
}

/**
 * The first line from which everything is quoted although its lines do not say so: a divider, a header block, an
 * attribution. `open` where a forwarded mail comes first, or one that the sender has put in by hand.
 */
function breakAt(
  lines: readonly Line[],
  hints: ReadonlyMap<number, Hint>,
  run: Run | null,
): Found | 'open' | null {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.isBlank || line.quote) continue
    if (isForward(line.text)) return 'open'
    const body = bodyBehind(lines, i, hints.get(i))
    if (body === null) continue
    const first = firstText(lines, body.from)
    if (first === null) return null
    const isByHand = !hints.has(i) && isIntroduced(lines, body.start)
    if (isByHand || isForward(lines[first]?.text ?? '')) return 'open'
    const { quote, isIndented } = lines[first] ?? line
    if (quote === null) {
      const isKept =
        !body.isAttributed ||
        (isIndented ? isIndentedFrom(lines, first) : isOneMail(lines, first) && !isLog(lines, i))
      return isKept ? { start: body.start, isCertain: false } : 'open'
    }
    if (run !== null && run.from <= first) return { start: body.start, isCertain: true }
  }
  return null
}

/** `from` is the first line of what is quoted itself. */
type Body = { start: number; from: number; isAttributed: boolean }

/** If what is quoted has begun by line `i`: where. */
function bodyBehind(lines: readonly Line[], i: number, hint: Hint | undefined): Body | null {
  const text = lines[i]?.text ?? ''
  const isDrawn = hint !== undefined || isRule(text) || isRule(lines[lastText(lines, i - 1)]?.text ?? '')
  const behind = headerBlockEnd(lines, isRule(text) ? afterRule(lines, i) : i, isDrawn)
  if (behind !== null) return { start: i, from: afterAttribution(lines, behind), isAttributed: false }
  if (isDivider(lines, i)) return { start: i, from: afterFields(lines, i + 1), isAttributed: false }
  if (hint === 'divider' && hasFieldNear(lines, i))
    return { start: i, from: afterFields(lines, i), isAttributed: false }
  if (hint === 'attribution' && /\p{Nd}|@/u.test(text)) return { start: i, from: i + 1, isAttributed: true }
  const start = attributionAt(lines, i, false)
  return start === null ? null : { start, from: i + 1, isAttributed: true }
}

function afterRule(lines: readonly Line[], i: number): number {
  let n = i + 1
  while (n < i + 4 && (lines[n]?.isBlank || isRule(lines[n]?.text ?? ''))) n++
  return n
}

function afterFields(lines: readonly Line[], from: number): number {
  let end = from
  for (let n = from; n < lines.length && n < end + 4; n++) {
    if (lines[n]?.quote) break
    if (fieldOf(lines[n]) !== null || isRule(lines[n]?.text ?? '')) end = n + 1
  }
  return afterAttribution(lines, end)
}

/** Some clients write an attribution beneath their divider. */
function afterAttribution(lines: readonly Line[], from: number): number {
  for (let n = from; n < lines.length && n < from + 6 && !lines[n]?.quote; n++)
    if (
      attributionAt(lines, n, false) !== null ||
      (lines[n + 1]?.quote && attributionAt(lines, n, true) !== null)
    )
      return n + 1
  return from
}

function hasFieldNear(lines: readonly Line[], i: number): boolean {
  let seen = 0
  for (let n = i; n < lines.length && n < i + 12 && seen < 5; n++) {
    if (lines[n]?.isBlank) continue
    seen++
    if (/^.{1,40}[:：|]/.test(lines[n]?.text ?? '')) return true
  }
  return false
}

/** Whether every line stands in from the edge, or behind a sign such as "AB> " or "| ". */
function isIndentedFrom(lines: readonly Line[], from: number): boolean {
  for (let n = from; n < lines.length; n++) if (!lines[n]?.isBlank && !lines[n]?.isIndented) return false
  return true
}

/** "5.10.2026 10:00 Ann <ann@example.org>:" and again some lines on: minutes, or what was said in a chat. */
function isLog(lines: readonly Line[], i: number): boolean {
  if (!/^\p{Nd}/u.test(lines[i]?.text ?? '')) return false
  for (let n = i + 1; n < lines.length; n++)
    if (/^\p{Nd}/u.test(lines[n]?.text ?? '') && attributionAt(lines, n, false) !== null) return true
  return false
}

/** Not with signs further down that nothing leads into: then somebody has written between the attribution and them. */
function isOneMail(lines: readonly Line[], from: number): boolean {
  let n = from
  while (n < lines.length && !lines[n]?.quote) n++
  return n === lines.length || ledFrom(lines, n) !== null || beginsLikeMail(lines, n)
}

/** Outlook draws a line above its header block; it is part of the quotation. */
function aboveRule(lines: readonly Line[], start: number): number {
  const above = lastText(lines, start - 1)
  return above >= 0 && start - above <= 4 && !lines[above]?.quote && isRule(lines[above]?.text ?? '')
    ? above
    : start
}

function aboveSignature(lines: readonly Line[], start: number): number {
  const above = lastText(lines, start - 1)
  if (above < 0 || start - above > 6 || !isDeviceSignature(lines[above]?.text ?? '')) return start
  const delimiter = lastText(lines, above - 1)
  return /^--$/.test(lines[delimiter]?.text ?? '') ? delimiter : above
}

function hasOwnText(lines: readonly Line[], from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (!lines[n]?.isBlank) return true
  return false
}

/** Looks at the ends of a long answer only. */
function announcesAnswers(lines: readonly Line[], start: number): boolean {
  const own = lines.slice(0, start).filter(line => !line.isBlank)
  const said = [...own.slice(0, 20), ...own.slice(20).slice(-20)]
    .map(line => line.text.toLowerCase())
    .join('\n')
  for (const phrase of announcements) {
    const at = said.indexOf(phrase)
    if (at >= 0 && isWholePhrase(said, at, phrase)) return true
  }
  return false
}

function isWholePhrase(said: string, at: number, phrase: string): boolean {
  if (!/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(phrase)) return true
  return !/\p{L}/u.test(said[at - 1] ?? '') && !/\p{L}/u.test(said[at + phrase.length] ?? '')
}

import { attributionAt } from './quote-attributions.ts'
import { fieldOf, headerBlockEnd, isDivider, isForward, isRule, type Line, readLine } from './quote-lines.ts'
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

/** `isCertain`: every line of it is quoted by its own sign or element, so no answer can stand beneath. */
type Found = { start: number; isCertain: boolean }

/** The last lines of a mail, if all of them are quoted by their own sign; `isLast` without a footer beneath. */
type Run = { from: number; isLast: boolean }

/** From the end upwards over quoted lines, past the signature or footer that may stand beneath them. */
function lastRun(lines: readonly Line[]): Run | null {
  const end = beforeFooter(lines)
  let n = end
  let from: number | null = null
  for (; n >= 0; n--) {
    const line = lines[n]
    if (line?.isBlank) continue
    if (line?.quote) from = n
    else if (!isWrappedTail(lines, n)) break
  }
  return from === null ? null : { from, isLast: end === lastText(lines, lines.length - 1) }
}

/** The last line above a short signature, a telephone's or mailing list's footer that stands beneath quoted lines. */
function beforeFooter(lines: readonly Line[]): number {
  let end = lastText(lines, lines.length - 1)
  if (lines[end]?.quote) return end
  if (isDeviceSignature(lines[end]?.text ?? '')) {
    const above = lastText(lines, end - 1)
    return lines[above]?.quote ? above : end
  }
  for (let n = end; n >= 0 && n > end - 10; n--) {
    const text = lines[n]?.text ?? ''
    if (lines[n]?.quote || text.length > 80 || /[?？]$/.test(text)) break
    const isList = /^_{40,}$/.test(text) && /mailing list/i.test(lines[n + 1]?.text ?? '')
    if (text !== '--' && !isList) continue
    const above = lastText(lines, n - 1)
    if (lines[above]?.quote) end = above
    break
  }
  return end
}

function lastText(lines: readonly Line[], from: number): number {
  let n = from
  while (n >= 0 && lines[n]?.isBlank) n--
  return n
}

/**
 * The end of a quoted line that a careless mailer broke without repeating its sign: in small letters, between quoted
 * lines, because the next word went over the edge, and not for the only time.
 */
function isWrappedTail(lines: readonly Line[], n: number): boolean {
  return (
    isTail(lines, n) &&
    (isTail(lines, n - 2) || isTail(lines, n + 2) || isTail(lines, n - 3) || isTail(lines, n + 3))
  )
}

function isTail(lines: readonly Line[], n: number): boolean {
  const [above, line, below] = [lines[n - 1], lines[n], lines[n + 1]]
  if (!above?.quote || !below?.quote || !line || line.isBlank || line.quote) return false
  const [word = ''] = line.text.split(' ')
  const width = above.text.length + 1 + word.length
  return (
    width > 72 &&
    above.text.length <= 90 &&
    line.text.length < 30 &&
    /^\p{Ll}/u.test(line.text) &&
    !/[.!?:]$/.test(above.text)
  )
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
        !body.isAttributed || (isIndented ? isIndentedFrom(lines, first) : isOneMail(lines, first))
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

/** "This is what your colleague told me:" — then what follows was put there by hand. */
function isIntroduced(lines: readonly Line[], i: number): boolean {
  const above = lines[lastText(lines, i - 1)]
  return above !== undefined && !above.quote && /[:：]$/.test(above.text)
}

function firstText(lines: readonly Line[], from: number): number | null {
  for (let n = from; n < lines.length; n++) if (!lines[n]?.isBlank) return n
  return null
}

/** Whether every line stands in from the edge, or behind a sign such as "AB> " or "| ". */
function isIndentedFrom(lines: readonly Line[], from: number): boolean {
  for (let n = from; n < lines.length; n++) if (!lines[n]?.isBlank && !lines[n]?.isIndented) return false
  return true
}

/** Not with signs further down that nothing leads into: then somebody has written between the attribution and them. */
function isOneMail(lines: readonly Line[], from: number): boolean {
  let n = from
  while (n < lines.length && !lines[n]?.quote) n++
  return n === lines.length || ledFrom(lines, n) !== null || beginsLikeMail(lines, n)
}

/** The run with what leads into it; without anything that does, only what reads like a letter. */
function introduced(lines: readonly Line[], run: Run): Found | null {
  if (isForward(lines[run.from]?.text.replace(/^[> ]+/, '') ?? '')) return null
  const start = ledFrom(lines, run.from)
  if (start !== null) return { start, isCertain: true }
  const above = lastText(lines, run.from - 1)
  if (isIntroduced(lines, run.from)) return null
  if (lines[run.from]?.quote === 'mark' || isDeviceSignature(lines[above]?.text ?? ''))
    return { start: run.from, isCertain: true }
  if (lines[run.from]?.quote !== 'sign' || above < 0) return null
  if (beginsLikeMail(lines, run.from)) return { start: run.from, isCertain: true }
  const first = firstQuoted(lines)
  const isLetter = readsLikeLetter(lines, first) || (first < run.from && ledFrom(lines, first) !== null)
  return isLetter ? { start: run.from, isCertain: true } : null
}

/** The attribution just above quoted lines. */
function ledFrom(lines: readonly Line[], from: number): number | null {
  const above = lastText(lines, from - 1)
  return above >= 0 && from - above <= 4 ? attributionAt(lines, above, true) : null
}

function firstQuoted(lines: readonly Line[]): number {
  return lines.findIndex(line => line.quote)
}

/** Some clients set the attribution or header block behind signs too. */
function beginsLikeMail(lines: readonly Line[], from: number): boolean {
  const own = lines.slice(from, from + 8).map(line => readLine(line.text.replace(/^>[> ]*/, ''), null))
  return own.some(
    (_, i) =>
      headerBlockEnd(own, i, true) !== null || isDivider(own, i) || attributionAt(own, i, false) !== null,
  )
}

/** Menu paths, prompts and arrows begin with `>` too; letters have sentences, greetings, and lines of some length. */
function readsLikeLetter(lines: readonly Line[], from: number): boolean {
  let sentences = 0
  let others = 0
  for (let n = from; n < lines.length && n < from + 40; n++) {
    const text = lines[n]?.text ?? ''
    const own = text.replace(/^[> ]+/, '')
    if (lines[n]?.quote === null || (own === '' && text !== '>')) continue
    if (
      /^> ?>/.test(text) ||
      text === '>' ||
      (own.length >= 40 && own.includes(' ')) ||
      /\p{sc=Han}.{18}|\p{sc=Hiragana}.{12}/u.test(own)
    )
      sentences++
    else if (/\S \S.*[.!?。！？]$|^\p{L}.*,$/u.test(own)) sentences++
    else others++
    if (/^\$ |^[#{}]|[{};]$|--\p{L}|=>/u.test(own)) others += 2
  }
  return sentences > 0 && sentences * 2 >= others
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

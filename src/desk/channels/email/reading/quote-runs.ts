import { attributionAt } from './quote-attributions.ts'
import {
  headerBlockEnd,
  isDivider,
  isForward,
  isIntroduced,
  type Line,
  lastText,
  readLine,
} from './quote-lines.ts'
import { isDeviceSignature } from './quote-signatures.ts'

/** `isCertain`: every line of it is quoted by its own sign or element, so no answer can stand beneath. */
export type Found = { start: number; isCertain: boolean }

/** The last lines of a mail, if all of them are quoted by their own sign; `isLast` without a footer beneath. */
export type Run = { from: number; isLast: boolean }

/** From the end upwards over quoted lines, past the signature or footer that may stand beneath them. */
export function lastRun(lines: readonly Line[]): Run | null {
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

/** The run with what leads into it; without anything that does, only what reads like a letter. */
export function introduced(lines: readonly Line[], run: Run): Found | null {
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
export function ledFrom(lines: readonly Line[], from: number): number | null {
  const above = lastText(lines, from - 1)
  return above >= 0 && from - above <= 4 ? attributionAt(lines, above, true) : null
}

/** Some clients set the attribution or header block behind signs too. */
export function beginsLikeMail(lines: readonly Line[], from: number): boolean {
  const own = lines.slice(from, from + 8).map(line => readLine(line.text.replace(/^>[> ]*/, ''), null))
  return own.some(
    (_, i) =>
      headerBlockEnd(own, i, true) !== null || isDivider(own, i) || attributionAt(own, i, false) !== null,
  )
}

export function firstQuoted(lines: readonly Line[]): number {
  return lines.findIndex(line => line.quote)
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

/** Menu paths, prompts and arrows begin with `>` too; letters have sentences, greetings, and lines of some length. */
function readsLikeLetter(lines: readonly Line[], from: number): boolean {
  let sentences = 0
  let others = 0
  for (let n = from; n < lines.length && n < from + 40; n++) {
    const text = lines[n]?.text ?? ''
    const own = text.replace(/^[> ]+/, '')
    if (lines[n]?.quote === null || (own === '' && text !== '>')) continue
    const isList = /^\$ |^[#{}•*-]|^\d{1,3}[ .)]|[{};]$|--\p{L}|=>/u.test(own)
    const isLong =
      (own.length >= 40 && own.includes(' ')) || /\p{sc=Han}.{18}|\p{sc=Hiragana}.{12}/u.test(own)
    const isSentence = /\S \S.*[.!?。！？]$|^\p{L}.*,$/u.test(own)
    if (isList) others += 2
    else if (isLong || isSentence || /^> ?>/.test(text) || text === '>') sentences++
    else others++
  }
  return sentences > 0 && sentences * 2 >= others
}

import type { Line } from './quote-lines.ts'
import { attributionStarts, closingVerbs, middleVerbs, quotingStarts, verblessStarts } from './quote-verbs.ts'

/** Attributions wrap, over four lines at most. */
const mostLines = 4

/**
 * The first line of an attribution ("On … Ann <ann@example.org> wrote:") that ends on line `end`, or null. By itself it
 * must have the shape that only machines write: date, time, sender, verb, each in its place. Where a quotation follows
 * (`leads`), less is enough.
 */
export function attributionAt(lines: readonly Line[], end: number, leads: boolean): number | null {
  const last = lines[end]
  if (!last || last.isBlank || last.isLong || last.quote) return null
  const isClosed = /[:：][*_]{0,2}$/.test(last.text)
  if (!isClosed && !leads) return null
  let whole = ''
  for (let start = end; start >= 0 && start > end - mostLines; start--) {
    const line = lines[start]
    if (!line || line.isBlank || line.isLong || line.quote || (start < end && /[:：]$/.test(line.text))) break
    whole = start === end ? line.text : `${line.text} ${whole}`
    if (whole.length > 500) break
    if (isWhole(whole, isClosed, start < end)) return isCutDate(lines[start - 1], whole) ? start - 1 : start
  }
  return leads && isLeading(last.text, isClosed) ? fragmentStart(lines, end) : null
}

/** Where only "<ann@example.org> wrote:" is left on the last line, the line above that begins like an attribution. */
function fragmentStart(lines: readonly Line[], end: number): number {
  const text = lines[end]?.text ?? ''
  if (!text.startsWith('<') && wordsIn(text) > 2) return end
  for (let n = end - 1; n >= 0 && n > end - mostLines; n--) {
    const line = lines[n]
    if (!line || line.isBlank || line.isLong || line.quote) break
    const lower = line.text.toLowerCase()
    if (startsLike(lower, attributionStarts)) return isOwnSentence(lower) ? end : n
  }
  return end
}

/** "On Mon, Oct 5," and on the next line "2026 at 10:00 Ann <ann@example.org> wrote:". */
function isCutDate(above: Line | undefined, whole: string): boolean {
  if (!above || above.isBlank || above.isLong || above.quote || !/^\p{Nd}/u.test(whole)) return false
  const lower = above.text.toLowerCase()
  return (
    startsLike(lower, attributionStarts) &&
    wordsIn(lower) <= 8 &&
    !/[.!?:]$/.test(lower) &&
    !isOwnSentence(lower)
  )
}

/** Whether a line by itself says that what follows was written elsewhere; enough where a quotation does follow. */
function isLeading(text: string, isClosed: boolean): boolean {
  const lower = bare(text)
  if (!isClosed) return text.length < 200 && hasAddress(text) && dateOf(text) !== null
  if (isOwnSentence(lower)) return false
  if (quotingStarts.some(start => lower.startsWith(`${start} `))) return true
  if (verbIn(lower) !== null) return true
  const begins = startsLike(lower, attributionStarts) || /^\p{Nd}/u.test(lower)
  return begins && hasAddress(text) && dateOf(text) !== null && wordsIn(lower) <= 14
}

/** The full shape, from its first word to its colon. */
function isWhole(text: string, isClosed: boolean, isWrapped: boolean): boolean {
  if (!isClosed) return false
  const lower = bare(text)
  const date = dateOf(text)
  if (date === null) return false
  const begins = startsLike(lower, attributionStarts) || /^\p{Nd}/u.test(lower)
  const address = addressAt(lower)
  const verb = verbIn(lower)
  if (verb === null) {
    const isBare = /^\p{Nd}/u.test(lower) || startsLike(lower, verblessStarts)
    const closes =
      /[>)]$/.test(lower) ||
      startsLike(lower, ['missatge de', 'wiadomość napisana przez']) ||
      / by \S+@\S+$/.test(lower)
    return isBare && address >= 0 && closes && date !== 'vague' && wordsIn(lower) <= 18
  }
  if (isOwnSentence(lower)) return false
  if (address >= 0)
    return date !== 'vague' && (begins || (address < 60 && !isWrapped)) && wordsIn(lower) <= 26
  return begins && date === 'machine' && wordsIn(lower) <= 15
}

/** Lower case, without the colon at the end. */
function bare(text: string): string {
  return text.replace(/^[*_]+|[\s:：*_]+$/g, '').toLowerCase()
}

/** Where a verb of writing stands with nothing but a name behind it, or null. */
function verbIn(lower: string): number | null {
  const shorn = lower.replace(/\s?\([^()@]{1,40}\)$/, '')
  for (const text of [lower, shorn])
    for (const verb of closingVerbs)
      if (text.endsWith(verb) && isApart(text, text.length - verb.length, verb))
        return text.length - verb.length
  for (const verb of middleVerbs) {
    const at = lower.lastIndexOf(` ${verb} `)
    const start = at >= 0 ? at + 1 : lower.startsWith(`${verb} `) ? 0 : -1
    if (start < 0) continue
    const behind = lower.slice(start + verb.length)
    if (/[>)]\s*$/.test(lower.slice(0, start)) && /\p{Nd}/u.test(behind) && wordsIn(behind) <= 10)
      return start
    const after = behind.replace(/[<(][^<>()]*@[^<>()]*[>)]/, '')
    if (wordsIn(after) <= 8 && !/[!?;]|\. /.test(after) && after.split(',').length <= 2) return start
  }
  return null
}

/** In scripts with blanks a verb is a word of its own. */
function isApart(text: string, at: number, verb: string): boolean {
  return (
    at === 0 ||
    !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(verb) ||
    /[^\p{L}\p{Nd}]/u.test(text[at - 1] ?? '')
  )
}

function startsLike(lower: string, starts: readonly string[]): boolean {
  const head = lower.replace(/^["'„“«(]+/, '').slice(0, 40)
  return starts.some(start => head.startsWith(start)) && /\p{Nd}/u.test(lower.slice(0, 120))
}

/** People who tell what somebody wrote speak of themselves as well; machines do not. */
function isOwnSentence(lower: string): boolean {
  if (/^(?:on|at) .* i /.test(lower)) return true
  return /(?:^|[\s,])(?:we|my|our|me|us|your|she|he|they|his|her|sie|ihr\p{L}*|votre|vos|elle|ich|wir|mir|uns|mich|mein\p{L}*|unser\p{L}*|folgendes(?! geschrieben)|dass|je vous|nous|yo|nos|que|che|ik|wij|jag|vi|jeg|minä|что|мне|нам|which|that|because|weil|yesterday|today)(?=[\s,]|$)/u.test(
    lower.replace(/"[^"]{0,100}"/g, ''),
  )
}

function hasAddress(text: string): boolean {
  return addressAt(text) >= 0
}

function addressAt(text: string): number {
  return text.search(/[^\s<>()@]{1,100}@[^\s<>()@]/)
}

/**
 * How much of a date there is: `machine` as only programs write it (figures alone, seconds, or a weekday cut short,
 * with the time of day), `timed` with a time of day or a year, `vague` with two numbers at least; null without.
 */
function dateOf(text: string): 'machine' | 'timed' | 'vague' | null {
  const numbers = text.match(/\p{Nd}+/gu)?.length ?? 0
  if (numbers < 2) return null
  const isTimed =
    /\p{Nd}{1,2} ?[:.h時시点點] ?\p{Nd}{2}/u.test(text) || /p{Nd} ?(?:am|pm|a\.m|p\.m|uhr)\b/i.test(text)
  const hasYear = /(?:^|\P{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.test(text)
  const isFigures = /\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}/u.test(text)
  if (
    isTimed &&
    (isFigures || /\p{Nd}:\p{Nd}{2}:\p{Nd}{2}/u.test(text) || /\p{Nd}年\p{Nd}|\p{Nd}년 ?\p{Nd}/u.test(text))
  )
    return 'machine'
  if (isTimed && hasYear && /^\S{1,4} \p{L}{2,4}[.,]|^\p{L}{2,4}[.,] /u.test(text)) return 'machine'
  return isTimed || hasYear || isFigures ? 'timed' : 'vague'
}

function wordsIn(text: string): number {
  return text.match(/[^\s<>()"]+/g)?.length ?? 0
}

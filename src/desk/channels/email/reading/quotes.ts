import type { FoundMark, HtmlLine } from './html-lines.ts'
import { attributionAt } from './quote-attributions.ts'
import {
  headerBlockEnd,
  isDivider,
  isForward,
  isPrefixed,
  type Line,
  type Quote,
  readLine,
} from './quote-lines.ts'
import { type Hint, quoteStart } from './quote-start.ts'
import { splitHtml } from './split.ts'

/**
 * Where the quoted part of a plain text begins, as an index into `text`: all from there to the end is quoted. 0 if all
 * of it is, so that nothing new is said. Null where all of it should stand open: it is no reply, nothing is quoted,
 * answers stand between or beneath quoted lines, or it cannot be told. Nothing is ever cut away; the index only tells
 * what to fold. Linear in the length of `text`.
 */
export function findQuoteInText(text: string, isReply: boolean): number | null {
  if (!isReply) return null
  const lines = text.split('\n')
  const found = quoteStart(
    lines.map(line => readLine(line, isPrefixed(line) ? 'sign' : null)),
    new Map(),
  )
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
  const read = quotedByElements(lines, marks)
  const hints = new Map<number, Hint>()
  for (const { mark, from, to } of marks) {
    if (mark === 'quote' || mark === 'wrap') continue
    // An attribution of several lines ends where the quotation begins.
    const at = mark === 'attribution' ? lastLine(read, from, to) : firstLine(read, from)
    if (!hints.has(at)) hints.set(at, mark)
  }
  const found = quoteStart(read, hints)
  if (found === null || found === 0) return found
  return offsetOf(lines, marks, found)
}

/** Every line, with the way in which it is known as quoted. */
function quotedByElements(lines: readonly HtmlLine[], marks: readonly FoundMark[]): Line[] {
  const quotes: (Quote | null)[] = lines.map(({ text, depth }) =>
    depth > 0 ? 'element' : isPrefixed(text) ? 'sign' : null,
  )
  const elements = marks.filter(({ mark }) => mark === 'quote' || mark === 'wrap')
  let done = 0
  for (const { mark, from, to } of elements) {
    // One within another says nothing more.
    if (from < done || isForward(lines[firstTextOf(lines, from)]?.text.trim() ?? '')) continue
    done = to
    if (mark === 'quote') quotes.fill('mark', from, to)
    else markWrapped(lines, quotes, from, to)
  }
  markIntroducing(lines, quotes)
  // Where a client marks what it quotes, a bare "blockquote" is its writer's own way to indent.
  if (done > 0) for (const [i, quote] of quotes.entries()) if (quote === 'element') quotes[i] = null
  return lines.map(({ text }, i) => readLine(text, quotes[i] ?? null))
}

/**
 * An element around an attribution and a `blockquote`: the attribution and the blockquotes are quoted, but answers may
 * stand beneath or between.
 */
function markWrapped(lines: readonly HtmlLine[], quotes: (Quote | null)[], from: number, to: number): void {
  let first = from
  let heads = 0
  while (first < to && lines[first]?.depth === 0) if (lines[first++]?.text.trim()) heads++
  if (first < to) {
    if (heads <= mostHeads) quotes.fill('mark', from, first)
    for (let n = first; n < to; n++) if (quotes[n] === 'element') quotes[n] = 'mark'
    return
  }
  const own = lines.slice(from, Math.min(to, from + mostHeads)).map(({ text }) => readLine(text, null))
  if (own.some((_, i) => attributionAt(own, i, true) !== null)) quotes.fill('mark', from, to)
}

/** A bare "blockquote" that begins with the attribution or header block of a mail is no writer's own. */
function markIntroducing(lines: readonly HtmlLine[], quotes: (Quote | null)[]): void {
  for (let from = 0; from < lines.length; from++) {
    if (quotes[from] !== 'element') continue
    let to = from
    while (to < lines.length && (quotes[to] === 'element' || lines[to]?.text === '')) to++
    const own = lines.slice(from, Math.min(to, from + 12)).map(({ text }) => readLine(text, null))
    const isMail = own.some(
      (line, i) =>
        headerBlockEnd(own, i, true) !== null ||
        isDivider(own, i) ||
        (!line.isBlank && attributionAt(own, i, false) !== null),
    )
    if (isMail) for (let n = from; n < to; n++) if (quotes[n] === 'element') quotes[n] = 'mark'
    from = to
  }
}

/** Lines of an attribution or header block at the most. */
const mostHeads = 6

function firstTextOf(lines: readonly HtmlLine[], from: number): number {
  let n = from
  while (n < lines.length && lines[n]?.text === '') n++
  return n
}

function firstLine(lines: readonly Line[], from: number): number {
  let n = from
  while (n < lines.length && lines[n]?.isBlank) n++
  return n
}

function lastLine(lines: readonly Line[], from: number, to: number): number {
  let n = Math.max(from, to - 1)
  while (n > from && lines[n]?.isBlank) n--
  return n
}

/** Before the elements that begin with the line, so that they are not left empty in the first half. */
function offsetOf(lines: readonly HtmlLine[], marks: readonly FoundMark[], found: number): number | null {
  const at = lines[found]?.at ?? null
  if (at === null) return null
  let earliest = found
  while (earliest > 0 && lines[earliest - 1]?.text === '') earliest--
  // Lines of one chunk of text may share their place; then there is none to cut at.
  if (earliest > 0 && at <= (lines[earliest - 1]?.at ?? 0)) return null
  const opened = marks.filter(({ from }) => from >= earliest && from <= found).map(mark => mark.at)
  return Math.min(at, ...opened.slice(0, 100))
}

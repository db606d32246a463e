import type { Segment } from './bodies.ts'
import { type EmbeddedImage, takeDataImages } from './data-images.ts'
import { type HtmlLine, readHtmlLines } from './html-lines.ts'
import type { Passed, ReadingLimits } from './limits.ts'
import { withLocatedImages } from './located.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml, type HtmlParts } from './quotes.ts'
import { sanitiseMailHtml } from './sanitise.ts'
import { linesToText, lineText, textToHtml } from './text.ts'

/** What a person reads of a message: sanitised HTML if it has any, and always plain text. */
export type Shown = {
  html: string | null
  text: string
  quotedFrom: number | null
  htmlParts: HtmlParts | null
  hasRemoteImages: boolean
}

/** How to show bodies: `locations` are pictures' content ids by the place under which HTML may name them. */
export type Showing = {
  isReply: boolean
  limits: ReadingLimits
  passed: Passed
  locations: ReadonlyMap<string, string>
}

/** Joins the bodies of a message, takes pictures out of its HTML, sanitises it, and finds what to fold. */
export function showBodies(
  segments: readonly Segment[],
  { isReply, limits, passed, locations }: Showing,
): { shown: Shown; images: EmbeddedImage[] } {
  const texts = segments.map(segment => segment.text).filter(text => text !== null)
  const whole = texts.join('\n\n')
  if (whole.length > limits.textCharacters) passed.add('textCharacters')
  const plain = tidy(whole.slice(0, limits.textCharacters).toWellFormed())
  if (segments.every(segment => segment.html === null)) {
    const quotedFrom = findQuoteInText(plain, isReply)
    return {
      shown: { html: null, text: plain, quotedFrom, htmlParts: null, hasRemoteImages: false },
      images: [],
    }
  }
  const { html: lean, images } = takeDataImages(
    segments
      .map(({ text, html }) => (html === null ? textToHtml(text ?? '') : withLocatedImages(html, locations)))
      .join('\n'),
  )
  if (lean.length > limits.htmlCharacters) passed.add('htmlCharacters')
  const html = withFewerLinks(sanitiseMailHtml(lean.slice(0, limits.htmlCharacters)), limits.links, passed)
  const { lines, marks } = readHtmlLines(html)
  const at = isReply ? findQuoteInHtml(lines, marks) : null
  const hasOwnText = segments.every(({ text }) => text !== null) && plain !== ''
  const text = hasOwnText ? plain : linesToText(lines).slice(0, limits.textCharacters).toWellFormed()
  const quotedFrom = hasOwnText ? breakBeside(plain, isReply, lines, at) : at && breakInLines(lines, at)
  const shown = {
    html,
    text,
    quotedFrom: quotedFrom !== null && quotedFrom < text.length ? quotedFrom : null,
    htmlParts: foldHtml(html, at),
    hasRemoteImages: / data-(?:remote-src=|tracker)/.test(html),
  }
  return { shown, images }
}

/** Beyond so many, links lose their targets and keep their words. */
function withFewerLinks(html: string, most: number, passed: Passed): string {
  let count = 0
  const fewer = html.replace(/<a (?=[^>]*href=)[^>]*>/g, tag => (++count > most ? '<a>' : tag))
  if (count > most) passed.add('links')
  return count > most ? fewer : html
}

/** Signs that turn the order of letters round go, as they do from HTML: with them a name reads as another. */
function tidy(text: string): string {
  return text
    .replace(/[\u202d\u202e]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Both must say so before a mail is said to bring nothing new. */
function breakBeside(
  text: string,
  isReply: boolean,
  lines: readonly HtmlLine[],
  at: number | null,
): number | null {
  const own = findQuoteInText(text, isReply)
  if (own === 0) return at === 0 ? 0 : null
  return own ?? (at === 0 ? null : sameBreak(text, lines, at))
}

function breakInLines(lines: readonly HtmlLine[], at: number): number | null {
  let index = 0
  for (const line of lines) {
    if (line.at >= at) return index
    index += lineText(line).length + 1
  }
  return null
}

/**
 * Where the HTML alone shows a quotation, the same place in the text beside it: found by its letters, which must be the
 * same up to there. Otherwise the text stands open.
 */
function sameBreak(text: string, lines: readonly HtmlLine[], at: number | null): number | null {
  if (at === null) return null
  const index = breakInLines(lines, at)
  if (index === null) return null
  const fresh = linesToText(lines).slice(0, index).matchAll(letters)
  const own = text.matchAll(letters)
  let end = 0
  for (const [letter] of fresh) {
    const next = own.next().value
    if (next?.[0] !== letter) return null
    end = next.index + letter.length
  }
  const following = text.indexOf('\n', end)
  const isWhole = following >= 0 && text.slice(end, following).search(letters) < 0
  return isWhole && following + 1 < text.length ? following + 1 : null
}

const letters = /[\p{L}\p{N}]/gu

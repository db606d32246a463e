import type { Segment } from './bodies.ts'
import { type EmbeddedImage, takeDataImages } from './data-images.ts'
import { type HtmlLine, readHtmlLines } from './html-lines.ts'
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
  /** True if the body is longer than four million characters; the rest is in the raw source. */
  isCutShort: boolean
}

/** Nobody reads more, and the memory to sanitise grows with it. */
const mostShown = 4_000_000

/** Joins the bodies of a message, takes pictures out of its HTML, sanitises it, and finds what to fold. */
export function showBodies(
  segments: readonly Segment[],
  isReply: boolean,
): { shown: Shown; images: EmbeddedImage[] } {
  const texts = segments.map(segment => segment.text).filter(text => text !== null)
  const whole = texts.join('\n\n')
  const plain = tidy(whole.slice(0, mostShown).toWellFormed())
  if (segments.every(segment => segment.html === null)) {
    const quotedFrom = findQuoteInText(plain, isReply)
    const isCutShort = whole.length > mostShown
    return {
      shown: { html: null, text: plain, quotedFrom, htmlParts: null, hasRemoteImages: false, isCutShort },
      images: [],
    }
  }
  const { html: lean, images } = takeDataImages(
    segments.map(({ text, html }) => html ?? textToHtml(text ?? '')).join('\n'),
  )
  const html = sanitiseMailHtml(lean.slice(0, mostShown))
  const { lines, marks } = readHtmlLines(html)
  const at = isReply ? findQuoteInHtml(lines, marks) : null
  const hasOwnText = segments.every(({ text }) => text !== null) && plain !== ''
  const shown = {
    html,
    text: hasOwnText ? plain : linesToText(lines),
    quotedFrom: hasOwnText
      ? (findQuoteInText(plain, isReply) ?? sameBreak(plain, lines, at))
      : at && breakInLines(lines, at),
    htmlParts: foldHtml(html, at),
    hasRemoteImages: / data-(?:remote-src=|tracker)/.test(html),
    isCutShort: Math.max(lean.length, whole.length) > mostShown,
  }
  return { shown, images }
}

/** Signs that turn the order of letters round go, as they do from HTML: with them a name reads as another. */
function tidy(text: string): string {
  return text
    .replace(/[\u202d\u202e]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+/, '')
    .trimEnd()
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

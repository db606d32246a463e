import { readHtmlLines } from '../../src/desk/channels/email/reading/html-lines.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from '../../src/desk/channels/email/reading/quotes.ts'
import { sanitiseMailHtml } from '../../src/desk/channels/email/reading/sanitise.ts'
import { htmlToText } from '../../src/desk/channels/email/reading/text.ts'
import type { Answer } from './index.ts'

/** What the desk leaves open of an answer, of HTML as text; null for all of it, empty where nothing new is said. */
export function openPart({ kind, fresh, quoted }: Answer): string | null {
  const whole = fresh + (quoted ?? '')
  if (kind === 'text') {
    const at = findQuoteInText(whole, true)
    return at === null ? null : whole.slice(0, at)
  }
  const html = sanitiseMailHtml(whole)
  const { lines, marks } = readHtmlLines(html)
  const at = findQuoteInHtml(lines, marks)
  if (at === null) return null
  return at === 0 ? '' : words(foldHtml(html, at).fresh)
}

/** What it should leave open. */
export function rightPart({ kind, fresh, quoted }: Answer): string | null {
  if (quoted === null) return null
  return kind === 'text' ? fresh : words(sanitiseMailHtml(fresh))
}

function words(html: string): string {
  return htmlToText(html).trim()
}

import { describe, expect, it } from 'vitest'
import { type Answer, answers } from '../../../../../world/quotations/index.ts'
import { readHtmlLines } from './html-lines.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from './quotes.ts'
import { sanitiseMailHtml } from './sanitise.ts'
import { htmlToText } from './text.ts'

describe('answers as programs and people write them', () => {
  it.each(answers.map(answer => [`${answer.name} (${answer.kind})`, answer] as const))('%s', (_, answer) => {
    expect(openPart(answer)).toBe(openPart(answer, true))
  })

  it('are many', () => {
    expect(answers.length).toBeGreaterThan(600)
  })
})

/** What stands open, by what was found or by what is right. */
function openPart(answer: Answer, isRight = false): string {
  const whole = answer.fresh + (answer.quoted ?? '')
  if (answer.kind === 'text') {
    const right = answer.quoted === null ? null : answer.fresh.length
    const at = isRight ? right : findQuoteInText(whole, true)
    return at === null ? 'all' : whole.slice(0, at)
  }
  if (isRight) return answer.quoted === null ? 'all' : words(sanitiseMailHtml(answer.fresh))
  const html = sanitiseMailHtml(whole)
  const { lines, marks } = readHtmlLines(html)
  const at = findQuoteInHtml(lines, marks)
  if (at === null) return 'all'
  return at === 0 ? '' : words(foldHtml(html, at).fresh)
}

function words(html: string): string {
  return htmlToText(html).trim()
}

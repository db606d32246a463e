import { expect, test } from 'vitest'
import { findQuoteInText } from '../channels/email/reading/quotes.ts'
import { attribution } from './attribution.ts'

const at = new Date('2026-11-21T10:05:00Z')
const locales = 'en en-GB en-US de fr es it nl pt pt-BR pl sv da nb fi ru ja zh ko cy'.split(' ')

test('it is said in the language of the desk, by its clock', () => {
  const quoted = { name: 'Ines Silva', at }
  expect(attribution(quoted, { locale: 'en-GB', timeZone: 'Europe/Lisbon' })).toBe(
    'On 21 November 2026 at 10:05, Ines Silva wrote:',
  )
  expect(attribution(quoted, { locale: 'de', timeZone: 'Europe/Berlin' })).toBe(
    'Am 21. November 2026 um 11:05 schrieb Ines Silva:',
  )
  expect(attribution(quoted, { locale: 'cy', timeZone: 'UTC' })).toMatch(/^On .* wrote:$/)
})

test.each(locales)('what stands below it is folded when it comes back (%s)', locale => {
  const line = attribution({ name: 'Ines Silva', at }, { locale, timeZone: 'UTC' })
  const text = `Thank you, that helped.\n\n${line}\n\n> The router is broken.\n> What now?`
  expect(findQuoteInText(text, true)).toBe(text.indexOf(line))
})

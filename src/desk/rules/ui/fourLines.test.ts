import { expect, test } from 'vitest'
import { stillSays } from '../rules.ts'
import { htmlOf, linesOf, offerOf, paragraphsOf } from './fourLines.ts'

const rule = {
  words: 'A late book costs 20 pence a day.',
  reason: 'Others wait.',
  owner: { id: 'chiara', name: 'Chiara' },
}
const lines = { ...linesOf(rule), cannot: 'I cannot drop the fee.', can: ['You can pay in <three> parts.'] }

test('what one cannot do is one’s own to say; the rule, its reason and its owner are there', () => {
  expect(linesOf(rule)).toMatchObject({
    cannot: '',
    because: 'A late book costs 20 pence a day. Others wait.',
    can: [''],
    owner: expect.stringContaining('Chiara looks after this rule'),
  })
  expect(linesOf(rule, 'chiara').owner).toMatch(/^I look after this rule myself/)
  expect(linesOf({ ...rule, owner: null }).owner).toMatch(/^Nobody looks after/)
})

test('the desk writes no apology', () => {
  for (const text of [...paragraphsOf({ ...lines, can: [] }), ...Object.values(linesOf(rule)).flat()])
    expect(text).not.toMatch(/sorry|apolog|regret|unfortunately|understand/i)
})

test('the four lines are paragraphs, and "nothing more" is said as it is', () => {
  expect(paragraphsOf({ ...lines, can: [] })[2]).toBe('There is nothing more that I can do here.')
  expect(htmlOf(lines)).toContain('<p>You can pay in &lt;three&gt; parts.</p>')
})

test('what is put into an answer is known again when it is sent', () => {
  expect(stillSays(paragraphsOf(lines).join('\n\n'), lines)).toBe(true)
})

test('an offer is taken over with its limit', () => {
  expect(offerOf({ offer: 'Waive it.', limit: { amount: '5', currency: 'GBP' } }, 'en-GB')).toBe(
    'Waive it. Up to £5.00.',
  )
  expect(offerOf({ offer: 'Waive it.', limit: null })).toBe('Waive it.')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostile } from '../../../../world/briefs/hostile.ts'
import { drafts, writtenAt, zones } from '../../../../world/promises/index.ts'
import { measured } from '../../../../world/promises/measured.ts'
import { type Drafted, promisesIn } from './finding.ts'

const english = { language: 'en' as const, now: writtenAt, zone: 'Europe/London' }
const all = [...drafts.tuning, ...drafts.test]
const short = ({ words, day, time }: Drafted) => [words, day, ...(time ? [time] : [])]
const found = (text: string, given = {}) => promisesIn(text, { ...english, ...given }).map(short)

test('it finds what a colleague would call a promise, and by when', () => {
  const { precision, recall, days } = measured(drafts.test)
  expect(precision).toBeGreaterThan(0.75)
  expect(recall).toBeGreaterThan(0.8)
  expect(days).toBeGreaterThan(0.9)
  expect(measured(drafts.tuning).recall).toBeGreaterThan(0.95)
  expect(all.length).toBeGreaterThanOrEqual(120)
})

test('each points at the very words of the draft, wherever they stand', () => {
  const piece = fc.constantFrom(
    ...all.map(draft => draft.text),
    '\n',
    '  ',
    '> I will call you.\n',
    '“',
    'İ',
    '\u00ad',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.constantFrom('en', 'de', 'fr', 'es'),
      (pieces, language) => {
        const text = pieces.join(' ')
        for (const one of promisesIn(text, { ...english, language: language as 'en' })) {
          expect(text.slice(one.start, one.end)).toBe(one.words)
          expect(one.words.trim()).toBe(one.words)
          expect(one.words).not.toBe('')
        }
      },
    ),
  )
})

describe('what is somebody else’s is no promise', () => {
  test.each([
    '> I will call you tomorrow.\nThank you for writing.',
    'You wrote: “I will call you tomorrow, whatever happens.” Thank you for that.',
    'Will I call you tomorrow?',
    'If you write by Friday, we will refund it.',
    'Please send it by Friday.',
    'We will be closed tomorrow.',
    'I will not call you tomorrow.',
    'We called you on Friday.',
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })

  test('nor what stands in a quotation of the editor', () => {
    const text = 'I will call you tomorrow.\nWe will write by Friday.'
    const quoted = [{ start: 0, end: text.indexOf('\n') }]
    expect(found(text, { quoted })).toEqual([['We will write by Friday', '2026-11-27']])
  })
})

test('two in one sentence are two', () => {
  expect(found('I will ask the depot today and you will hear from me by Friday at 5 pm.')).toEqual([
    ['I will ask the depot today', '2026-11-25'],
    ['you will hear from me by Friday at 5 pm', '2026-11-27', '17:00'],
  ])
})

test('“tomorrow” is meant where the customer is', () => {
  const late = { now: new Date('2026-11-25T16:00:00Z') }
  expect(found('I will call you tomorrow.', { ...late, zone: 'Europe/London' })).toEqual([
    ['I will call you tomorrow', '2026-11-26'],
  ])
  expect(found('I will call you tomorrow.', { ...late, zone: 'Asia/Tokyo' })).toEqual([
    ['I will call you tomorrow', '2026-11-27'],
  ])
  expect(found('You will have it on 12/3/2026.', { zone: 'America/New_York' })).toEqual([
    ['You will have it on 12/3/2026', '2026-12-03'],
  ])
})

test('a language without rules has none, and a short draft is read in that of the conversation', () => {
  expect(
    found('Ik bel u morgen terug en het is vrijdag klaar, dat beloof ik u.', { language: null }),
  ).toEqual([])
  expect(found('Ich melde mich morgen.', { language: 'de', zone: zones.de })).toEqual([
    ['Ich melde mich morgen', '2026-11-26'],
  ])
})

test.each(Object.entries(hostile))('time grows with the text alone: %s', (_, piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const began = performance.now()
  promisesIn(text, english)
  // A square would take minutes.
  expect(performance.now() - began).toBeLessThan(15_000)
})

import { expect, test } from 'vitest'
import { rateWords, shareWords, spanWords } from './saying.ts'

test('a span is said by its months, with a year where it ends and where it is another', () => {
  expect(spanWords({ from: '2026-07-01', until: '2026-10-01' }, 'en-GB')).toBe('July to September 2026')
  expect(spanWords({ from: '2026-10-01', until: '2027-04-01' }, 'en-GB')).toBe('October 2026 to March 2027')
})

test('rates and shares come with their intervals', () => {
  expect(rateWords({ rate: 2.5, low: 1.0123, high: 17.66 }, 'en')).toEqual({
    rate: '2.5',
    interval: '1.01–17.7',
  })
  expect(rateWords(null)).toBeNull()
  expect(shareWords({ low: 0.699, high: 0.972 }, 'en')).toBe('70%–97%')
})

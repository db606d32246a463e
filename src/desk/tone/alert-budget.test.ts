import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thresholdFor, usualBudget, withOneMore } from './alert-budget.ts'

test('speaks up for at most one message in a hundred', () => {
  const counts = [500, 300, 150, 40, 6, 4]
  expect(thresholdFor({ lowest: -3, width: 1, counts }, 0.01)).toBe(1)
  expect(thresholdFor({ lowest: -3, width: 1, counts }, 0.05)).toBe(0)
  expect(thresholdFor({ lowest: -3, width: 1, counts }, 1)).toBe(-3)
})

test('is silent while too few messages were counted', () => {
  expect(thresholdFor({ lowest: 0, width: 1, counts: [99] }, 0.01)).toBeNull()
  expect(thresholdFor({ lowest: 0, width: 1, counts: [100] }, 0.01)).toBe(1)
  expect(thresholdFor({ lowest: 0, width: 1, counts: [100] }, 0)).toBeNull()
})

const empty = { lowest: -4, width: 0.25, counts: Array<number>(32).fill(0) }
const filled = (scores: readonly number[]) => scores.reduce(withOneMore, empty)

test('whatever the messages were like, at most the budget of them would have been spoken to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -3.9, max: 3.9, noNaN: true }), { minLength: 100, maxLength: 400 }),
      scores => {
        const threshold = thresholdFor(filled(scores), usualBudget)
        expect(threshold).not.toBeNull()
        const above = scores.filter(score => score >= (threshold ?? 0)).length
        expect(above).toBeLessThanOrEqual(usualBudget * scores.length)
      },
    ),
  )
})

test('the threshold follows how the desk writes, and is no fixed probability', () => {
  const calm = Array.from({ length: 300 }, (_, at) => -3 + (at % 10) / 10)
  const blunt = calm.map(score => score + 2)
  const of = (scores: readonly number[]) => thresholdFor(filled(scores), usualBudget)
  expect(of(calm)).toBe(-2)
  expect(of(blunt)).toBe(0)
})

test('a score beyond the ends is counted, not lost', () => {
  const { counts } = filled([-99, 99, 3.99])
  expect([counts[0], counts.at(-1)]).toEqual([1, 2])
})

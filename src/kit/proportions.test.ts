import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, wilson } from './proportions.ts'

/** Evidence 8.1, in per cent. */
test.each([
  [9, 10, 59.6, 98.2],
  [10, 10, 72.2, 100],
  [0, 10, 0, 27.8],
  [45, 50, 78.6, 95.7],
  [180, 200, 85.1, 93.4],
  [1, 1, 20.7, 100],
])('%d of %d lies between %d and %d per cent', (hits, of, low, high) => {
  const interval = wilson(hits, of)
  expect((interval?.low ?? 0) * 100).toBeCloseTo(low, 1)
  expect((interval?.high ?? 0) * 100).toBeCloseTo(high, 1)
})

/** Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])('%d of %d against %d of %d', (hits, of, otherHits, otherOf, low, high) => {
  const found = difference({ hits, of }, { hits: otherHits, of: otherOf })
  expect(found?.low).toBeCloseTo(low, 4)
  expect(found?.high).toBeCloseTo(high, 4)
})

test('of nothing, nothing is said', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(difference({ hits: 0, of: 0 }, { hits: 1, of: 3 })).toBeNull()
})

test('an interval holds its share, stays within what is possible, and turns round with its sides', () => {
  const counted = fc.nat(500).chain(rest => fc.record({ hits: fc.nat(rest + 1), of: fc.constant(rest + 1) }))
  fc.assert(
    fc.property(counted, counted, (one, other) => {
      const { low, high } = wilson(one.hits, one.of) ?? { low: 2, high: -2 }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(one.hits / one.of)
      expect(high).toBeGreaterThanOrEqual(one.hits / one.of)
      const [there, back] = [difference(one, other), difference(other, one)]
      expect(there?.low).toBeCloseTo(-(back?.high ?? 9), 12)
      expect(there?.low ?? -2).toBeGreaterThanOrEqual(-1 - 1e-12)
      expect(there?.high ?? 2).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

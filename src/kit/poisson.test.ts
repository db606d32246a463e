import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perThousand, poisson } from './poisson.ts'

/** Garwood's limits, as in the tables of textbooks (Breslow and Day 1987, table 2.10, and Pearson and Hartley's table 40). */
test.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [2, 0.2422, 7.225],
  [3, 0.6187, 8.767],
  [5, 1.6235, 11.668],
  [10, 4.7954, 18.39],
  [20, 12.2165, 30.888],
  [50, 37.111, 65.919],
  [100, 81.364, 121.627],
])('%d seen: between %d and %d were to be expected', (count, low, high) => {
  expect(poisson(count).low).toBeCloseTo(low, 3)
  expect(poisson(count).high).toBeCloseTo(high, 2)
})

test('a rate is that of a thousand; of nothing, nothing is said', () => {
  expect(perThousand(0, 1000)).toMatchObject({ rate: 0, low: 0 })
  expect(perThousand(0, 1000)?.high).toBeCloseTo(3.689, 3)
  expect(perThousand(4, 1600)?.rate).toBe(2.5)
  expect(perThousand(0, 0)).toBeNull()
})

test('the ends are where the chance of as many, or as few, is one in forty', () => {
  const chanceOfAtMost = (count: number, expected: number) => {
    let [term, sum] = [Math.exp(-expected), 0]
    for (let n = 0; n <= count; n++) {
      sum += term
      term *= expected / (n + 1)
    }
    return sum
  }
  fc.assert(
    fc.property(fc.nat(300), count => {
      const { low, high } = poisson(count)
      expect(chanceOfAtMost(count, high)).toBeCloseTo(0.025, 6)
      if (count > 0) expect(1 - chanceOfAtMost(count - 1, low)).toBeCloseTo(0.025, 6)
      expect(low).toBeLessThanOrEqual(count)
      expect(high).toBeGreaterThan(count)
      const next = poisson(count + 1)
      expect(next.low).toBeGreaterThan(low)
      expect(next.high).toBeGreaterThan(high)
    }),
  )
})

test('it stays true for a desk with many', () => {
  const { low, high } = poisson(10_000)
  expect(low).toBeCloseTo(10_000 - 1.96 * 100 + 0.95, -1)
  expect(high).toBeCloseTo(10_000 + 1.96 * 100 + 1.95, -1)
})

import { expect, test } from 'vitest'
import { thresholdFor } from './alert-budget.ts'

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

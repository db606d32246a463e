import { expect, test } from 'vitest'
import { day } from '../../../kit/time.ts'
import { dismissed, followed, isAsleep, kept, nothingKept, woken } from './rules/sleep.ts'

const now = Date.UTC(2026, 10, 22)

test('three dismissals of a rule and it sleeps for thirty days, it alone', () => {
  const twice = dismissed(dismissed(nothingKept, 'asISaid', now), 'asISaid', now)
  expect(isAsleep(twice, 'asISaid', now)).toBe(false)
  const thrice = dismissed(twice, 'asISaid', now)
  expect(isAsleep(thrice, 'asISaid', now)).toBe(true)
  expect(isAsleep(thrice, 'asISaid', now + 30 * day - 1)).toBe(true)
  expect(isAsleep(thrice, 'asISaid', now + 30 * day)).toBe(false)
  expect(isAsleep(thrice, 'sorryIf', now)).toBe(false)
  // Awake again, it has three dismissals before it once more.
  const later = now + 31 * day
  expect(isAsleep(dismissed(thrice, 'asISaid', later), 'asISaid', later)).toBe(false)
})

test('a rule that was followed begins anew, and one that was woken is awake', () => {
  const twice = dismissed(dismissed(nothingKept, 'asISaid', now), 'asISaid', now)
  const again = dismissed(followed(twice, 'asISaid'), 'asISaid', now)
  expect(isAsleep(again, 'asISaid', now)).toBe(false)
  const asleep = dismissed(twice, 'asISaid', now)
  expect(isAsleep(woken(asleep, 'asISaid'), 'asISaid', now)).toBe(false)
  expect(kept.parse(JSON.parse(JSON.stringify(asleep)))).toEqual(asleep)
})

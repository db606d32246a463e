import { expect, test } from 'vitest'
import { snoozeChoices } from './snoozeTimes.ts'

const labels = (now: Date) => snoozeChoices(now).map(choice => choice.label)

test('in the morning there is a later today, in the evening there is none', () => {
  expect(labels(new Date(2026, 10, 20, 10))[0]).toBe('Later today')
  expect(labels(new Date(2026, 10, 20, 18))[0]).toBe('Tomorrow morning')
})

test('next week is the coming Monday at nine, on a Monday the one after', () => {
  const nextWeek = (now: Date) => snoozeChoices(now).find(choice => choice.label === 'Next week')?.until
  expect(nextWeek(new Date(2026, 10, 20, 10))).toEqual(new Date(2026, 10, 23, 9))
  expect(nextWeek(new Date(2026, 10, 22, 10))).toEqual(new Date(2026, 10, 23, 9))
  expect(nextWeek(new Date(2026, 10, 23, 8))).toEqual(new Date(2026, 10, 30, 9))
})

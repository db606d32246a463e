import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayIn, momentAt, weekdayOf } from './days.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const none = { holidays: [] }
const received = '2026-10-07'

test('the days are those of the evidence, section 1.2: received on Wednesday 7 October 2026', () => {
  expect(weekdayOf(received)).toBe(3)
  const workingDays = (count: number, from = received) => addWorkingDays(from, count, none)
  expect(workingDays(5)).toBe('2026-10-14')
  expect(workingDays(10, '2026-10-09')).toBe('2026-10-23')
  expect(workingDays(10, '2026-10-23')).toBe('2026-11-06')
  expect(workingDays(3)).toBe('2026-10-12')
  expect(workingDays(20)).toBe('2026-11-04')
  expect([workingDays(15), workingDays(35)]).toEqual(['2026-10-28', '2026-11-25'])
  expect([addDays(received, 56), addDays(received, 42)]).toEqual(['2026-12-02', '2026-11-18'])
  expect([15, 60, 30].map(days => addDays(received, days))).toEqual([
    '2026-10-22',
    '2026-12-06',
    '2026-11-06',
  ])
})

test('holidays and the turn of the year are stepped over, in both directions', () => {
  const calendar = { holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] }
  expect(addWorkingDays('2026-12-24', 1, calendar)).toBe('2026-12-29')
  expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04')
  expect(addWorkingDays('2027-01-04', -2, calendar)).toBe('2026-12-30')
  expect(workingDaysBetween('2026-12-24', '2027-01-04', calendar)).toBe(4)
  expect(isWorkingDay('2026-12-28', calendar)).toBe(false)
})

test('a day on which nobody works is day 0 as well', () => {
  expect(addWorkingDays('2026-10-10', 1, none)).toBe('2026-10-12')
  expect(addWorkingDays('2026-10-10', 0, none)).toBe('2026-10-10')
  expect(addWorkingDays('2026-10-12', -2, none)).toBe('2026-10-08')
})

test('the weekend is where the desk has it', () => {
  const calendar = { holidays: [], weekend: [5, 6] }
  expect(addWorkingDays('2026-10-08', 1, calendar)).toBe('2026-10-11')
  expect(() => addWorkingDays('2026-10-08', 1, { holidays: [], weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow()
})

test('going so many working days and counting them agree, whatever the holidays', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map(days => addDays('2024-01-01', days))
  const holidays = fc.array(day, { maxLength: 40 })
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), holidays, (from, count, free) => {
      const calendar = { holidays: free }
      const there = addWorkingDays(from, count, calendar)
      expect(workingDaysBetween(from, there, calendar)).toBe(count)
      if (count !== 0) expect(isWorkingDay(there, calendar)).toBe(true)
    }),
  )
})

test('a morning is a morning on both sides of a change of the clocks', () => {
  const nine = (day: string, zone = 'Europe/Lisbon') => momentAt(day, '09:00', zone).toISOString()
  expect(nine('2026-10-24')).toBe('2026-10-24T08:00:00.000Z')
  expect(nine('2026-10-25')).toBe('2026-10-25T09:00:00.000Z')
  expect(nine('2027-03-27')).toBe('2027-03-27T09:00:00.000Z')
  expect(nine('2027-03-28')).toBe('2027-03-28T08:00:00.000Z')
  expect(nine('2026-11-22', 'Pacific/Kiritimati')).toBe('2026-11-21T19:00:00.000Z')
  expect(nine('2026-11-22', 'Pacific/Pago_Pago')).toBe('2026-11-22T20:00:00.000Z')
})

test('a time that is left out comes after the gap, and one that comes twice is the first', () => {
  expect(momentAt('2027-03-28', '01:30', 'Europe/Lisbon').toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(momentAt('2026-10-25', '01:30', 'Europe/Lisbon').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(momentAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test('a moment at noon falls on its own day, in every zone', () => {
  const zones = ['UTC', 'Europe/Lisbon', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati']
  const day = fc.integer({ min: 0, max: 3650 }).map(days => addDays('2024-01-01', days))
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (each, zone) => {
      expect(dayIn(zone, momentAt(each, '12:00', zone))).toBe(each)
    }),
  )
})

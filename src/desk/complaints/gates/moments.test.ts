import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayIn, momentAt, weekdayOf } from '../../../kit/days.ts'
import { fadesOn, isSlip } from './rules/fading.ts'
import { noticeMoment, runsOut } from './rules/moments.ts'

const hours = { zone: 'Europe/London', holidays: ['2026-03-11'], weekend: [6, 7], morning: '09:00' }
const at = (day: string, time: string) => momentAt(day, time, hours.zone)
const none = { away: null, mustBy: null }

describe('when a colleague is told', () => {
  test.each([
    ['on a working day, at once', '2026-03-03', '10:00', null, '2026-03-03', '10:00'],
    ['late on a day before a working day, at once', '2026-03-03', '17:30', null, '2026-03-03', '17:30'],
    ['on Friday before three, at once', '2026-03-06', '14:59', null, '2026-03-06', '14:59'],
    ['on Friday from three, on Monday morning', '2026-03-06', '15:00', null, '2026-03-09', '09:00'],
    ['on Saturday, on Monday morning', '2026-03-07', '10:00', null, '2026-03-09', '09:00'],
    ['before a holiday from three, the day after it', '2026-03-10', '16:00', null, '2026-03-12', '09:00'],
    [
      'before days away, when they are back',
      '2026-03-03',
      '16:00',
      { from: '2026-03-04', until: '2026-03-06' },
      '2026-03-09',
      '09:00',
    ],
    [
      'while they are away, when they are back',
      '2026-03-04',
      '10:00',
      { from: '2026-03-02', until: '2026-03-04' },
      '2026-03-05',
      '09:00',
    ],
  ])('%s', (_, day, time, away, thenDay, thenTime) => {
    expect(noticeMoment(at(day, time), hours, { ...none, away })).toMatchObject({ at: at(thenDay, thenTime) })
  })

  test('at once all the same where waiting leaves no three working days, and it is said', () => {
    const friday = at('2026-03-06', '16:00')
    // From Monday three working days run, with the holiday on Wednesday, until the end of Friday.
    const inTime = at('2026-03-14', '00:00')
    expect(noticeMoment(friday, hours, { away: null, mustBy: inTime }).because).toBe('daysOff')
    const tooSoon = new Date(inTime.getTime() - 1)
    expect(noticeMoment(friday, hours, { away: null, mustBy: tooSoon })).toEqual({
      at: friday,
      because: 'clock',
    })
  })

  test('is never a day off, nor from three on before one, whatever the day and the absence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 23 }),
        fc.option(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 20 }))),
        (after, hour, absence) => {
          const day = addDays('2026-01-01', after)
          const now = at(day, `${String(hour).padStart(2, '0')}:00`)
          const away = absence && {
            from: addDays(day, absence[0]),
            until: addDays(day, absence[0] + absence[1]),
          }
          const told = noticeMoment(now, hours, { away, mustBy: null })
          const isOff = (one: string) =>
            weekdayOf(one) > 5 ||
            hours.holidays.includes(one) ||
            (away !== null && away.from <= one && one <= away.until)
          const on = dayIn(hours.zone, told.at)
          expect(told.at >= now).toBe(true)
          expect(isOff(on)).toBe(false)
          if (isOff(addDays(on, 1))) expect(told.at < at(on, '15:00')).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('three working days', () => {
  test('end with the third, weekends, holidays and days away left out', () => {
    expect(runsOut('2026-03-02', hours)).toEqual(at('2026-03-06', '00:00'))
    expect(runsOut('2026-03-06', hours)).toEqual(at('2026-03-13', '00:00'))
    const away = { from: '2026-03-03', until: '2026-03-04' }
    expect(runsOut('2026-03-02', hours, away)).toEqual(at('2026-03-10', '00:00'))
  })

  test('count by the clock of the desk when the hour changes', () => {
    // Summer time begins on Sunday 29 March.
    expect(runsOut('2026-03-27', hours)).toEqual(new Date('2026-04-01T23:00:00Z'))
  })
})

describe('fading', () => {
  test('an upheld departure alone is a slip', () => {
    expect(isSlip({ finding: 'upheld', departed: 'yes' })).toBe(true)
    expect(isSlip({ finding: 'partlyUpheld', departed: 'yes' })).toBe(true)
    expect(isSlip({ finding: 'upheld', departed: 'no' })).toBe(false)
    expect(isSlip({ finding: 'notUpheld', departed: 'yes' })).toBe(false)
    expect(isSlip({ finding: null, departed: null })).toBe(false)
  })

  test('a year is a year, of a leap day too', () => {
    expect(fadesOn('2026-03-02')).toBe('2027-03-02')
    expect(fadesOn('2028-02-29')).toBe('2029-03-01')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayIn } from '../../kit/days.ts'
import { isWorkingDay } from '../../kit/working-days.ts'
import type { State } from './contract.ts'
import { dueAtOf, isOwed, lookDue, looksOf, nextLook, stateAfter, type Verb } from './rules.ts'

const verbs: Verb[] = ['keep', 'move', 'handOver', 'withdraw', 'break']
const hours = { zone: 'Europe/Lisbon', holidays: [], weekend: [6, 7], morning: '09:00' }

test.each<[State, (State | null)[]]>([
  ['open', ['kept', 'moved', 'handedOver', 'withdrawn', 'broken']],
  ['moved', ['kept', 'moved', 'handedOver', 'withdrawn', 'broken']],
  ['handedOver', ['kept', 'moved', 'handedOver', 'withdrawn', 'broken']],
  ['broken', ['kept', 'moved', 'broken', 'withdrawn', null]],
  ['kept', [null, null, null, null, null]],
  ['withdrawn', [null, null, null, null, null]],
])('what becomes of one that is %s', (from, become) => {
  expect(verbs.map(verb => stateAfter(from, verb))).toEqual(become)
  expect(isOwed(from)).toBe(become.some(Boolean))
})

describe('when it is past due', () => {
  test.each([
    ['2026-11-27', null, 'Europe/Lisbon', '2026-11-28T00:00:00.000Z'],
    ['2026-11-27', '17:00', 'Europe/Lisbon', '2026-11-27T17:00:00.000Z'],
    ['2026-11-27', null, 'Asia/Tokyo', '2026-11-27T15:00:00.000Z'],
    ['2026-11-27', null, 'America/Los_Angeles', '2026-11-28T08:00:00.000Z'],
    // The day on which the clocks go back has 25 hours.
    ['2026-10-25', null, 'Europe/Lisbon', '2026-10-26T00:00:00.000Z'],
    ['2027-03-28', null, 'Europe/Lisbon', '2027-03-28T23:00:00.000Z'],
  ])('%s %s in %s: %s', (day, time, zone, at) => {
    expect(dueAtOf({ day, time }, zone).toISOString()).toBe(at)
  })
})

describe('when its owner is asked', () => {
  const asked = (day: string, time: string | null = null, zone = hours.zone, given = {}) =>
    looksOf({ day, time }, zone, { ...hours, ...given }).map(look => look.at.toISOString().slice(0, 16))

  test('two working days before, on the day, and not once it is over', () => {
    expect(asked('2026-11-27')).toEqual(['2026-11-25T09:00', '2026-11-27T09:00', '2026-11-28T00:00'])
    expect(asked('2026-11-30')).toEqual(['2026-11-26T09:00', '2026-11-30T09:00', '2026-12-01T00:00'])
  })

  test('over a change of the clocks it is the same morning', () => {
    expect(asked('2026-10-26')).toEqual(['2026-10-22T08:00', '2026-10-26T09:00', '2026-10-27T00:00'])
  })

  test('holidays are no working days', () => {
    expect(asked('2026-12-28', null, hours.zone, { holidays: ['2026-12-24', '2026-12-25'] })).toEqual([
      '2026-12-22T09:00',
      '2026-12-28T09:00',
      '2026-12-29T00:00',
    ])
  })

  test('what is due when nobody works is asked about on the last working day before', () => {
    expect(asked('2026-11-28')).toEqual(['2026-11-26T09:00', '2026-11-27T09:00', '2026-11-29T00:00'])
  })

  test('what is due before the morning is asked about the day before', () => {
    expect(asked('2026-11-27', '08:00')).toEqual(['2026-11-25T09:00', '2026-11-26T09:00', '2026-11-27T08:00'])
  })

  test('a day of the customer’s that is the desk’s day before or after is asked about in time', () => {
    // Friday nine o'clock in Tokyo is Friday midnight in Lisbon.
    expect(asked('2026-11-27', '09:00', 'Asia/Tokyo')).toEqual([
      '2026-11-24T09:00',
      '2026-11-26T09:00',
      '2026-11-27T00:00',
    ])
    // A Friday in Los Angeles ends on a Saturday morning in Lisbon.
    expect(asked('2026-11-27', null, 'America/Los_Angeles')).toEqual([
      '2026-11-25T09:00',
      '2026-11-27T09:00',
      '2026-11-28T08:00',
    ])
  })

  test('it is in order and on working mornings, wherever the customer is', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map(days => addDays('2024-01-01', days))
    const zone = fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Lisbon')
    const time = fc.constantFrom(null, '00:15', '08:59', '09:00', '17:00', '23:59')
    fc.assert(
      fc.property(day, time, zone, fc.array(day, { maxLength: 20 }), (due, at, where, holidays) => {
        const calendar = { ...hours, holidays }
        const looks = looksOf({ day: due, time: at }, where, calendar)
        expect(looks.map(look => look.what)).toEqual(['soon', 'today', 'broken'])
        const [soon, today, broken] = looks.map(look => look.at) as [Date, Date, Date]
        expect(soon < today && today < broken).toBe(true)
        for (const morning of [soon, today]) {
          expect(isWorkingDay(dayIn(hours.zone, morning), calendar)).toBe(true)
        }
      }),
    )
  })
})

describe('what is due to be done now', () => {
  const looks = looksOf({ day: '2026-11-27', time: null }, hours.zone, hours)
  const at = (moment: string) => new Date(moment)

  test('nothing before its time, and the next moment is known', () => {
    expect(lookDue(looks, at('2026-11-20T10:00Z'), at('2026-11-25T08:59Z'))).toBeNull()
    expect(nextLook(looks, at('2026-11-25T08:59Z'))).toEqual(at('2026-11-25T09:00Z'))
    expect(nextLook(looks, at('2026-11-28T00:00Z'))).toBeNull()
  })

  test('an asking before it was promised is none', () => {
    expect(lookDue(looks, at('2026-11-25T10:00Z'), at('2026-11-25T11:00Z'))).toBeNull()
  })

  test('what was slept through is not made up for beside the next', () => {
    expect(lookDue(looks, at('2026-11-20T10:00Z'), at('2026-11-27T09:30Z'))?.what).toBe('today')
    expect(lookDue(looks, at('2026-11-20T10:00Z'), at('2026-12-03T09:30Z'))?.what).toBe('broken')
  })
})

import { describe, expect, it } from 'vitest'
import { dayName, exactTime, longTime, shortTime } from './time.ts'

// A Friday; in London one minute before midnight is still that day, in Paris it is not.
const words = { now: new Date('2026-11-20T14:30:00Z'), locale: 'en-GB', timeZone: 'Europe/London' }
const short = (at: string, more = {}) => shortTime(new Date(at), { ...words, ...more })
const long = (at: string) => longTime(new Date(at), words)

describe('shortTime', () => {
  it.each([
    ['2026-11-20T14:29:30Z', 'now'],
    ['2026-11-20T14:18:00Z', '12 mins'],
    ['2026-11-20T12:00:00Z', '2 hrs'],
    ['2026-11-20T00:01:00Z', '14 hrs'],
    ['2026-11-19T23:59:00Z', 'yesterday'],
    ['2026-11-16T09:14:00Z', 'Monday'],
    ['2026-11-13T09:14:00Z', '13 Nov'],
    ['2025-11-13T09:14:00Z', '13 Nov 2025'],
    ['2026-11-20T14:45:00Z', 'in 15 min'],
    ['2026-11-21T09:00:00Z', 'tomorrow'],
    ['2026-11-23T09:00:00Z', 'Monday'],
  ])('says %s as "%s"', (at, expected) => {
    expect(short(at)).toBe(expected)
  })

  it('takes the calendar day of the zone, not 24 hours', () => {
    const now = new Date('2026-11-20T23:30:00Z')
    expect(short('2026-11-20T08:00:00Z', { now })).toBe('15 hrs')
    expect(short('2026-11-20T08:00:00Z', { now, timeZone: 'Europe/Paris' })).toBe('yesterday')
  })

  it('speaks the reader’s language', () => {
    expect(short('2026-11-19T10:00:00Z', { locale: 'de' })).toBe('gestern')
  })
})

describe('longTime', () => {
  it.each([
    ['2026-11-20T14:18:00Z', '12 min ago'],
    ['2026-11-20T15:30:00Z', 'in 1 hr'],
    ['2026-11-20T02:00:00Z', 'today, 02:00'],
    ['2026-11-19T09:14:00Z', 'yesterday, 09:14'],
    ['2026-11-16T09:14:00Z', 'Monday, 09:14'],
    ['2025-11-13T09:14:00Z', '13 November 2025, 09:14'],
  ])('says %s as "%s"', (at, expected) => {
    expect(long(at)).toBe(expected)
  })
})

describe('days and exact moments', () => {
  it('names the day of a promise, and the year only when it is another', () => {
    expect(dayName(new Date('2026-11-27T12:00:00Z'), words)).toBe('Friday 27 November')
    expect(dayName(new Date('2027-01-04T12:00:00Z'), words)).toBe('Monday, 4 January 2027')
  })
  it('gives the exact moment with its zone', () => {
    expect(exactTime(new Date('2026-07-14T08:14:00Z'), words)).toBe('Tuesday, 14 July 2026 at 09:14 BST')
  })
})

import { addDays, dayIn, momentAt } from '../../../../kit/days.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from '../../../../kit/working-days.ts'
import type { Limit } from '../contract.ts'

/** The desk's calendar and the zone by which its days begin and end. */
export interface Hours extends WorkCalendar {
  zone: string
}

/** The last day of a limit. The day it starts from is day 0 and never counts (evidence section 1.2, rule b). */
export function lastDayOf({ count, unit }: Limit, from: string, calendar: WorkCalendar): string {
  switch (unit) {
    case 'working days':
      return addWorkingDays(from, count, calendar)
    case 'calendar days':
      return addDays(from, count)
    case 'weeks':
      return addDays(from, count * 7)
    case 'months':
      return addMonths(from, count)
  }
}

/** The first moment after a day, by the clock of its zone: whatever happens from then on is too late. */
export function endOf(day: string, zone: string): Date {
  return momentAt(addDays(day, 1), '00:00', zone)
}

/** A day of receipt that has not come yet is a slip of whoever enters it. */
export function isToCome(day: string, zone: string, now: Date): boolean {
  return day > dayIn(zone, now)
}

/**
 * The first day on which it is due soon: two working days before, and of a short limit half of it, since what is amber from the
 * beginning tells nobody anything.
 */
export function soonFrom(from: string, due: string, calendar: WorkCalendar): string {
  const last = isWorkingDay(due, calendar) ? due : addWorkingDays(due, -1, calendar)
  const notice = Math.min(2, Math.floor(workingDaysBetween(from, last, calendar) / 2))
  return notice > 0 ? addWorkingDays(last, -notice, calendar) : last
}

export const later = (one: string, other: string) => (one > other ? one : other)
export const earlier = (one: string, other: string) => (one < other ? one : other)

/** The same day of a later month; where that month has no such day, its last. */
function addMonths(from: string, count: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
  const next = new Date(Date.UTC(year, month + count, 1)).toISOString().slice(0, 10)
  return earlier(addDays(first, day - 1), addDays(next, -1))
}

import { addDays, weekdayOf } from './days.ts'

/** On which days a desk does not work, besides what is asked. */
export interface WorkCalendar {
  /** Days as `2026-12-25`; the order is of no consequence. */
  holidays: readonly string[]
  /** Days of the week, 1 for Monday to 7 for Sunday; Saturday and Sunday where absent. */
  weekend?: readonly number[]
}

export function isWorkingDay(day: string, { holidays, weekend = usualWeekend }: WorkCalendar): boolean {
  return !weekend.includes(weekdayOf(day)) && !holidays.includes(day)
}

/**
 * The day that is so many working days after another, or before it where `count` is negative. The day itself is day 0 and
 * never counts, whether anybody works on it or not (evidence section 1.2, rule b); 0 gives it back.
 */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string {
  const step = Math.sign(count)
  const isFree = freeDays(calendar)
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (!isFree(at)) left--
  }
  return at
}

/** How many working days come after `from` up to and with `to`; negative where `to` is the earlier one. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const isFree = freeDays(calendar)
  const step = from <= to ? 1 : -1
  let count = 0
  for (let at = from; at !== to; ) {
    at = addDays(at, step)
    if (!isFree(at)) count += step
  }
  return count
}

const usualWeekend = [6, 7]

function freeDays({ holidays, weekend = usualWeekend }: WorkCalendar): (day: string) => boolean {
  if (new Set(weekend).size >= 7) throw new RangeError('A week needs a working day.')
  const free = new Set(holidays)
  return day => weekend.includes(weekdayOf(day)) || free.has(day)
}

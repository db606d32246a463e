/** Days of the calendar as `2026-11-27`, apart from hours and zones. Arithmetic goes by UTC, where every day has 24 hours. */
const dayLength = 86_400_000

/** The day that it is in a zone. */
export function dayIn(zone: string, moment: Date): string {
  const known = formats.get(zone) ?? formatOf(zone)
  formats.set(zone, known)
  return known.format(moment)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes dates as ISO 8601 does. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** When a day begins in a zone. */
export function startOfDay(timeZone: string, day: string): Date {
  // The day begins within 15 hours of its beginning in UTC; zones change by quarters of an hour.
  for (let at = Date.parse(day) - 15 * 3_600_000; ; at += 900_000) {
    const moment = new Date(at)
    if (dayIn(timeZone, moment) >= day) return moment
  }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1
}

export const lastOfMonth = (day: string, months = 0): string => {
  const at = new Date(day)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
}

export function addMonths(day: string, months: number): string {
  const last = lastOfMonth(`${day.slice(0, 8)}01`, months)
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`
  return wanted < last ? wanted : last
}

/** Working days ahead: Saturday and Sunday do not count. */
export function addWorkingDays(day: string, days: number): string {
  let at = day
  for (let left = Math.min(days, 400); left > 0; ) {
    at = addDays(at, 1)
    if (weekdayOf(at) < 6) left--
  }
  return at
}

/** A day and month, in the year in which it comes nearest; `null` if there is no such day. */
export function nearest(dayOfMonth: number, month: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .map(each => dayOf(each, month, dayOfMonth))
    .filter(each => each !== null)
  const gap = (day: string) => Math.abs(Date.parse(day) - Date.parse(today))
  return days.sort((a, b) => gap(a) - gap(b))[0] ?? null
}

export function dayOf(year: number, month: number, dayOfMonth: number): string | null {
  const full = year < 100 ? 2000 + year : year
  const at = new Date(Date.UTC(full, month - 1, dayOfMonth))
  const isThere =
    at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth && full > 1900 && full < 2200
  return isThere ? at.toISOString().slice(0, 10) : null
}

/** The calendar by months; days as `2026-11-27`. */
export const lastOfMonth = (day: string, months = 0): string => {
  const at = new Date(day)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
}

export function addMonths(day: string, months: number): string {
  const last = lastOfMonth(`${day.slice(0, 8)}01`, months)
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`
  return wanted < last ? wanted : last
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

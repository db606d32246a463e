import { addDays, dayIn } from '../../../../kit/days.ts'
import { isWorkingDay, type WorkCalendar } from '../../../../kit/working-days.ts'
import type { Facts, Limit, StagePreset } from '../contract.ts'
import { type Hours, lastDayOf } from './days.ts'

/** Why this clock cannot be paused now; `null` where it can. */
export function whyNoPause(stage: StagePreset, facts: Facts, hours: Hours, now: Date): string | null {
  if (!stage.pause) return 'The regime that holds here does not let the clock be paused; it can be extended.'
  if (facts.answeredAt) return 'The answer has been given; its clock stands still already.'
  if (facts.pauses.some(pause => pause.until === null)) return 'The clock is paused already.'
  const used = pausedDays(stage, facts, hours, now)
  return stage.pause.most && countIn(stage.pause.most, used, hours) >= inDays(stage.pause.most)
    ? 'The clock has been paused as long as the regime allows.'
    : null
}

/** The days that do not count: none where the regime allows no pause, whatever was written down. */
export function pausedDays({ pause }: StagePreset, facts: Facts, hours: Hours, now: Date): string[] {
  if (!pause) return []
  const today = dayIn(hours.zone, now)
  const days = new Set<string>()
  for (const { from, until } of facts.pauses) {
    const end = until ?? addDays(today, 1)
    for (let day = from; day < end; day = addDays(day, 1)) days.add(day)
  }
  const sorted = [...days].sort()
  const { most } = pause
  return most ? sorted.filter((_, at) => countIn(most, sorted.slice(0, at), hours) < inDays(most)) : sorted
}

/** The last day of a limit that stands still on some days. */
export function lastDayWith(
  limit: Limit,
  from: string,
  calendar: WorkCalendar,
  paused: readonly string[],
): string {
  if (paused.length === 0) return lastDayOf(limit, from, calendar)
  if (limit.unit === 'working days') {
    return lastDayOf(limit, from, { ...calendar, holidays: [...calendar.holidays, ...paused] })
  }
  const isPaused = new Set(paused)
  let left = daysBetween(from, lastDayOf(limit, from, calendar))
  let at = from
  while (left > 0) {
    at = addDays(at, 1)
    if (!isPaused.has(at)) left--
  }
  return at
}

const perUnit = { 'working days': 1, 'calendar days': 1, weeks: 7, months: 30 }

function inDays({ count, unit }: Limit): number {
  return count * perUnit[unit]
}

function countIn({ unit }: Limit, days: readonly string[], calendar: WorkCalendar): number {
  return unit === 'working days' ? days.filter(day => isWorkingDay(day, calendar)).length : days.length
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

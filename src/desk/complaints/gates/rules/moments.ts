import { addDays, dayIn, momentAt } from '../../../../kit/days.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../../../../kit/working-days.ts'

/** The desk's days and hours; `morning` is when a working day begins. */
export interface Hours extends WorkCalendar {
  zone: string
  morning: string
}

/** Days on which somebody is away, the last included. */
export interface Away {
  from: string
  until: string
}

/** Ours (evidence section 1.3): how long an account, and a look at the findings, is waited for. */
const workingDaysToAnswer = 3
/** From then on nobody is told on the eve of days off; ours too. */
const latestBeforeDaysOff = '15:00'

/** When three working days from a day have run: the end of the third, by the desk's clock. Days away do not count. */
export function runsOut(day: string, hours: Hours, away: Away | null = null): Date {
  const last = addWorkingDays(day, workingDaysToAnswer, withAbsence(hours, day, away))
  return momentAt(addDays(last, 1), '00:00', hours.zone)
}

export interface Notice {
  at: Date
  /** Why it waits, or why it does not though it should; empty where it goes at once as it ought to. */
  because: 'daysOff' | 'clock' | ''
}

/**
 * When a colleague is told: at once, on the same working day, but not on a day off, nor after 15:00 on the eve of one; then on
 * their next working morning. Where that would leave no three working days before `mustBy`, at once all the same.
 */
export function noticeMoment(
  now: Date,
  hours: Hours,
  { away, mustBy }: { away: Away | null; mustBy: Date | null },
): Notice {
  const day = dayIn(hours.zone, now)
  const calendar = withAbsence(hours, day, away)
  const isEve = !isWorkingDay(addDays(day, 1), calendar)
  const isLate = now >= momentAt(day, latestBeforeDaysOff, hours.zone)
  if (isWorkingDay(day, calendar) && !(isEve && isLate)) return { at: now, because: '' }
  const next = addWorkingDays(day, 1, calendar)
  const at = momentAt(next, hours.morning, hours.zone)
  return mustBy !== null && runsOut(next, hours) > mustBy
    ? { at: now, because: 'clock' }
    : { at, because: 'daysOff' }
}

/** An absence as days off, from that day on; longer ones than a year are taken for one of a year. */
function withAbsence(hours: Hours, day: string, away: Away | null): WorkCalendar {
  if (!away || away.until < day) return hours
  const days: string[] = []
  const first = away.from > day ? away.from : day
  for (let at = first; at <= away.until && days.length < 366; at = addDays(at, 1)) days.push(at)
  return { ...hours, holidays: [...hours.holidays, ...days] }
}

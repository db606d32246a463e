import { ICalCalendar } from 'ical-generator'
import { addDays, momentAt } from '../../../kit/days.ts'

/** One entry: a whole day, or a time of it by the clock of its zone. */
export interface Entry {
  /** The same for as long as it is the same matter, so that a calendar moves it and does not double it. */
  uid: string
  summary: string
  day: string
  time: string | null
  zone: string
  url: string
}

/** A calendar by RFC 5545; `now` is the stamp of all its entries. */
export function calendarText(name: string, entries: readonly Entry[], now: Date): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Evenkeel', product: 'Desk', language: 'EN' },
    // Calendars ask again as often as they like; this says what is of use.
    ttl: 60 * 60,
  })
  for (const { uid, summary, url, ...when } of entries) {
    calendar.createEvent({ id: uid, summary, url, stamp: now, ...spanOf(when) })
  }
  // The last line ends as the others do (RFC 5545 section 3.1).
  return `${calendar.toString()}\r\n`
}

/** Of a whole day the end is the day after it (RFC 5545 section 3.6.1); a time is a moment without length. */
function spanOf({ day, time, zone }: Pick<Entry, 'day' | 'time' | 'zone'>) {
  if (time !== null) return { start: momentAt(day, time, zone) }
  return { start: midnight(day), end: midnight(addDays(day, 1)), allDay: true }
}

/** The writer takes the day from the moment's parts in UTC. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

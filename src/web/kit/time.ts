/** How the desk says times. All pure: the moment now, the language and the zone come in as arguments. */
export interface TimeWords {
  now: Date
  /** A BCP 47 tag; the browser's language where absent. */
  locale?: string
  /** An IANA zone; the browser's where absent. */
  timeZone?: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Short, for lists: "now", "12 min", "3 hr", "yesterday", "Monday", "14 Nov", "14 Nov 2024"; ahead: "in 12 min", "tomorrow", "Friday". */
export function shortTime(at: Date, { now, locale, timeZone }: TimeWords): string {
  const gap = now.getTime() - at.getTime()
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (Math.abs(gap) < MINUTE) return relative.format(0, 'second')
  if (days === 0 || Math.abs(gap) < 3 * HOUR)
    return gap > 0 ? span(gap, locale) : relative.format(...ahead(-gap))
  if (Math.abs(days) === 1) return relative.format(-days, 'day')
  if (Math.abs(days) < 7) return format(at, { weekday: 'long' }, locale, timeZone)
  return format(
    at,
    { day: 'numeric', month: 'short', year: yearIfOther(at, now, timeZone) },
    locale,
    timeZone,
  )
}

/** In a sentence: "12 min ago", "yesterday at 09:14", "Monday at 09:14", "14 November at 09:14". */
export function longTime(at: Date, words: TimeWords): string {
  const { now, locale, timeZone } = words
  const gap = now.getTime() - at.getTime()
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  if (Math.abs(gap) < MINUTE) return relative.format(0, 'second')
  if (Math.abs(gap) < 6 * HOUR && (days === 0 || Math.abs(gap) < 3 * HOUR)) {
    const [amount, unit] = ahead(Math.abs(gap))
    return relative.format(gap > 0 ? -amount : amount, unit)
  }
  const clock = format(at, { hour: '2-digit', minute: '2-digit' }, locale, timeZone)
  if (Math.abs(days) <= 1) return `${relative.format(-days, 'day')}, ${clock}`
  if (Math.abs(days) < 7) return `${format(at, { weekday: 'long' }, locale, timeZone)}, ${clock}`
  return `${format(at, { day: 'numeric', month: 'long', year: yearIfOther(at, now, timeZone) }, locale, timeZone)}, ${clock}`
}

/** The exact moment, with its day and zone: "Saturday, 14 November 2026 at 09:14 GMT". */
export function exactTime(at: Date, { locale, timeZone }: Omit<TimeWords, 'now'>): string {
  return format(
    at,
    {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    },
    locale,
    timeZone,
  )
}

/** A day in a promise, which always carries its name: "Friday 27 November"; with the year when it is another one. */
export function dayName(at: Date, { now, locale, timeZone }: TimeWords): string {
  const year = yearIfOther(at, now, timeZone)
  return format(at, { weekday: 'long', day: 'numeric', month: 'long', year }, locale, timeZone)
}

/** What `<input type="datetime-local">` shows for a moment, in the browser's own zone. */
export function toLocalInput(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16)
}

function span(gap: number, locale: string | undefined): string {
  const [value, unit] = ahead(gap)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

function ahead(gap: number): [number, 'minute' | 'hour'] {
  return gap < HOUR ? [Math.floor(gap / MINUTE), 'minute'] : [Math.floor(gap / HOUR), 'hour']
}

/** Days since 1970 in that zone, so that "yesterday" means the calendar and not 24 hours. */
function dayNumber(at: Date, timeZone: string | undefined): number {
  // Swedish writes dates as ISO 8601 does.
  const day = format(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv', timeZone)
  return Date.parse(`${day}T00:00:00Z`) / (24 * HOUR)
}

function yearIfOther(at: Date, now: Date, timeZone: string | undefined): 'numeric' | undefined {
  const year = (date: Date) => format(date, { year: 'numeric' }, 'en', timeZone)
  return year(at) === year(now) ? undefined : 'numeric'
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times as much as using it, and a list shows fifty of them. */
function format(
  at: Date,
  options: Intl.DateTimeFormatOptions,
  locale: string | undefined,
  timeZone: string | undefined,
): string {
  const name = JSON.stringify([locale, timeZone, options])
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(name, known)
  return known.format(at)
}

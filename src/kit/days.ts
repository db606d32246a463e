/** Days of the calendar as `2026-11-27`, apart from hours and zones. Arithmetic goes by UTC, where every day has 24 hours. */
const dayLength = 86_400_000

/** The day that it is in a zone. */
export function dayIn(zone: string, moment: Date): string {
  return clockIn(zone, moment).slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1
}

/**
 * The moment at which a zone's clock shows `time` (`09:00`) on that day. A time that is left out when summer time begins is
 * counted on from before the gap; one that comes twice when it ends is the first.
 */
export function momentAt(day: string, time: string, zone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  const [before, after] = [-dayLength, dayLength].map(around => {
    const there = new Date(asIfUtc + around)
    return asIfUtc - (Date.parse(`${clockIn(zone, there).replace(' ', 'T')}Z`) - there.getTime())
  }) as [number, number]
  const shows = (moment: number) => clockIn(zone, new Date(moment)).slice(0, 16) === `${day} ${time}`
  return new Date(shows(before) || !shows(after) ? before : after)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes `2026-11-27 09:00:00`, as ISO 8601 does but for the space. */
function clockIn(zone: string, moment: Date): string {
  const known = formats.get(zone) ?? formatOf(zone)
  formats.set(zone, known)
  return known.format(moment)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
}

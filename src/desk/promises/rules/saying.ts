import type { Due } from '../contract.ts'

/** A day as it is said, always with its name: "Friday 27 November"; with the year where it is another than today's. */
export function dayWords(day: string, { locale, today }: { locale: string; today: string }): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(new Date(day))
}

/** The same with its time, where it has one: "Friday 27 November, 17:00". */
export function dueWords({ day, time }: Due, where: { locale: string; today: string }): string {
  const said = dayWords(day, where)
  return time === null ? said : `${said}, ${time}`
}

import type Holidays from 'date-holidays'
import { addDays } from '../../kit/days.ts'
import type { InputOf } from '../../kit/endpoint.ts'
import { day as dayLength, hour } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { deskSettings } from './actions.ts'
import type * as contract from './contract.ts'

type Place = { code: string; name: string }

/** Countries, or the states of one, or the regions of a state, by name; nothing where a place has no parts. */
export async function holidayPlaces(
  ctx: Context,
  { country, state }: InputOf<typeof contract.holidayPlaces>,
): Promise<{ items: Place[] }> {
  const known = new (await library())()
  const { locale } = await deskSettings(ctx)
  const language = locale.split('-')[0] ?? 'en'
  const found = country
    ? state
      ? known.getRegions(country, state, language)
      : known.getStates(country, language)
    : known.getCountries(language)
  const items = Object.entries(found ?? {}).map(([code, name]) => ({ code, name }))
  return { items: items.sort((one, other) => one.name.localeCompare(other.name, locale)) }
}

/** The whole public holidays of a place in this year and the next ones; a holiday of several days is each of them. */
export async function publicHolidays(
  ctx: Context,
  { country, state, region, years }: InputOf<typeof contract.publicHolidays>,
): Promise<{ items: { day: string; name: string }[] }> {
  const { locale, timeZone } = await deskSettings(ctx)
  const place = { country, ...(state && { state }), ...(region && { region }) }
  const known = new (await library())(place, { types: ['public', 'bank'] })
  const first = Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(ctx.now))
  const days = Array.from({ length: years }, (_, index) =>
    known.getHolidays(first + index, locale.split('-')[0]),
  ).flat()
  const named = new Map(days.flatMap(daysOf).map(({ day, name }) => [day, name]))
  return {
    items: [...named]
      .map(([day, name]) => ({ day, name }))
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
  }
}

type Holiday = ReturnType<Holidays['getHolidays']>[number]

/** Half days are left out: somebody works on them. One that begins on the evening before is dated by the day itself. */
function daysOf({ date, start, end, name }: Holiday): { day: string; name: string }[] {
  // A day on which the clocks change has 23 hours.
  const length = Math.floor((end.getTime() - start.getTime() + 2 * hour) / dayLength)
  return Array.from({ length }, (_, index) => ({ day: addDays(date.slice(0, 10), index), name }))
}

/** Some megabytes of tables, which only those carry who ask. */
async function library(): Promise<typeof Holidays> {
  return (await import('date-holidays')).default
}

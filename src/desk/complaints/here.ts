import { dayIn, momentAt } from '../../kit/days.ts'
import { Invalid } from '../../kit/problem.ts'
import { minute, plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { deskHours } from '../setup/index.ts'
import { isToCome } from './clocks/rules/days.ts'

/** The day that it is at this desk; by it every clock of a complaint counts. */
export async function today(ctx: Context): Promise<string> {
  return dayIn((await deskHours(ctx)).zone, ctx.now)
}

/**
 * A moment that has been. A day without its hour is that day's noon by the desk's clock, and for today now; one that is still to
 * come throws `Invalid`.
 */
export async function pastMoment(ctx: Context, given: string, field: string): Promise<Date> {
  const { zone } = await deskHours(ctx)
  const isDay = given.length === 10
  const day = dayIn(zone, ctx.now)
  const isAhead = isDay ? isToCome(given, zone, ctx.now) : new Date(given) > plus(ctx.now, minute)
  if (isAhead) throw new Invalid('This is still to come; give when it was.', field)
  if (!isDay) return new Date(given)
  return given === day ? ctx.now : momentAt(given, '12:00', zone)
}

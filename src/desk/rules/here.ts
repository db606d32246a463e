import { dayIn } from '../../kit/days.ts'
import { addWorkingDays } from '../../kit/working-days.ts'
import type { Context } from '../../platform/context.ts'
import { deskSettings } from '../setup/index.ts'
import type { Who } from './policy.ts'

/** The day that it is at this desk; by it a rule begins and ends. */
export async function today(ctx: Context): Promise<string> {
  return dayOf(ctx, ctx.now)
}

export async function dayOf(ctx: Context, at: Date): Promise<string> {
  return dayIn((await deskSettings(ctx)).timeZone, at)
}

/** So many working days from today, by the desk's own holidays and weekend. */
export async function workingDayAfter(ctx: Context, count: number): Promise<string> {
  return addWorkingDays(await today(ctx), count, await deskSettings(ctx))
}

/** Who acts, as the policy asks for it; the command line is run by whoever owns the desk. */
export function whoActs({ actor }: Context): Who {
  if (actor.kind === 'colleague' || actor.kind === 'key') return { id: actor.id, role: actor.role }
  return { id: null, role: actor.kind === 'system' ? 'owner' : 'agent' }
}

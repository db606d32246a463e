import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { activeColleague, colleagueNames } from '../../people/index.ts'
import * as store from '../store-remedies.ts'
import * as contract from './contract.ts'

type Limits = OutputOf<typeof contract.limits>

/** Roles first, then colleagues by name. */
export async function limits(ctx: Context): Promise<Limits> {
  const set = await store.limits(ctx.db)
  const roleOf = (subject: string) => contract.limitedRole.safeParse(subject).data ?? null
  const names = await colleagueNames(
    ctx,
    set.map(each => each.subject).filter(subject => roleOf(subject) === null),
  )
  const items = set.map(({ subject, amount, currency }) => {
    const role = roleOf(subject)
    const colleague = role ? null : { id: subject, name: names.get(subject) ?? '' }
    return { role, colleague, amount, currency }
  })
  const placeOf = (each: contract.RemedyLimit) =>
    each.role ? `${contract.limitedRole.options.indexOf(each.role)}` : `9${each.colleague?.name}`
  return { items: items.sort((a, b) => placeOf(a).localeCompare(placeOf(b))) }
}

export async function setLimit(
  ctx: Context,
  { role, colleague, amount, currency }: InputOf<typeof contract.setLimit>,
): Promise<Limits> {
  if (colleague && !(await activeColleague(ctx, colleague)))
    throw new Invalid('This colleague is not here (any more).', 'colleague')
  const subject = role ?? (colleague as string)
  if (amount === null) await store.removeLimit(ctx.db, subject, currency)
  else await store.setLimit(ctx.db, { subject, currency, amount }, ctx.now)
  await ctx.record(contract.limitSet, { about: null }, { subject, amount, currency })
  return limits(ctx)
}

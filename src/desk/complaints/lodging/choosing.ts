import { dayIn } from '../../../kit/days.ts'
import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import type { Colleague } from '../../people/contract.ts'
import { absenceOn, activeColleagues } from '../../people/index.ts'
import { isAtLeast } from '../../people/rules.ts'
import { deskHours } from '../../setup/index.ts'
import { complaintHandlers } from '../settings/choosing.ts'
import * as files from '../store.ts'

/**
 * Who is to handle a complaint: of those whom the desk has named, or else of its leads, admins and owners, whoever has the
 * fewest open files and is here; never somebody whom it concerns. Where all of those are concerned, an owner of the desk; where
 * those are too, it is refused.
 */
export async function chooseHandler(
  ctx: Context,
  { concerned, not = [] }: { concerned: readonly string[]; not?: readonly string[] },
): Promise<Colleague> {
  const here = await activeColleagues(ctx)
  const isFree = ({ id }: Colleague) => !concerned.includes(id)
  const named = await complaintHandlers(ctx)
  const groups = [
    here.filter(each => named.includes(each.id)),
    here.filter(each => each.role === 'lead'),
    here.filter(each => each.role === 'admin'),
    here.filter(each => isAtLeast(each.role, 'owner')),
  ]
  for (const group of groups) {
    const free = group.filter(each => isFree(each) && !not.includes(each.id))
    const first = await leastBurdened(ctx, free)
    if (first) return first
  }
  throw new Refused(
    'Everybody who could handle this is concerned by it. Name a colleague who is not in the settings, then lodge it again.',
    'nobody-free',
  )
}

/** Those who are away come last. */
async function leastBurdened(ctx: Context, some: Colleague[]): Promise<Colleague | undefined> {
  const burden = await files.burdens(ctx.db)
  const day = dayIn((await deskHours(ctx)).zone, ctx.now)
  const away = new Set<string>()
  for (const { id } of some) if (await absenceOn(ctx, id, day)) away.add(id)
  const weight = ({ id }: Colleague) => (burden.get(id) ?? 0) + (away.has(id) ? 1_000_000 : 0)
  return some.toSorted((one, other) => weight(one) - weight(other) || one.id.localeCompare(other.id))[0]
}

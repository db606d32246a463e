import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { maySetAbsence } from './policy.ts'
import { mustSayWhy } from './reasons.ts'
import { shown } from './signing.ts'
import * as store from './store.ts'

/** Other slices hand over what falls due meanwhile by reacting to it. */
export async function setAbsence(
  ctx: Context,
  { id, from, until, standIn, reason }: InputOf<typeof contract.setAbsence>,
): Promise<contract.Colleague> {
  const row = await mustFind(ctx, id)
  if (standIn === row.id) throw new Invalid('Somebody else stands in.', 'standIn')
  if (standIn && !(await store.colleagueBy(ctx.db, 'id', standIn))?.is_active)
    throw new Invalid('This colleague is not here (any more).', 'standIn')
  return write(ctx, row, { from, until, standIn }, reason)
}

export async function endAbsence(
  ctx: Context,
  { id, reason }: InputOf<typeof contract.endAbsence>,
): Promise<contract.Colleague> {
  return write(ctx, await mustFind(ctx, id), null, reason)
}

/** Whether a colleague is away on a day, and who stands in. */
export async function absenceOn(
  ctx: Context,
  colleagueId: string,
  day: string,
): Promise<contract.Absence | null> {
  const row = await store.colleagueBy(ctx.db, 'id', colleagueId)
  const absence = row ? shown(row).absence : null
  return absence && absence.from <= day && day <= absence.until ? absence : null
}

async function write(
  ctx: Context,
  row: store.ColleagueRow,
  absence: contract.Absence | null,
  reason: string | undefined,
): Promise<contract.Colleague> {
  const because = mustSayWhy(ctx, [row.id], reason)
  const change = {
    absent_from: absence?.from ?? null,
    absent_until: absence?.until ?? null,
    stand_in_id: absence?.standIn ?? null,
  }
  await store.updateColleague(ctx.db, row.id, change)
  await ctx.record(contract.absenceChanged, { about: row.id }, { absence, because })
  return shown({ ...row, ...change })
}

async function mustFind(ctx: Context, given: string): Promise<store.ColleagueRow> {
  const { actor } = ctx
  if (actor.kind !== 'colleague' && actor.kind !== 'key') throw new Refused('Sign in first.', 'forbidden')
  if (given === 'me' && actor.kind === 'key')
    throw new Invalid('An API key is never away; give a colleague’s id.', 'id')
  const row = await store.colleagueBy(ctx.db, 'id', given === 'me' ? actor.id : given)
  if (!row) throw new NotFound('There is no such colleague.')
  if (!maySetAbsence(actor, row))
    throw new Refused('Only they or a lead can say when a colleague is away.', 'forbidden')
  return row
}

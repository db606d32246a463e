import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { activeColleague, activeColleagues, colleagueNames } from '../../people/index.ts'
import { change, openOne } from '../acting.ts'
import type { Repair, SecondWhy } from '../contract.ts'
import { record } from '../seeing.ts'
import { shown } from '../showing.ts'
import type { RepairRow } from '../store.ts'
import * as contract from './contract.ts'

/**
 * A second failure on one matter: what was said the first time is not said again, and somebody else takes it. A third is as a
 * second once that was answered; before, it changes nothing.
 */
export async function failAgain(
  ctx: Context,
  row: RepairRow,
  why: SecondWhy,
  first: Pick<RepairRow, 'owner_id' | 'admitted_in'> = row,
): Promise<RepairRow> {
  if (row.second_at && !row.second_answered_at) return row
  const changed = await change(ctx, row, {
    ...reopened,
    second_why: why,
    second_at: ctx.now,
    second_owner_id: first.owner_id,
    second_message_id: first.admitted_in ?? row.second_message_id,
    second_kind: null,
    second_method: '',
    second_by_name: null,
    second_answered_at: null,
    admitted_in: null,
    admitted_because: '',
    admitted_by_name: null,
    admitted_at: null,
  })
  await record(ctx, changed, contract.failedAgain, { why })
  return changed
}

export const reopened = {
  state: 'open',
  closing_words: '',
  closed_by_name: null,
  closed_at: null,
} as const

export async function startAfresh(
  ctx: Context,
  { id, kind, owner, method }: InputOf<typeof contract.startAfresh>,
): Promise<Repair> {
  const { row } = await openOne(ctx, id)
  if (!row.second_at) throw new Refused('This has not failed a second time.')
  if (row.second_answered_at) throw new Refused('That was answered already.')
  const ownerId = await ownerOf(ctx, owner)
  await refuseSameHands(ctx, row, ownerId, method)
  const changed = await change(ctx, row, {
    owner_id: ownerId,
    second_kind: kind,
    second_method: method,
    second_by_name: ctx.actor.name,
    second_answered_at: ctx.now,
  })
  const [to, before] = await named(ctx, [ownerId, row.second_owner_id])
  await record(ctx, changed, contract.startedAfresh, {
    kind,
    method,
    owner: to as { id: string; name: string },
    before: before ?? null,
  })
  return shown(ctx, changed)
}

/** After a second failure it does not stay with, nor go back to, whoever had it; alone at a desk, one says what is done otherwise. */
export async function refuseSameHands(
  ctx: Context,
  row: RepairRow,
  ownerId: string,
  method: string,
): Promise<void> {
  if (!row.second_at || ownerId !== row.second_owner_id) return
  const others = (await activeColleagues(ctx)).filter(each => each.id !== ownerId)
  if (others.length > 0)
    throw new Invalid('After a second failure somebody else takes it; choose another colleague.', 'owner')
  if (method === '' && !row.second_method)
    throw new Invalid('Nobody else is here: say what is done otherwise this time.', 'method')
}

/** `me` of a key is nobody: it keeps no repairs. */
export async function ownerOf(ctx: Context, given: string): Promise<string> {
  if (given === 'me' && ctx.actor.kind !== 'colleague')
    throw new Invalid('An API key has no repairs of its own; give a colleague’s id.', 'owner')
  const id = given === 'me' ? (ctx.actor.id as string) : given
  if (!(await activeColleague(ctx, id))) throw new Invalid('This colleague is not here (any more).', 'owner')
  return id
}

export async function named(
  ctx: Context,
  ids: (string | null)[],
): Promise<({ id: string; name: string } | null)[]> {
  const names = await colleagueNames(ctx, ids)
  return ids.map(id => (id === null ? null : { id, name: names.get(id) ?? '' }))
}

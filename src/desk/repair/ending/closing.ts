import type { InputOf } from '../../../kit/endpoint.ts'
import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { change, lockedOne, openOne, refuseOthers } from '../acting.ts'
import type { Repair } from '../contract.ts'
import { missingFor } from '../rules.ts'
import { record } from '../seeing.ts'
import { shown } from '../showing.ts'
import * as contract from './contract.ts'
import { reopened } from './failing.ts'

export async function close(
  ctx: Context,
  { id, as, words }: InputOf<typeof contract.close>,
): Promise<Repair> {
  const { row, facts } = await openOne(ctx, id)
  refuseOthers(ctx, row)
  const missing = missingFor(as, facts)
  if (missing.length > 0)
    throw new Refused(`This cannot be closed yet. ${missing.join(' ')}`, 'not-repaired', { missing })
  const changed = await change(ctx, row, {
    state: as,
    closing_words: words,
    closed_by_name: ctx.actor.name,
    closed_at: ctx.now,
  })
  await record(ctx, changed, contract.closed, { as, words })
  return shown(ctx, changed)
}

export async function reopen(
  ctx: Context,
  { id, because }: InputOf<typeof contract.reopen>,
): Promise<Repair> {
  const { row } = await lockedOne(ctx, id)
  if (row.state === 'open') throw new Refused('This repair is open already.')
  refuseOthers(ctx, row)
  const changed = await change(ctx, row, reopened)
  await record(ctx, changed, contract.reopened, { because })
  return shown(ctx, changed)
}

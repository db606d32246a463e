import { Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { type Whole, wholeOf } from './facts.ts'
import { mayLead } from './policy.ts'
import { mustSee } from './seeing.ts'
import * as store from './store.ts'

/** The repair that is about to change, locked; a closed one is opened again first. */
export async function openOne(ctx: Context, id: string): Promise<Whole> {
  const whole = await lockedOne(ctx, id)
  if (whole.row.state !== 'open')
    throw new Refused('This repair is closed; open it again, with the reason, to go on.', 'closed')
  return whole
}

export async function lockedOne(ctx: Context, id: string): Promise<Whole> {
  return wholeOf(ctx, await mustSee(ctx, id, { lock: true }))
}

export function change(
  ctx: Context,
  row: Pick<store.RepairRow, 'id'>,
  to: Partial<Omit<store.RepairRow, 'id' | 'opened_at'>>,
): Promise<store.RepairRow> {
  return store.update(ctx.db, row.id, { ...to, changed_at: ctx.now })
}

export function refuseOthers(ctx: Context, row: store.RepairRow): void {
  if (mayLead(whoOf(ctx), { ownerId: row.owner_id })) return
  throw new Refused('Only whoever has this repair, or a lead, can do that.', 'forbidden')
}

/** The desk itself may what an owner may. */
export function whoOf({ actor }: Context) {
  return actor.kind === 'colleague' || actor.kind === 'key'
    ? { id: actor.id, role: actor.role }
    : { id: null, role: 'owner' as const }
}

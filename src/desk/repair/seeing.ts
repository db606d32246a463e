import type { DataOf, EventKind } from '../../kit/event.ts'
import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { hearersOfComplaint, readsComplaint } from '../complaints/access.ts'
import * as store from './store.ts'

/** Where it is decided who learns of a repair: everybody, or with a complaint those who may read its file. */

export async function maySee(ctx: Context, row: Pick<store.RepairRow, 'complaint_id'>): Promise<boolean> {
  return row.complaint_id === null || readsComplaint(ctx, row.complaint_id)
}

/** Throws `NotFound` where it is not there, or not for whoever asks: both look the same. */
export async function mustSee(
  ctx: Context,
  id: string,
  options?: { lock: boolean },
): Promise<store.RepairRow> {
  const row = await store.byId(ctx.db, id, options)
  if (!row || !(await maySee(ctx, row))) throw new NotFound('There is no such repair.')
  return row
}

/** Those of them that whoever asks may see. */
export async function seenOf(ctx: Context, rows: store.RepairRow[]): Promise<store.RepairRow[]> {
  const seen = await Promise.all(rows.map(row => maySee(ctx, row)))
  return rows.filter((_, place) => seen[place])
}

/** Records what happened in a repair; with a complaint for the readers of its file alone, and out of the conversation's history. */
export async function record<E extends EventKind>(
  ctx: Context,
  row: store.RepairRow,
  event: E,
  data: Omit<DataOf<E>, 'repair' | 'slip'>,
): Promise<void> {
  const whole = { repair: row.id, slip: row.slip, ...data } as DataOf<E>
  if (row.complaint_id === null)
    return ctx.record(event, { about: row.id, conversation: row.conversation_id }, whole)
  const readers = await hearersOfComplaint(ctx, row.complaint_id)
  return ctx.record(event, { about: row.id, readers }, whole)
}

import { day as dayLong, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { recordIn } from '../access.ts'
import { guarded } from '../contract.ts'
import { concerning } from '../file/store-subjects.ts'
import * as files from '../store.ts'
import * as store from './store.ts'

/** Ours (evidence 1.3, gate 6): so long after a file has ended, a change for a colleague concerned is still kept with its reason. */
const daysGuarded = 90

/**
 * What others changed for a colleague while a file about them is young: kept in the file with the reason, for them to read. Who
 * changed it learns nothing of the file by it; the reason was asked of them as it is of everybody.
 */
export async function guard(
  ctx: Context,
  colleagueId: string,
  { what, reason }: { what: string; reason: string },
): Promise<void> {
  if (ctx.actor.id === colleagueId) return
  for (const subject of await concerning(ctx.db, colleagueId, plus(ctx.now, -daysGuarded * dayLong))) {
    const row = await files.complaintById(ctx.db, subject.complaint_id)
    if (!row) continue
    await write(ctx, row, { subject: subject.id, what, reason })
  }
}

/** The same for the one who complains: what would make their matter wait or lose whoever sees to it. */
export async function guardComplainant(
  ctx: Context,
  row: files.ComplaintRow,
  { what, reason }: { what: string; reason: string },
): Promise<void> {
  await write(ctx, row, { subject: null, what, reason })
}

async function write(
  ctx: Context,
  row: files.ComplaintRow,
  { subject, what, reason }: { subject: string | null; what: string; reason: string },
): Promise<void> {
  await store.insertGuard(ctx.db, {
    id: ctx.id(),
    complaint_id: row.id,
    subject_id: subject,
    what,
    reason,
    made_by_name: ctx.actor.name,
    made_at: ctx.now,
  })
  await recordIn(ctx, row, guarded, { what, reason }, { withPages: subject !== null })
}

import type { DataOf } from '../../../kit/event.ts'
import type { Context } from '../../../platform/context.ts'
import type { subjectChanged } from '../contract.ts'
import { subjectById } from '../file/store-subjects.ts'

/** The colleague for whom a change of a page means that something is there to read; `null` where it does for nobody. */
export async function whoHasToRead(
  ctx: Context,
  { subject: id, what }: { subject: string; what: DataOf<typeof subjectChanged>['what'] | 'letter' },
): Promise<string | null> {
  const subject = await subjectById(ctx.db, id)
  if (what === 'told' || what === 'shown' || what === 'letter') return subject?.colleague_id ?? null
  if (what !== 'supporterAsked' || subject?.supporter_state !== 'asked') return null
  return subject.supporter_id
}

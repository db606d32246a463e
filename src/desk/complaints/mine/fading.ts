import { dayIn, momentAt } from '../../../kit/days.ts'
import type { Context } from '../../../platform/context.ts'
import { deskSettings } from '../../setup/index.ts'
import { subjectsOf, updateSubject } from '../file/store-subjects.ts'
import { fadesOn } from './rules.ts'
import { foundOf } from './showing.ts'
import * as store from './store.ts'

/** A file has ended, or was opened again: says anew, for each colleague concerned, when which of theirs fades. */
export async function fadeAnew(ctx: Context, complaintId: string): Promise<void> {
  for (const subject of await subjectsOf(ctx.db, complaintId)) {
    await updateSubject(ctx.db, subject.id, { fades_at: null })
    await fadeAll(ctx, subject.colleague_id)
  }
}

/** All of a colleague's: what is upheld again keeps an earlier slip of the same cause. */
async function fadeAll(ctx: Context, colleagueId: string): Promise<void> {
  const { timeZone } = await deskSettings(ctx)
  const ended = await Promise.all(
    (await store.endedOf(ctx.db, colleagueId)).map(async ({ closedAt, ...subject }) => ({
      ...subject,
      closedAt,
      endedOn: dayIn(timeZone, closedAt),
      found: await foundOf(ctx, subject),
    })),
  )
  for (const one of ended) {
    const day = fadesOn(
      one,
      ended.filter(other => other.id !== one.id && other.closedAt >= one.closedAt),
    )
    const fadesAt = day === one.endedOn ? one.closedAt : momentAt(day, '00:00', timeZone)
    if (fadesAt.getTime() !== one.fadesAt?.getTime())
      await updateSubject(ctx.db, one.id, { fades_at: fadesAt })
  }
}

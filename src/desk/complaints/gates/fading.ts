import { dayIn, momentAt } from '../../../kit/days.ts'
import type { Context } from '../../../platform/context.ts'
import { work } from '../../../platform/slice.ts'
import { recordIn } from '../access.ts'
import { subjectChanged } from '../contract.ts'
import type { Loaded } from '../file/loading.ts'
import * as subjects from '../file/store-subjects.ts'
import * as files from '../store.ts'
import { fadesOn, isSlip } from './rules/fading.ts'

/** Says to the page of a colleague concerned that it no longer stands about them. */
const fadeJob = { name: 'complaints.fade', payload: { subject: '' } }
export const fadeWork = work(fadeJob, fade)

/** From when on it no longer stands about each colleague concerned: at once, or a year after an upheld slip. */
export async function fadeAtClosure(
  ctx: Context,
  { subjects: some, allegations, hours }: Loaded,
): Promise<void> {
  for (const subject of some) {
    const slipped = allegations.some(each => each.subject_id === subject.id && isSlip(each))
    const day = dayIn(hours.zone, ctx.now)
    const fadesAt = slipped ? momentAt(fadesOn(day), '00:00', hours.zone) : ctx.now
    await subjects.updateSubject(ctx.db, subject.id, { fades_at: fadesAt })
    if (!slipped) continue
    // Another slip within the year is a repetition: what was there stays as long as it.
    await subjects.prolong(ctx.db, subject.colleague_id, { from: ctx.now, until: fadesAt })
    ctx.later(fadeJob, { subject: subject.id }, fadesAt)
  }
}

/** It is open again, and so nothing of it has faded. */
export async function unfade(ctx: Context, { subjects: some }: Loaded): Promise<void> {
  for (const subject of some) await subjects.updateSubject(ctx.db, subject.id, { fades_at: null })
}

async function fade(ctx: Context, payload: typeof fadeJob.payload): Promise<void> {
  const subject = await subjects.subjectById(ctx.db, payload.subject, { lock: true })
  if (!subject?.fades_at) return
  if (subject.fades_at > ctx.now) return ctx.later(fadeJob, payload, subject.fades_at)
  const row = await files.complaintById(ctx.db, subject.complaint_id)
  if (row)
    await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'faded' }, { withPages: true })
}

import { dayIn } from '../../../kit/days.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { work } from '../../../platform/slice.ts'
import { absenceOn, activeColleague } from '../../people/index.ts'
import { deskHours } from '../../setup/index.ts'
import { recordIn } from '../access.ts'
import { nextStep } from '../clocks/rules.ts'
import { subjectChanged } from '../contract.ts'
import { type Notice, noticeMoment } from '../gates/rules/moments.ts'
import type { ComplaintRow } from '../store.ts'
import * as files from '../store.ts'
import { type Staged, stagedOf } from './store-stages.ts'
import * as store from './store-subjects.ts'
import { clockOfStage, stageNow } from './ticking.ts'

/** Lets notices go whose moment has come. */
export const noticeJob = { name: 'complaints.notice', payload: { subject: '' } }
export const noticeWork = work(noticeJob, releaseNotices)

/** Names a colleague whom a complaint concerns, and tells them, now or at the next fit moment; answers the id of their part. */
export async function nameSubjectIn(
  ctx: Context,
  row: ComplaintRow,
  { colleague, called }: { colleague: string; called: string },
): Promise<string> {
  if (!(await activeColleague(ctx, colleague)))
    throw new Invalid('This colleague is not here (any more).', 'colleague')
  const known = (await store.subjectsOf(ctx.db, row.id)).find(each => each.colleague_id === colleague)
  if (known) return known.id
  await refuseReaders(ctx, row, colleague)
  const notice = await momentFor(ctx, row, colleague)
  const subject: store.SubjectRow = {
    id: ctx.id(),
    complaint_id: row.id,
    colleague_id: colleague,
    called: called || defaultCalled,
    notice_at: notice.at,
    notice_because: because[notice.because],
    told_at: null,
    read_at: null,
    invited_at: null,
    invited_until: null,
    account: 'awaited',
    account_at: null,
    supporter_id: null,
    supporter_state: null,
    shown_at: null,
    seen_at: null,
    fades_at: null,
    leads_fix: null,
    added_at: ctx.now,
  }
  await store.insertSubject(ctx.db, subject)
  await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'named' })
  if (notice.at <= ctx.now) await tell(ctx, subject)
  else ctx.later(noticeJob, { subject: subject.id }, notice.at)
  return subject.id
}

/** From now on they may read their own page. */
export async function tell(ctx: Context, subject: store.SubjectRow): Promise<void> {
  const row = await files.complaintById(ctx.db, subject.complaint_id)
  if (!row || subject.told_at) return
  await store.updateSubject(ctx.db, subject.id, { told_at: ctx.now })
  await files.writeReader(ctx.db, {
    complaint_id: row.id,
    colleague_id: subject.colleague_id,
    part: 'subject',
    because: 'It concerns them.',
    added_by_name: ctx.actor.name,
    added_at: ctx.now,
  })
  await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'told' }, { withPages: true })
}

/** In the reader's own language one day; for now as letters to the complainant are written. */
const defaultCalled = 'the colleague concerned'

const because: Record<Notice['because'], string> = {
  '': '',
  daysOff:
    'It waits for their next working morning: nobody is told on a day off, or late on the day before one.',
  clock: 'It goes at once: waiting for their next working morning would leave no time for an account.',
}

/** Whoever reads a file cannot be the one whom it concerns; another has to have it first. */
async function refuseReaders(ctx: Context, row: ComplaintRow, colleague: string): Promise<void> {
  const reader = (await files.readersOf(ctx.db, row.id)).find(each => each.colleague_id === colleague)
  if (!reader) return
  throw new Refused(
    reader.part === 'handler' || reader.part === 'decider'
      ? 'This colleague has the file. Give it to somebody else first, then name them.'
      : 'This colleague may read the file. Take them off its list first, then name them.',
    'reader',
  )
}

async function momentFor(ctx: Context, row: ComplaintRow, colleague: string): Promise<Notice> {
  const hours = await deskHours(ctx)
  const staged = (await stagedOf(ctx.db, [row.id])).get(row.id) as Staged
  const clock = clockOfStage(stageNow(staged, row.stage), staged, hours, ctx.now)
  const due = nextStep({ steps: clock.steps.filter(step => step.kind === 'answer') })?.dueAt
  const away = await absenceOn(ctx, colleague, dayIn(hours.zone, ctx.now))
  return noticeMoment(ctx.now, hours, { away, mustBy: due ? new Date(due) : null })
}

async function releaseNotices(ctx: Context): Promise<void> {
  for (const subject of await store.claimNotices(ctx.db, ctx.now, 50)) await tell(ctx, subject)
}

import type { InputOf } from '../../../kit/endpoint.ts'
import { NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { activeColleague } from '../../people/index.ts'
import { recordIn } from '../access.ts'
import { subjectChanged } from '../contract.ts'
import { type SubjectRow, subjectById, subjectsOf, updateSubject } from '../file/store-subjects.ts'
import { complaintById, readersOf } from '../store.ts'
import { page } from './actions.ts'
import type * as contract from './contract.ts'
import { hasFaded, type Mine, openOwn } from './opening.ts'
import * as store from './store.ts'

/** Asks a colleague of one's own choice; whoever was asked or has accepted before is let go at once. */
export async function askSupporter(
  ctx: Context,
  { id, colleague }: InputOf<typeof contract.askSupporter>,
): Promise<contract.MinePage> {
  const mine = await openOwn(ctx, id)
  if (colleague === mine.subject.supporter_id && mine.subject.supporter_state !== 'declined')
    return page(ctx, { id })
  if (colleague !== null) await refuseUnfit(ctx, mine, colleague)
  await letGo(ctx, mine)
  await updateSubject(ctx.db, id, {
    supporter_id: colleague,
    supporter_state: colleague === null ? null : 'asked',
  })
  if (colleague !== null) await tellBoth(ctx, mine, colleague, 'supporterAsked')
  return page(ctx, { id })
}

/** Accepts, declines without a reason, or no longer supports. */
export async function answerSupport(
  ctx: Context,
  { id, accepts }: InputOf<typeof contract.answerSupport>,
): Promise<Record<string, never>> {
  const subject = await subjectById(ctx.db, id, { lock: true })
  const isAsked = subject?.supporter_id === ctx.actor.id && subject?.supporter_state !== 'declined'
  const row = subject && (await complaintById(ctx.db, subject.complaint_id))
  if (!subject || !row || !isAsked || hasFaded(ctx, subject)) throw new NotFound(words.notAsked)
  const mine: Mine = { row, subject, as: 'supporter' }
  if (!accepts) await stepBack(ctx, mine)
  else if (subject.supporter_state === 'asked') await accept(ctx, mine)
  return {}
}

/** Whoever has left the desk supports nobody; the one they supported can ask somebody else. */
export async function leaveAll(ctx: Context, colleagueId: string): Promise<void> {
  for (const subject of await store.supportedBy(ctx.db, colleagueId, ctx.now)) {
    const row = await complaintById(ctx.db, subject.complaint_id)
    if (row) await stepBack(ctx, { row, subject, as: 'supporter' })
  }
}

async function accept(ctx: Context, { row, subject }: Mine): Promise<void> {
  if (await isInvolved(ctx, { row, subject }, ctx.actor.id ?? '')) throw new Refused(words.youAre)
  await store.addSupporter(ctx.db, {
    complaint_id: row.id,
    colleague_id: ctx.actor.id ?? '',
    because: '',
    added_by_name: ctx.actor.name,
    added_at: ctx.now,
  })
  await updateSubject(ctx.db, subject.id, { supporter_state: 'accepted' })
  const data = { subject: subject.id, what: 'supporterAccepted' } as const
  await recordIn(ctx, row, subjectChanged, data, { withPages: true })
}

async function stepBack(ctx: Context, mine: Mine): Promise<void> {
  const { id, supporter_id: supporter, supporter_state: state } = mine.subject
  await updateSubject(ctx.db, id, { supporter_state: 'declined' })
  if (state === 'accepted') await letGo(ctx, mine)
  else await tellBoth(ctx, mine, supporter ?? '', 'supporterDeclined')
}

/** Takes the reading away from whoever supported until now. */
async function letGo(ctx: Context, mine: Pick<Mine, 'row' | 'subject'>): Promise<void> {
  const { row, subject } = mine
  const { supporter_id: before, supporter_state: state } = subject
  if (before === null) return
  if (state === 'asked') return tellBoth(ctx, mine, before, 'supporterLeft')
  if (state !== 'accepted') return
  await store.removeSupporter(ctx.db, row.id, before)
  const data = { subject: subject.id, what: 'supporterLeft' } as const
  await recordIn(ctx, row, subjectChanged, data, { withPages: true, also: [before] })
}

/** Who was asked and who declined is between these two: nobody else hears of it, the readers of the file neither. */
async function tellBoth(
  ctx: Context,
  { row, subject }: Pick<Mine, 'row' | 'subject'>,
  other: string,
  what: 'supporterAsked' | 'supporterDeclined' | 'supporterLeft',
): Promise<void> {
  await ctx.record(
    subjectChanged,
    { about: subject.id, readers: [subject.colleague_id, other] },
    { complaint: row.id, number: row.number, revision: row.revision, subject: subject.id, what },
  )
}

async function refuseUnfit(
  ctx: Context,
  mine: Pick<Mine, 'row' | 'subject'>,
  colleagueId: string,
): Promise<void> {
  if (colleagueId === mine.subject.colleague_id) throw new Refused(words.oneself)
  if (!(await activeColleague(ctx, colleagueId))) throw new Refused(words.gone)
  if (await isInvolved(ctx, mine, colleagueId)) throw new Refused(words.involved)
}

/** Whoever has a part in the file is not free to stand by one colleague in it. */
async function isInvolved(
  ctx: Context,
  { row, subject }: Pick<Mine, 'row' | 'subject'>,
  colleagueId: string,
): Promise<boolean> {
  const readers = await readersOf(ctx.db, row.id)
  const subjects = await subjectsOf(ctx.db, row.id)
  return (
    readers.some(one => one.colleague_id === colleagueId) ||
    subjects.some(one => one.colleague_id === colleagueId || isSupporting(one, subject, colleagueId))
  )
}

function isSupporting(one: SubjectRow, own: SubjectRow, colleagueId: string): boolean {
  return one.id !== own.id && one.supporter_id === colleagueId && one.supporter_state === 'accepted'
}

const words = {
  notAsked: 'Nobody asks you for support here; it may have been taken back.',
  oneself: 'Choose a colleague besides yourself.',
  gone: 'This colleague is no longer here. Choose somebody else.',
  youAre: 'You have something to do with the file by now, and cannot support anybody in it.',
  involved: 'This colleague has something to do with the file. Choose somebody who has not.',
}

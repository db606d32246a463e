import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { recordIn } from '../access.ts'
import { subjectChanged } from '../contract.ts'
import { type SubjectRow, updateSubject } from '../file/store-subjects.ts'
import type * as contract from './contract.ts'
import { type Mine, openMine, openOwn } from './opening.ts'
import { mayCorrect, mayGiveAccount } from './rules.ts'
import { lettersShown, mayLeadFix, pageOf, standingOf } from './showing.ts'
import * as store from './store.ts'

type Page = contract.MinePage

export async function page(ctx: Context, { id }: { id: string }): Promise<Page> {
  return pageOf(ctx, await openMine(ctx, id))
}

export async function myLetters(ctx: Context): Promise<OutputOf<typeof contract.myLetters>> {
  const rows = await store.lettersTo(ctx.db, { colleagueId: ctx.actor.id ?? '' })
  return { items: lettersShown(rows) }
}

export async function readNotice(ctx: Context, { id }: InputOf<typeof contract.readNotice>): Promise<Page> {
  const mine = await openOwn(ctx, id)
  if (!mine.subject.read_at) await changed(ctx, mine, { read_at: ctx.now }, 'read')
  return page(ctx, { id })
}

export async function giveAccount(
  ctx: Context,
  { id, accounts }: InputOf<typeof contract.giveAccount>,
): Promise<Page> {
  const mine = await openOwn(ctx, id)
  if (!mayGiveAccount(await standingOf(ctx, mine))) throw new Refused(words.tooLate)
  await store.insertAccounts(ctx.db, await saidRows(ctx, mine, accounts, 'accounts'))
  const given = { account: 'given', account_at: ctx.now, ...readBy(ctx, mine) } as const
  await changed(ctx, mine, given, 'accountGiven')
  return page(ctx, { id })
}

/** Recorded as a choice, and nothing is concluded from it (evidence section 1.3, gate 2). */
export async function declineAccount(
  ctx: Context,
  { id }: InputOf<typeof contract.declineAccount>,
): Promise<Page> {
  const mine = await openOwn(ctx, id)
  if (mine.subject.account === 'given') throw new Refused(words.givenAlready)
  if (!mayGiveAccount(await standingOf(ctx, mine))) throw new Refused(words.tooLate)
  if (mine.subject.account === 'awaited')
    await changed(
      ctx,
      mine,
      { account: 'declined', account_at: ctx.now, ...readBy(ctx, mine) },
      'accountDeclined',
    )
  return page(ctx, { id })
}

export async function seeFindings(
  ctx: Context,
  { id, corrections }: InputOf<typeof contract.seeFindings>,
): Promise<Page> {
  const mine = await openOwn(ctx, id)
  if (!mayCorrect(await standingOf(ctx, mine))) throw new Refused(words.notShown)
  await store.insertCorrections(ctx.db, await saidRows(ctx, mine, corrections, 'corrections'))
  if (corrections.length > 0) await changed(ctx, mine, {}, 'corrected')
  if (mine.subject.shown_at && !mine.subject.seen_at) await changed(ctx, mine, { seen_at: ctx.now }, 'seen')
  return page(ctx, { id })
}

export async function leadFix(ctx: Context, { id, wants }: InputOf<typeof contract.leadFix>): Promise<Page> {
  const mine = await openOwn(ctx, id)
  if (!(await mayLeadFix(ctx, mine.subject))) throw new Refused(words.nothingToLead)
  await changed(ctx, mine, { leads_fix: wants ? 'yes' : 'no' }, 'leadsFix')
  return page(ctx, { id })
}

async function changed(
  ctx: Context,
  { row, subject }: Mine,
  change: Partial<SubjectRow>,
  what: 'read' | 'accountGiven' | 'accountDeclined' | 'corrected' | 'seen' | 'leadsFix',
): Promise<void> {
  if (Object.keys(change).length > 0) await updateSubject(ctx.db, subject.id, change)
  await recordIn(ctx, row, subjectChanged, { subject: subject.id, what }, { withPages: true })
}

/** Whoever answers a notice has read it. */
function readBy(ctx: Context, { subject }: Mine): Pick<SubjectRow, 'read_at'> {
  return { read_at: subject.read_at ?? ctx.now }
}

/** As rows; refuses what is said about an allegation that concerns somebody else. */
async function saidRows(
  ctx: Context,
  { row, subject }: Mine,
  said: readonly { allegation: string | null; words: string }[],
  field: string,
): Promise<store.SaidRow[]> {
  const own = new Set((await store.allegationsOfSubject(ctx.db, subject.id)).map(one => one.id))
  return said.map(({ allegation, words: text }, index) => {
    if (allegation !== null && !own.has(allegation))
      throw new Invalid(words.notYours, `${field}.${index}.allegation`)
    return {
      id: ctx.id(),
      complaint_id: row.id,
      subject_id: subject.id,
      allegation_id: allegation,
      words: text,
      at: ctx.now,
    }
  })
}

const words = {
  tooLate: 'The answer has gone out. What you wish to add is attached to the findings as a correction.',
  givenAlready: 'You have given an account already; it stays. You can add to it.',
  notShown: 'There are no findings to correct yet. What you wish to say now belongs into your account.',
  nothingToLead: 'There is nothing to lead here yet.',
  notYours: 'This is none of the allegations that concern you. Load the page again.',
}

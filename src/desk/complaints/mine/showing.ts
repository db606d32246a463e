import { dayIn } from '../../../kit/days.ts'
import { plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { colleagueNames } from '../../people/index.ts'
import { refusalsIn } from '../../rules/index.ts'
import { deskSettings } from '../../setup/index.ts'
import { readsFile } from '../policy.ts'
import { type ComplaintRow, readersOf } from '../store.ts'
import type * as contract from './contract.ts'
import type { Mine } from './opening.ts'
import { type Found, leadOf, mayCorrect, mayGiveAccount, offersFix, type Standing, stepsOf } from './rules.ts'
import * as store from './store.ts'

export async function pageOf(ctx: Context, mine: Mine): Promise<contract.MinePage> {
  const { row, subject, as } = mine
  const [standing, found, letters, accounts, corrections, passed, guards, known] = await Promise.all([
    standingOf(ctx, mine),
    foundOf(ctx, subject),
    store.lettersTo(ctx.db, { colleagueId: subject.colleague_id, subjectId: subject.id }),
    store.accountsOfSubject(ctx.db, subject.id),
    store.correctionsOfSubject(ctx.db, subject.id),
    store.overridesFor(ctx.db, row.id, subject.id),
    store.guardsFor(ctx.db, row.id, subject.id),
    knowing(ctx, mine),
  ])
  const names = await colleagueNames(ctx, [subject.colleague_id, subject.supporter_id, row.handler_id])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const isSubject = as === 'subject'
  return {
    id: subject.id,
    number: row.number,
    title: row.title,
    complainant: row.complainant,
    state: row.state,
    colleague: person(subject.colleague_id),
    as,
    receivedAt: row.received_at.toISOString(),
    lead: leadOf(standing),
    notice: { at: standing.toldAt.toISOString(), readAt: iso(subject.read_at) },
    allegations: await allegationsShown(ctx, mine, { accounts, corrections }),
    account: {
      state: subject.account,
      until: iso(subject.invited_until),
      at: iso(subject.account_at),
      whole: aboutNone(accounts),
    },
    corrections: aboutNone(corrections),
    steps: stepsOf(standing),
    knows: known,
    handler: person(row.handler_id),
    supporter: supporterFor(subject, isSubject, person),
    findings: subject.shown_at && { shownAt: subject.shown_at.toISOString(), seenAt: iso(subject.seen_at) },
    passed: passed.map(one => ({
      gate: one.gate,
      reason: one.reason,
      by: one.made_by_name,
      at: one.made_at.toISOString(),
    })),
    guards: guards.map(one => ({
      what: one.what,
      reason: one.reason,
      by: one.made_by_name,
      at: one.made_at.toISOString(),
    })),
    letters: lettersShown(letters),
    leadsFix: subject.leads_fix ?? (subject.shown_at && offersFix(found) ? 'offered' : null),
    fadesAt: iso(subject.fades_at),
    can: {
      giveAccount: isSubject && mayGiveAccount(standing),
      correct: isSubject && mayCorrect(standing),
      chooseSupporter: isSubject,
    },
  }
}

/** What the pure rules need to know of how it stands. */
export async function standingOf(ctx: Context, { row, subject }: Mine): Promise<Standing> {
  const [stage, allegations, letters, { timeZone }] = await Promise.all([
    store.stageOf(ctx.db, row.id, row.stage),
    store.allegationsOfSubject(ctx.db, subject.id),
    store.lettersTo(ctx.db, { colleagueId: subject.colleague_id, subjectId: subject.id }),
    deskSettings(ctx),
  ])
  return {
    state: row.state,
    stage: row.stage,
    complainant: row.complainant,
    toldAt: subject.told_at ?? ctx.now,
    account: {
      state: subject.account,
      at: subject.account_at,
      until: subject.invited_until,
      untilDay: subject.invited_until && dayIn(timeZone, plus(subject.invited_until, -1)),
    },
    isDecided: allegations.some(one => one.decided_at !== null),
    shownAt: subject.shown_at,
    seenAt: subject.seen_at,
    respondedAt: stage?.responded_at ?? null,
    answerBy: await answerBy(ctx, row),
    letterAt: letters.find(one => one.kind === 'closing')?.issued_at ?? null,
    closedAt: row.closed_at,
    now: ctx.now,
    today: dayIn(timeZone, ctx.now),
  }
}

export async function foundOf(ctx: Context, { id }: { id: string }): Promise<Found[]> {
  const rows = await store.allegationsOfSubject(ctx.db, id)
  return rows.map(({ finding, let_down: letDown, departed, cause }) => ({
    finding,
    letDown,
    departed,
    cause,
  }))
}

export function lettersShown(
  rows: Awaited<ReturnType<typeof store.lettersTo>>,
): (contract.MyLetter & { number: number })[] {
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    subject: row.subject,
    html: row.html,
    signedBy: row.signed_name ?? '',
    at: (row.issued_at ?? new Date(0)).toISOString(),
  }))
}

async function allegationsShown(
  ctx: Context,
  { row, subject }: Mine,
  { accounts, corrections }: { accounts: store.SaidRow[]; corrections: store.SaidRow[] },
): Promise<contract.MyAllegation[]> {
  const rows = await store.allegationsOfSubject(ctx.db, subject.id)
  const refused = (await refusalsIn(ctx, row.conversation_id)).filter(
    one => one.isRequired && one.by.id === subject.colleague_id,
  )
  return rows.map(one => ({
    id: one.id,
    position: one.position,
    words: one.words,
    happenedOn: one.happened_on,
    standard: {
      rule: null,
      words: one.standard,
      actedAsRequired: refused.some(
        ({ rule }) => rule.id === one.rule_id && rule.version === one.rule_version,
      ),
    },
    account: saidOf(accounts.filter(said => said.allegation_id === one.id)),
    found: subject.shown_at && found(one),
    corrections: saidOf(corrections.filter(said => said.allegation_id === one.id)),
  }))
}

function found(one: store.AllegationRow): contract.MyAllegation['found'] {
  const { facts, finding, let_down: letDown, departed, learning } = one
  return finding && letDown && departed ? { facts, finding, letDown, departed, learning } : null
}

/** Those who read the file, whoever supports oneself, and whoever took it in; nobody who is there for others. */
async function knowing(ctx: Context, { row, subject }: Mine): Promise<contract.Knows[]> {
  const readers = (await readersOf(ctx.db, row.id)).filter(
    one =>
      readsFile(one.colleague_id, [{ colleagueId: one.colleague_id, part: one.part }]) !== null ||
      (one.part === 'supporter' && one.colleague_id === subject.supporter_id),
  )
  const isListed = readers.some(one => one.colleague_id === row.lodged_by_id)
  const lodger = isListed || row.lodged_by_id === subject.colleague_id ? null : row.lodged_by_id
  const names = await colleagueNames(ctx, [lodger, ...readers.map(one => one.colleague_id)])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return [
    ...readers.map(one => ({ colleague: person(one.colleague_id), part: one.part, because: one.because })),
    ...(lodger ? [{ colleague: person(lodger), part: null, because: '' }] : []),
  ]
}

/** Who was asked in vain is for its subject alone to know. */
function supporterFor(
  subject: store.SubjectRow,
  isSubject: boolean,
  person: (id: string) => { id: string; name: string },
): contract.MinePage['supporter'] {
  const { supporter_id: id, supporter_state: state } = subject
  if (!id || !state || (!isSubject && state !== 'accepted')) return null
  return { ...person(id), state }
}

function aboutNone(rows: store.SaidRow[]) {
  return saidOf(rows.filter(row => row.allegation_id === null))
}

function saidOf(rows: store.SaidRow[]) {
  return rows.map(row => ({ words: row.words, at: row.at.toISOString() }))
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

async function answerBy(_ctx: Context, _row: ComplaintRow): Promise<string | null> {
  return null
}

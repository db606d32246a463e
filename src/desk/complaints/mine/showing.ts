import { dayIn } from '../../../kit/days.ts'
import { plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { colleagueNames } from '../../people/index.ts'
import { refusalsIn, standardAt } from '../../rules/index.ts'
import { deskHours } from '../../setup/index.ts'
import type { AllegationRow } from '../file/store-allegations.ts'
import { stagedOf } from '../file/store-stages.ts'
import type { SubjectRow } from '../file/store-subjects.ts'
import { clockOfStage, stageNow } from '../file/ticking.ts'
import { guardsOf, overridesOf } from '../gates/store.ts'
import { readsFile } from '../policy.ts'
import { readersOf } from '../store.ts'
import type * as contract from './contract.ts'
import type { Mine } from './opening.ts'
import { leadOf, mayCorrect, mayGiveAccount, offersFix, type Standing, stepsOf } from './rules.ts'
import * as store from './store.ts'

export async function pageOf(ctx: Context, mine: Mine): Promise<contract.MinePage> {
  const { row, subject, as } = mine
  const [standing, mayLead, letters, accounts, corrections, passed, guards, known] = await Promise.all([
    standingOf(ctx, mine),
    mayLeadFix(ctx, subject),
    store.lettersTo(ctx.db, { colleagueId: subject.colleague_id, subjectId: subject.id }),
    store.accountsOfSubject(ctx.db, subject.id),
    store.correctionsOfSubject(ctx.db, subject.id),
    overridesOf(ctx.db, row.id),
    guardsOf(ctx.db, row.id),
    knowing(ctx, mine),
  ])
  const names = await colleagueNames(ctx, [subject.colleague_id, subject.supporter_id, row.handler_id])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const isSubject = as === 'subject'
  const isFor = isAbout(subject.id)
  const allegations = await allegationsShown(ctx, mine, { accounts, corrections })
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
    allegations,
    account: {
      state: subject.account,
      until: iso(subject.invited_until),
      at: iso(subject.account_at),
      whole: aboutNone(accounts, allegations),
    },
    corrections: aboutNone(corrections, allegations),
    steps: stepsOf(standing),
    knows: known,
    handler: person(row.handler_id),
    supporter: supporterFor(subject, isSubject, person),
    findings: subject.shown_at && { shownAt: subject.shown_at.toISOString(), seenAt: iso(subject.seen_at) },
    passed: passed.filter(isFor).map(one => ({
      gate: one.gate,
      reason: one.reason,
      by: one.made_by_name,
      at: one.made_at.toISOString(),
    })),
    guards: guards
      .filter(one => one.subject_id === subject.id)
      .map(one => ({
        what: one.what,
        reason: one.reason,
        by: one.made_by_name,
        at: one.made_at.toISOString(),
      })),
    letters: lettersShown(letters),
    leadsFix: subject.leads_fix ?? (mayLead ? 'offered' : null),
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
  const [all, allegations, letters, hours] = await Promise.all([
    stagedOf(ctx.db, [row.id]),
    store.allegationsOfSubject(ctx.db, subject.id),
    store.lettersTo(ctx.db, { colleagueId: subject.colleague_id, subjectId: subject.id }),
    deskHours(ctx),
  ])
  const staged = all.get(row.id)
  const stage = stageNow(staged, row.stage)
  const clock = staged && clockOfStage(stage, staged, hours, ctx.now)
  return {
    state: row.state,
    stage: row.stage,
    complainant: row.complainant,
    toldAt: subject.told_at ?? ctx.now,
    account: {
      state: subject.account,
      at: subject.account_at,
      until: subject.invited_until,
      untilDay: subject.invited_until && dayIn(hours.zone, plus(subject.invited_until, -1)),
    },
    isDecided: allegations.some(one => one.decided_stage === row.stage),
    shownAt: subject.shown_at,
    seenAt: subject.seen_at,
    respondedAt: stage.responded_at,
    answerBy: clock?.steps.find(step => step.kind === 'answer')?.dueDay ?? null,
    letterAt: letters.find(one => one.kind === 'closing')?.issued_at ?? null,
    closedAt: row.closed_at,
    now: ctx.now,
    today: dayIn(hours.zone, ctx.now),
  }
}

export async function mayLeadFix(ctx: Context, { id, shown_at: shownAt }: SubjectRow): Promise<boolean> {
  if (!shownAt) return false
  const rows = await store.allegationsOfSubject(ctx.db, id)
  return offersFix(rows.map(({ let_down: letDown }) => ({ letDown })))
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
    signedBy: [row.signed_name, row.signed_role].filter(Boolean).join(', '),
    complaint: row.complaint_id,
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
  return Promise.all(
    rows.map(async one => ({
      id: one.id,
      position: one.position,
      words: one.words,
      happenedOn: one.happened_on,
      standard: {
        rule: await ruleOf(ctx, one),
        words: one.standard,
        actedAsRequired: refused.some(
          ({ rule }) => rule.id === one.rule_id && rule.version === one.rule_version,
        ),
      },
      account: saidOf(accounts.filter(said => said.allegation_id === one.id)),
      found: subject.shown_at && found(one),
      corrections: saidOf(corrections.filter(said => said.allegation_id === one.id)),
    })),
  )
}

async function ruleOf(ctx: Context, one: AllegationRow): Promise<contract.MyAllegation['standard']['rule']> {
  if (!one.rule_id || one.rule_version === null) return null
  const rule = await standardAt(ctx, one.rule_id, one.rule_version)
  if (!rule) return null
  const { id, title, version, words, reason } = rule
  return { id, title, version, words, reason }
}

function found(one: AllegationRow): contract.MyAllegation['found'] {
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

/** What concerns the whole file, or this subject; what was done for others is theirs. */
function isAbout(subjectId: string) {
  return (one: { subject_id: string | null }) => one.subject_id === null || one.subject_id === subjectId
}

/** Who was asked in vain is for its subject alone to know. */
function supporterFor(
  subject: SubjectRow,
  isSubject: boolean,
  person: (id: string) => { id: string; name: string },
): contract.MinePage['supporter'] {
  const { supporter_id: id, supporter_state: state } = subject
  if (!id || !state || (!isSubject && state !== 'accepted')) return null
  return { ...person(id), state }
}

/** Also what was said about an allegation that is no longer there: nobody's words are lost with it. */
function aboutNone(rows: store.SaidRow[], allegations: contract.MyAllegation[]) {
  return saidOf(rows.filter(row => !allegations.some(one => one.id === row.allegation_id)))
}

function saidOf(rows: store.SaidRow[]) {
  return rows.map(row => ({ words: row.words, at: row.at.toISOString() }))
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

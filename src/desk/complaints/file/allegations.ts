import { dayIn } from '../../../kit/days.ts'
import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { standardOn } from '../../rules/index.ts'
import { recordIn } from '../access.ts'
import { allegationChanged, decided } from '../contract.ts'
import { today } from '../here.ts'
import { within } from './acting.ts'
import type * as contract from './contract.ts'
import { countDislikes } from './disliking.ts'
import { refuseStale } from './history.ts'
import type { Loaded } from './loading.ts'
import { newAllegation } from './rows.ts'
import type { AllegationRow } from './store-allegations.ts'
import * as store from './store-allegations.ts'
import type { SubjectRow } from './store-subjects.ts'
import type * as verbs from './verbs/contract.ts'

export function addAllegation(
  ctx: Context,
  input: InputOf<typeof verbs.addAllegation>,
): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const subject = subjectIn(loaded, input.subject)
    await refuseToCome(ctx, input.happenedOn)
    const position = Math.max(0, ...loaded.allegations.map(each => each.position)) + 1
    const allegation = newAllegation({
      id: ctx.id(),
      complaint: row.id,
      position,
      words: input.words,
      subject: subject?.id ?? null,
      happenedOn: input.happenedOn,
    })
    await store.insertAllegation(ctx.db, allegation)
    await recordIn(
      ctx,
      row,
      allegationChanged,
      { allegation: allegation.id, what: 'added', fields: [] },
      { withPages: subject !== null },
    )
  })
}

export function changeAllegation(
  ctx: Context,
  input: InputOf<typeof verbs.changeAllegation>,
): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const before = allegationIn(loaded, input.allegation)
    const change = await changeOf(ctx, loaded, before, input)
    const fields = Object.keys(change).filter(
      name => before[name as keyof AllegationRow] !== change[name as keyof AllegationRow],
    )
    await refuseStale(ctx, row, input.revision, ({ kind, data }) => {
      if (data.allegation !== before.id) return false
      if (kind === decided.kind) return fields.some(field => restedOn.includes(field))
      return (
        kind === allegationChanged.kind && (data.fields as string[]).some(field => fields.includes(field))
      )
    })
    if (fields.length === 0) return
    const isMoved = fields.some(field => restedOn.includes(field))
    await store.updateAllegation(ctx.db, before.id, {
      ...change,
      ...(isMoved && before.decided_at ? { changed_at: ctx.now } : {}),
    })
    await countDislikes(ctx, row.id, [before.rule_id, change.rule_id ?? null])
    await recordIn(
      ctx,
      row,
      allegationChanged,
      { allegation: before.id, what: 'changed', fields },
      { withPages: fields.some(field => onPage.includes(field)) },
    )
  })
}

/** What was decided stays: it is a finding, whether or not it was needed. */
export function removeAllegation(
  ctx: Context,
  input: InputOf<typeof verbs.removeAllegation>,
): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const allegation = allegationIn(loaded, input.allegation)
    if (allegation.decided_at)
      throw new Refused('This allegation is decided; it stays with its finding.', 'decided')
    const isHeld = [...loaded.accounts, ...loaded.evidence].some(each => each.allegation_id === allegation.id)
    if (isHeld)
      throw new Refused(
        'There is an account or evidence to this allegation already; decide it, and say why nothing was found.',
        'held',
      )
    await store.deleteAllegation(ctx.db, allegation.id)
    await recordIn(
      ctx,
      row,
      allegationChanged,
      { allegation: allegation.id, what: 'removed', fields: [] },
      { withPages: allegation.subject_id !== null },
    )
  })
}

export function allegationIn({ allegations }: Loaded, id: string): AllegationRow {
  const found = allegations.find(each => each.id === id)
  if (!found) throw new Invalid('This allegation is not in the file (any more).', 'allegation')
  return found
}

/** What a finding rests on; whoever changes it has it looked at again. */
const restedOn = [
  'words',
  'customer_account',
  'subject_id',
  'happened_on',
  'rule_id',
  'rule_version',
  'standard',
  'facts',
]
/** What the colleague concerned reads of it before there is a finding. */
const onPage = ['words', 'subject_id', 'rule_id', 'rule_version', 'standard']

async function changeOf(
  ctx: Context,
  loaded: Loaded,
  before: AllegationRow,
  input: InputOf<typeof verbs.changeAllegation>,
): Promise<Partial<AllegationRow>> {
  const { happenedOn, rule, subject } = input
  if (happenedOn !== undefined) await refuseToCome(ctx, happenedOn)
  const plain = {
    words: input.words,
    customer_account: input.customerAccount,
    subject_id: subject === undefined ? undefined : (subjectIn(loaded, subject)?.id ?? null),
    happened_on: happenedOn,
    standard: input.standard,
    facts: input.facts,
    effect: input.effect,
    remedy: input.remedy,
    learning: input.learning,
  }
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  if (rule === undefined && happenedOn === undefined) return given
  const ruleId = rule === undefined ? before.rule_id : rule
  if (ruleId === null) return { ...given, rule_id: null, rule_version: null }
  const day = happenedOn ?? (happenedOn === null ? null : before.happened_on)
  const on = day ?? dayIn(loaded.hours.zone, loaded.row.received_at)
  const standard = await standardOn(ctx, ruleId, on)
  if (!standard)
    throw new Invalid(
      `This rule was not in force on ${on}; choose another, or say the standard in words.`,
      'rule',
    )
  return { ...given, rule_id: ruleId, rule_version: standard.version }
}

/** By the id of their part in the file, or their own. */
function subjectIn({ subjects }: Loaded, id: string | null): SubjectRow | null {
  if (id === null) return null
  const found = subjects.find(each => each.id === id || each.colleague_id === id)
  if (!found) throw new Invalid('Name this colleague in the file first; then they are told.', 'subject')
  return found
}

async function refuseToCome(ctx: Context, day: string | null): Promise<void> {
  if (day !== null && day > (await today(ctx))) throw new Invalid('This day is still to come.', 'happenedOn')
}

import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { activeColleague } from '../../people/index.ts'
import { standardAt } from '../../rules/index.ts'
import { recordIn } from '../access.ts'
import { allegationChanged, decided, evidenceChanged, subjectChanged } from '../contract.ts'
import { assertOpen } from '../gates/gates.ts'
import type { ComplaintRow } from '../store.ts'
import { within } from './acting.ts'
import { allegationIn } from './allegations.ts'
import { letRead } from './changing.ts'
import type * as contract from './contract.ts'
import { countDislikes } from './disliking.ts'
import { refuseStale } from './history.ts'
import type { Loaded } from './loading.ts'
import { cellOf, wrongInDecision } from './rules.ts'
import type { AllegationRow } from './store-allegations.ts'
import * as store from './store-allegations.ts'
import { updateSubject } from './store-subjects.ts'
import type * as verbs from './verbs/contract.ts'

/** A finding and both marks, by whoever decides at this stage; every decision is kept beside the later ones. */
export function decide(ctx: Context, input: InputOf<typeof verbs.decide>): Promise<contract.File> {
  return within(ctx, input.id, 'decide', async (row, loaded) => {
    const allegation = allegationIn(loaded, input.allegation)
    await assertOpen(ctx, row, 'decide', { subject: allegation.subject_id })
    await refuseStale(
      ctx,
      row,
      input.revision,
      ({ kind, data }) =>
        bearsOn.includes(kind) && (data.allegation === allegation.id || data.allegation === null),
    )
    const wrong = wrongInDecision(input, allegation.subject_id !== null)
    if (wrong.length > 0) throw new Invalid(wrong)
    const { facts, finding, letDown: let_down, departed, cause } = input
    const found = { facts, finding, let_down, departed, cause }
    await store.insertFinding(ctx.db, {
      id: ctx.id(),
      complaint_id: row.id,
      allegation_id: allegation.id,
      stage: row.stage,
      ...found,
      made_by_id: ctx.actor.id,
      made_by_name: ctx.actor.name,
      made_at: ctx.now,
    })
    await store.updateAllegation(ctx.db, allegation.id, {
      ...found,
      decided_by_id: ctx.actor.id,
      decided_by_name: ctx.actor.name,
      decided_at: ctx.now,
      decided_stage: row.stage,
    })
    const cell = cellOf(let_down, departed)
    if (!cell) throw new Error('Two marks meet in a cell.')
    await recordIn(ctx, row, decided, { allegation: allegation.id, cell })
    if (!isSameFinding(allegation, found)) await unshow(ctx, loaded, allegation)
    await countDislikes(ctx, row.id, [allegation.rule_id])
    if (cell === 'ruleAtFault') await bringOwner(ctx, row, loaded, allegation)
  })
}

const bearsOn = [decided.kind, allegationChanged.kind, evidenceChanged.kind]

function isSameFinding(
  before: AllegationRow,
  after: Pick<AllegationRow, 'facts' | 'finding' | 'let_down' | 'departed' | 'cause'>,
): boolean {
  return (
    before.facts === after.facts &&
    before.finding === after.finding &&
    before.let_down === after.let_down &&
    before.departed === after.departed &&
    before.cause === after.cause
  )
}

/** They have read something else than what stands there now. */
async function unshow(ctx: Context, { row, subjects }: Loaded, allegation: AllegationRow): Promise<void> {
  const subject = subjects.find(each => each.id === allegation.subject_id)
  if (!subject?.shown_at) return
  await updateSubject(ctx.db, subject.id, { shown_at: null, seen_at: null })
  await recordIn(ctx, row, subjectChanged, { subject: subject.id, what: 'unshown' }, { withPages: true })
}

/** The rule is at fault, or what we work with: whoever owns the rule has the case next. */
async function bringOwner(
  ctx: Context,
  row: ComplaintRow,
  loaded: Loaded,
  { rule_id: rule, rule_version: version }: AllegationRow,
): Promise<void> {
  const standard = rule && version !== null ? await standardAt(ctx, rule, version) : undefined
  const owner = standard?.ownerId ? await activeColleague(ctx, standard.ownerId) : undefined
  if (!standard || !owner) return
  const isIn = loaded.readers.some(each => each.colleague_id === owner.id)
  const isConcerned = loaded.subjects.some(
    each => each.colleague_id === owner.id || each.supporter_id === owner.id,
  )
  if (isIn || isConcerned) return
  await letRead(
    ctx,
    row,
    { id: owner.id, name: owner.name },
    'ruleOwner',
    `The rule “${standard.title}” was found to be at fault.`,
  )
}

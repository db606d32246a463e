import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import type { Context } from '../../../platform/context.ts'
import { summariesByIds } from '../../conversations/index.ts'
import { customerLabels } from '../../customers/index.ts'
import { type Standard, standardAt, strainsOf } from '../../rules/index.ts'
import { openFile, whoActs } from '../access.ts'
import type { Part } from '../contract.ts'
import { gatesOfFile } from '../gates/gates.ts'
import { mayDo } from '../policy.ts'
import { regimeFor } from '../settings/choosing.ts'
import * as files from '../store.ts'
import type * as contract from './contract.ts'
import { evidenceShown } from './evidence-shown.ts'
import { type Loaded, load, staleOf } from './loading.ts'
import { cellOf } from './rules.ts'
import * as store from './store.ts'
import type { AllegationRow } from './store-allegations.ts'
import type { SubjectRow } from './store-subjects.ts'
import { clockOfStage } from './ticking.ts'

export async function find(
  ctx: Context,
  { id }: InputOf<typeof contract.find>,
): Promise<OutputOf<typeof contract.find>> {
  const { row, part } = await openFile(ctx, id)
  return shown(ctx, row.id, part)
}

/** The file as it stands now, for one of its readers. */
export async function shown(ctx: Context, id: string, part: Part): Promise<contract.File> {
  const row = await files.complaintById(ctx.db, id)
  if (!row) throw new Error('A complaint is lost on its way.')
  const loaded = await load(ctx, row)
  const { names, hours, staged } = loaded
  const person = (colleague: string) => ({ id: colleague, name: names.get(colleague) ?? '' })
  const [other] = row.merged_into ? await files.complaintsByIds(ctx.db, [row.merged_into]) : []
  const further = await store.conversationsOf(ctx.db, row.id)
  const conversations = await summariesByIds(ctx, [row.conversation_id, ...further])
  const named = conversations.map(({ id, number, subject }) => ({ id, number, subject }))
  const customer = row.customer_id
    ? (await customerLabels(ctx, [row.customer_id])).get(row.customer_id)
    : null
  const proof = await evidenceShown(ctx, loaded.evidence)
  const decided = loaded.allegations.filter(each => each.decided_stage === row.stage).length
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    stage: row.stage,
    complainant: row.complainant,
    receivedAt: row.received_at.toISOString(),
    receivedHow: row.received_how,
    handler: person(row.handler_id),
    part,
    isUnsafe: row.is_unsafe,
    clock: clockOfStage(loaded.stage, staged, hours, ctx.now),
    allegations: { all: loaded.allegations.length, decided },
    conversation: named.find(one => one.id === row.conversation_id) ?? {
      id: row.conversation_id,
      number: 0,
      subject: '',
    },
    conversations: named.filter(one => one.id !== row.conversation_id),
    customer: customer ? { id: customer.id, name: customer.name } : null,
    onBehalfOf: row.on_behalf_of,
    authority: row.authority,
    about: row.about,
    wishedOutcome: row.wished_outcome,
    needs: row.needs,
    safety: row.safety,
    wantsToKnow: row.wants_to_know,
    lodgedBy: row.lodged_by_name,
    lodgedAt: row.lodged_at.toISOString(),
    mergedInto: other ? { id: other.id, number: other.number } : null,
    closed: row.closed_at ? { at: row.closed_at.toISOString(), because: row.closed_because } : null,
    stages: stagesShown(loaded, ctx.now),
    items: await allegationsShown(ctx, loaded, proof),
    evidence: proof.filter(each => each.allegation === null).map(each => each.shown),
    subjects: loaded.subjects.map(each => subjectShown(each, names)),
    readers: loaded.readers.map(each => ({
      colleague: person(each.colleague_id),
      part: each.part,
      because: each.because,
      addedBy: each.added_by_name,
      addedAt: each.added_at.toISOString(),
    })),
    gates: await gatesOfFile(ctx, loaded),
    overrides: loaded.overrides.map(({ gate, reason, made_by_name: by, made_at }) => ({
      gate,
      reason,
      by,
      at: made_at.toISOString(),
    })),
    guards: loaded.guards.map(({ what, reason, made_by_name: by, made_at }) => ({
      what,
      reason,
      by,
      at: made_at.toISOString(),
    })),
    revision: row.revision,
    can: await canDo(ctx, loaded, part),
  }
}

export async function canDo(
  ctx: Context,
  { row, deciderId }: Loaded,
  part: Part,
): Promise<contract.File['can']> {
  return mayDo({
    who: whoActs(ctx),
    part,
    state: row.state,
    stage: row.stage,
    deciderId,
    hasNextStage: row.stage === 1 && (await regimeFor(ctx, 2)) !== null,
  })
}

function stagesShown({ staged, hours, names }: Loaded, now: Date): contract.File['stages'] {
  return staged.stages.map(each => ({
    stage: each.stage,
    regime: each.regime,
    requestedAt: each.requested_at.toISOString(),
    why: each.why,
    decider: each.decider_id ? { id: each.decider_id, name: names.get(each.decider_id) ?? '' } : null,
    acknowledgedAt: each.acknowledged_at?.toISOString() ?? null,
    respondedAt: each.responded_at?.toISOString() ?? null,
    extensions: staged.extensions
      .filter(one => one.stage === each.stage)
      .map(one => ({
        until: one.until_day,
        reason: one.reason,
        outsideRoute: one.outside_route,
        by: one.made_by_name,
        at: one.made_at.toISOString(),
      })),
    pauses: staged.pauses
      .filter(one => one.stage === each.stage)
      .map(one => ({
        id: one.id,
        reason: one.reason,
        from: one.from_day,
        until: one.until_day,
        by: one.made_by_name,
      })),
    clock: clockOfStage(each, staged, hours, now),
  }))
}

async function allegationsShown(
  ctx: Context,
  loaded: Loaded,
  proof: Awaited<ReturnType<typeof evidenceShown>>,
): Promise<contract.Allegation[]> {
  const rules = loaded.allegations.map(each => each.rule_id).filter(id => id !== null)
  const strains = await strainsOf(ctx, rules)
  return Promise.all(
    loaded.allegations.map(async row => {
      const subject = loaded.subjects.find(each => each.id === row.subject_id)
      const rule =
        row.rule_id && row.rule_version !== null
          ? await standardAt(ctx, row.rule_id, row.rule_version)
          : undefined
      return {
        ...allegationShown(loaded, row),
        subject: subject
          ? {
              id: subject.id,
              colleague: {
                id: subject.colleague_id,
                name: loaded.names.get(subject.colleague_id) ?? '',
              },
              called: subject.called,
            }
          : null,
        standard: {
          happenedOn: row.happened_on,
          rule: rule ? ruleShown(rule, strains) : null,
          words: row.standard,
        },
        evidence: proof.filter(each => each.allegation === row.id).map(each => each.shown),
      }
    }),
  )
}

function ruleShown({ ownerId: _, ...rule }: Standard, strains: Map<string, number | null>) {
  return { ...rule, strain: strains.get(rule.id) ?? null }
}

function allegationShown(loaded: Loaded, row: AllegationRow) {
  const ofIt = <R extends { allegation_id: string | null }>(rows: R[]) =>
    rows.filter(each => each.allegation_id === row.id)
  const said = (rows: { words: string; at: Date }[]) =>
    rows.map(({ words, at }) => ({ words, at: at.toISOString() }))
  const [, ...earlier] = ofIt(loaded.findings)
  return {
    id: row.id,
    position: row.position,
    words: row.words,
    customerAccount: row.customer_account,
    colleagueAccount: said(
      loaded.accounts.filter(
        each =>
          each.allegation_id === row.id ||
          (each.allegation_id === null && each.subject_id === row.subject_id),
      ),
    ),
    facts: row.facts,
    finding: row.finding,
    letDown: row.let_down,
    departed: row.departed,
    cell: cellOf(row.let_down, row.departed),
    cause: row.cause,
    effect: row.effect,
    remedy: row.remedy,
    learning: row.learning,
    corrections: said(ofIt(loaded.corrections)),
    decided:
      row.decided_at && row.decided_stage !== null
        ? { by: row.decided_by_name ?? '', at: row.decided_at.toISOString(), stage: row.decided_stage }
        : null,
    stale: staleOf(loaded, row),
    earlier: earlier.flatMap(each => {
      const cell = cellOf(each.let_down, each.departed)
      const { stage, facts, finding, made_by_name: by, made_at } = each
      return cell ? [{ stage, facts, finding, cell, by, at: made_at.toISOString() }] : []
    }),
  }
}

function subjectShown(row: SubjectRow, names: Map<string, string>): contract.Subject {
  // Whom they asked in vain is between the two of them.
  const supporter = row.supporter_state === 'accepted' ? row.supporter_id : null
  return {
    id: row.id,
    colleague: { id: row.colleague_id, name: names.get(row.colleague_id) ?? '' },
    called: row.called,
    noticeAt: row.notice_at.toISOString(),
    noticeBecause: row.notice_because,
    toldAt: row.told_at?.toISOString() ?? null,
    readAt: row.read_at?.toISOString() ?? null,
    invitedUntil: row.invited_until?.toISOString() ?? null,
    account: row.account,
    accountAt: row.account_at?.toISOString() ?? null,
    supporter: supporter === null ? null : { id: supporter, name: names.get(supporter) ?? '' },
    shownAt: row.shown_at?.toISOString() ?? null,
    seenAt: row.seen_at?.toISOString() ?? null,
    leadsFix: row.leads_fix,
  }
}

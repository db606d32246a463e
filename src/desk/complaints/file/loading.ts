import type { Context } from '../../../platform/context.ts'
import { colleagueNames } from '../../people/index.ts'
import type { DeskHours } from '../../setup/contract.ts'
import { deskHours } from '../../setup/index.ts'
import * as gatesStore from '../gates/store.ts'
import type { ComplaintRow, ReaderRow } from '../store.ts'
import * as files from '../store.ts'
import { staleBecause } from './rules.ts'
import * as allegations from './store-allegations.ts'
import * as evidence from './store-evidence.ts'
import * as stages from './store-stages.ts'
import * as subjects from './store-subjects.ts'
import { stageNow } from './ticking.ts'

/** The whole of a file, as its gates and whoever reads it need it. */
export interface Loaded {
  row: ComplaintRow
  hours: DeskHours
  staged: stages.Staged
  /** The stage at which it is, and who decides there. */
  stage: stages.StageRow
  deciderId: string
  allegations: allegations.AllegationRow[]
  findings: allegations.FindingRow[]
  accounts: Awaited<ReturnType<typeof allegations.accountsOf>>
  corrections: Awaited<ReturnType<typeof allegations.correctionsOf>>
  evidence: evidence.EvidenceRow[]
  subjects: subjects.SubjectRow[]
  readers: ReaderRow[]
  overrides: Awaited<ReturnType<typeof gatesStore.overridesOf>>
  guards: Awaited<ReturnType<typeof gatesStore.guardsOf>>
  letters: Awaited<ReturnType<typeof gatesStore.issuedLetters>>
  /** Of every colleague who is in it. */
  names: Map<string, string>
}

/** One question for each table; nothing is judged here of who may see it. */
export async function load(ctx: Context, row: ComplaintRow): Promise<Loaded> {
  const { db } = ctx
  const staged = (await stages.stagedOf(db, [row.id])).get(row.id) as stages.Staged
  const stage = stageNow(staged, row.stage)
  const [some, found, said, corrected, proof, concerned, readers, overrides, guards, letters, hours] =
    await Promise.all([
      allegations.allegationsOf(db, row.id),
      allegations.findingsOf(db, row.id),
      allegations.accountsOf(db, row.id),
      allegations.correctionsOf(db, row.id),
      evidence.evidenceOf(db, row.id),
      subjects.subjectsOf(db, row.id),
      files.readersOf(db, row.id),
      gatesStore.overridesOf(db, row.id),
      gatesStore.guardsOf(db, row.id),
      gatesStore.issuedLetters(db, row.id),
      deskHours(ctx),
    ])
  const names = await colleagueNames(ctx, [
    row.handler_id,
    ...staged.stages.map(each => each.decider_id),
    ...concerned.flatMap(each => [each.colleague_id, each.supporter_id]),
    ...readers.map(each => each.colleague_id),
  ])
  return {
    row,
    hours,
    staged,
    stage,
    deciderId: stage.decider_id ?? row.handler_id,
    allegations: some,
    findings: found,
    accounts: said,
    corrections: corrected,
    evidence: proof,
    subjects: concerned,
    readers,
    overrides,
    guards,
    letters,
    names,
  }
}

/** Who decided anything before a stage, or was to. */
export function decidersBefore(
  { findings, staged }: Pick<Loaded, 'findings' | 'staged'>,
  stage: number,
): string[] {
  return [
    ...findings.filter(each => each.stage < stage).map(each => each.made_by_id),
    ...staged.stages.filter(each => each.stage < stage).map(each => each.decider_id),
  ].filter(id => id !== null)
}

/** Why what was found in an allegation has to be looked at again; empty where it need not. */
export function staleOf(loaded: Loaded, row: allegations.AllegationRow): string {
  return staleBecause({
    decidedAt: row.decided_at,
    changedAt: row.changed_at,
    accounts: loaded.accounts
      .filter(each => each.allegation_id === row.id || isAboutTheWholeOf(each, row))
      .map(each => each.at),
    evidence: loaded.evidence
      .filter(each => each.allegation_id === row.id || each.allegation_id === null)
      .map(each => ({ addedAt: each.added_at, removedAt: each.removed_at })),
  })
}

function isAboutTheWholeOf(
  account: { allegation_id: string | null; subject_id: string },
  row: allegations.AllegationRow,
): boolean {
  return account.allegation_id === null && account.subject_id === row.subject_id
}

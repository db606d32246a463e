import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Cause, Departed, Finding, LetDown, ReceivedHow } from '../contract.ts'
import type { PeriodFigures, QuarterFigures } from './contract.ts'

/** What is kept of a quarter or a period once it is over. */
export type FiguresRow = Omit<Selectable<Database['complaint_figures']>, 'kind' | 'figures'> &
  ({ kind: 'quarter'; figures: QuarterFigures } | { kind: 'period'; figures: PeriodFigures })

export async function allFigures(db: Db): Promise<FiguresRow[]> {
  return db
    .selectFrom('complaint_figures')
    .selectAll()
    .orderBy('from_day', 'desc')
    .execute() as unknown as Promise<FiguresRow[]>
}

/** Figures that are told already stay as they were told. */
export async function keepFigures(db: Db, row: FiguresRow): Promise<void> {
  await db
    .insertInto('complaint_figures')
    .values({ ...row, figures: JSON.stringify(row.figures) })
    .onConflict(conflict => conflict.columns(['kind', 'from_day']).doNothing())
    .execute()
}

export async function firstLodged(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('complaints')
    .select(eb => eb.fn.min('lodged_at').as('first'))
    .executeTakeFirst()
  return row?.first ?? null
}

/** Those that were joined to another count there. */
export async function lodgedBetween(
  db: Db,
  from: Date,
  until: Date,
): Promise<{ id: string; received_how: ReceivedHow }[]> {
  return db
    .selectFrom('complaints')
    .select(['id', 'received_how'])
    .where('lodged_at', '>=', from)
    .where('lodged_at', '<', until)
    .where('state', '<>', 'merged')
    .execute() as Promise<{ id: string; received_how: ReceivedHow }[]>
}

/** Which stages of which files were answered. */
export async function answeredBetween(
  db: Db,
  from: Date,
  until: Date,
): Promise<{ complaint_id: string; stage: number; received_how: ReceivedHow }[]> {
  return db
    .selectFrom('complaint_stages')
    .innerJoin('complaints', 'complaints.id', 'complaint_stages.complaint_id')
    .select(['complaint_stages.complaint_id', 'complaint_stages.stage', 'complaints.received_how'])
    .where('complaint_stages.responded_at', '>=', from)
    .where('complaint_stages.responded_at', '<', until)
    .where('complaints.state', '<>', 'merged')
    .execute() as Promise<{ complaint_id: string; stage: number; received_how: ReceivedHow }[]>
}

export interface DecidedRow {
  complaint_id: string
  rule_id: string | null
  rule_version: number | null
  finding: Finding | null
  let_down: LetDown | null
  departed: Departed | null
  cause: Cause | null
}

/** What was found in these files, and nothing of whom it concerns. */
export async function decidedIn(db: Db, complaintIds: readonly string[]): Promise<DecidedRow[]> {
  if (complaintIds.length === 0) return []
  return db
    .selectFrom('complaint_allegations')
    .select(['complaint_id', 'rule_id', 'rule_version', 'finding', 'let_down', 'departed', 'cause'])
    .where('complaint_id', '=', eb => eb.fn.any(eb.val([...complaintIds])))
    .execute() as Promise<DecidedRow[]>
}

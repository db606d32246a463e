import { type Selectable, sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Cause, Departed, Finding, LetDown } from '../contract.ts'

export type AllegationRow = Omit<
  Selectable<Database['complaint_allegations']>,
  'finding' | 'let_down' | 'departed' | 'cause'
> & { finding: Finding | null; let_down: LetDown | null; departed: Departed | null; cause: Cause | null }
export type FindingRow = Omit<
  Selectable<Database['complaint_findings']>,
  'finding' | 'let_down' | 'departed' | 'cause'
> & { finding: Finding; let_down: LetDown; departed: Departed; cause: Cause }
type AccountRow = Selectable<Database['complaint_accounts']>
type CorrectionRow = Selectable<Database['complaint_corrections']>

export async function allegationsOf(db: Db, complaintId: string): Promise<AllegationRow[]> {
  return (await db
    .selectFrom('complaint_allegations')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .orderBy('id')
    .execute()) as AllegationRow[]
}

/** Of each file how many allegations, and how many of those are decided at its stage. */
export async function countsOf(
  db: Db,
  complaintIds: readonly string[],
): Promise<Map<string, { all: number; decided: number }>> {
  if (complaintIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('complaint_allegations')
    .innerJoin('complaints', 'complaints.id', 'complaint_allegations.complaint_id')
    .select([
      'complaint_id',
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`count(*) filter (where decided_stage = complaints.stage)::integer`.as('decided'),
    ])
    .where('complaint_id', '=', eb => eb.fn.any(eb.val([...complaintIds])))
    .groupBy('complaint_id')
    .execute()
  return new Map(rows.map(row => [row.complaint_id, { all: row.all, decided: row.decided }]))
}

export async function insertAllegation(db: Db, row: AllegationRow): Promise<void> {
  await db.insertInto('complaint_allegations').values(row).execute()
}

export async function updateAllegation(
  db: Db,
  id: string,
  change: Partial<Omit<AllegationRow, 'id' | 'complaint_id'>>,
): Promise<void> {
  await db.updateTable('complaint_allegations').set(change).where('id', '=', id).execute()
}

export async function deleteAllegation(db: Db, id: string): Promise<void> {
  await db.deleteFrom('complaint_allegations').where('id', '=', id).execute()
}

export async function insertFinding(db: Db, row: FindingRow): Promise<void> {
  await db.insertInto('complaint_findings').values(row).execute()
}

/** The latest first. */
export async function findingsOf(db: Db, complaintId: string): Promise<FindingRow[]> {
  return (await db
    .selectFrom('complaint_findings')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('stage', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()) as FindingRow[]
}

export async function accountsOf(db: Db, complaintId: string): Promise<AccountRow[]> {
  return db
    .selectFrom('complaint_accounts')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function correctionsOf(db: Db, complaintId: string): Promise<CorrectionRow[]> {
  return db
    .selectFrom('complaint_corrections')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Part, ReceivedHow, State } from './contract.ts'

export type ComplaintRow = Omit<Selectable<Database['complaints']>, 'state' | 'received_how'> & {
  state: State
  received_how: ReceivedHow
}
export type ReaderRow = Omit<Selectable<Database['complaint_readers']>, 'part'> & { part: Part }

export async function complaintById(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<ComplaintRow | undefined> {
  let query = db.selectFrom('complaints').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as ComplaintRow | undefined
}

export async function complaintsByIds(db: Db, ids: readonly string[]): Promise<ComplaintRow[]> {
  if (ids.length === 0) return []
  return (await db
    .selectFrom('complaints')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val([...ids])))
    .orderBy('id')
    .execute()) as ComplaintRow[]
}

export async function insertComplaint(
  db: Db,
  row: Insertable<Database['complaints']>,
): Promise<ComplaintRow> {
  return (await db
    .insertInto('complaints')
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow()) as ComplaintRow
}

export async function updateComplaint(
  db: Db,
  id: string,
  change: Partial<Omit<ComplaintRow, 'id' | 'number' | 'revision'>>,
): Promise<ComplaintRow> {
  return (await db
    .updateTable('complaints')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as ComplaintRow
}

export async function nextRevision(db: Db, id: string): Promise<number> {
  const { revision } = await db
    .updateTable('complaints')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

export async function readersOf(db: Db, complaintId: string): Promise<ReaderRow[]> {
  return db
    .selectFrom('complaint_readers')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('added_at')
    .execute() as Promise<ReaderRow[]>
}

export async function writeReader(db: Db, row: ReaderRow): Promise<void> {
  await db
    .insertInto('complaint_readers')
    .values(row)
    .onConflict(conflict => conflict.columns(['complaint_id', 'colleague_id']).doUpdateSet(row))
    .execute()
}

export async function deleteReader(db: Db, complaintId: string, colleagueId: string): Promise<void> {
  await db
    .deleteFrom('complaint_readers')
    .where('complaint_id', '=', complaintId)
    .where('colleague_id', '=', colleagueId)
    .execute()
}

/** Files that are not at their end, in which somebody has one of these parts. */
export async function openWith(db: Db, colleagueId: string, parts: readonly Part[]): Promise<ComplaintRow[]> {
  return (await db
    .selectFrom('complaints')
    .selectAll('complaints')
    .innerJoin('complaint_readers', 'complaint_readers.complaint_id', 'complaints.id')
    .where('complaint_readers.colleague_id', '=', colleagueId)
    .where('complaint_readers.part', '=', eb => eb.fn.any(eb.val([...parts])))
    .where('complaints.state', 'in', ['open', 'responded'])
    .orderBy('complaints.id')
    .execute()) as ComplaintRow[]
}

/** How many files each colleague handles or decides that are not at their end. */
export async function burdens(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('complaints')
    .innerJoin('complaint_readers', 'complaint_readers.complaint_id', 'complaints.id')
    .select(['complaint_readers.colleague_id', sql<number>`count(*)::integer`.as('count')])
    .where('complaint_readers.part', 'in', ['handler', 'decider'])
    .where('complaints.state', '=', 'open')
    .groupBy('complaint_readers.colleague_id')
    .execute()
  return new Map(rows.map(row => [row.colleague_id, row.count]))
}

import { type Selectable, sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Cause } from '../contract.ts'
import type { LessonState } from './contract.ts'
import type { Naming } from './rules.ts'

export type LessonRow = Omit<Selectable<Database['complaint_lessons']>, 'cause' | 'state'> & {
  cause: Cause
  state: LessonState
}

/** Of a cause, by one rule or by none. */
export interface Key {
  cause: Cause
  ruleId: string | null
}

/** When an allegation of each file was decided last with this cause. */
export async function namingsOf(db: Db, { cause, ruleId }: Key): Promise<Naming[]> {
  const rows = await db
    .selectFrom('complaint_allegations')
    .innerJoin('complaints', 'complaints.id', 'complaint_allegations.complaint_id')
    .select(['complaint_allegations.complaint_id as file', sql<Date>`max(decided_at)`.as('at')])
    .where('cause', '=', cause)
    .where('rule_id', 'is not distinct from', ruleId)
    .where('decided_at', 'is not', null)
    .where('complaints.state', '!=', 'merged')
    .groupBy('complaint_allegations.complaint_id')
    .orderBy('at')
    .execute()
  return rows
}

export async function causeOf(
  db: Db,
  allegationId: string,
): Promise<{ cause: Cause | null; ruleId: string | null } | undefined> {
  return (await db
    .selectFrom('complaint_allegations')
    .select(['cause', 'rule_id as ruleId'])
    .where('id', '=', allegationId)
    .executeTakeFirst()) as { cause: Cause | null; ruleId: string | null } | undefined
}

/** All of one cause and rule, locked, so that two decisions at once open one lesson. */
export async function lessonsOf(
  db: Db,
  { cause, ruleId }: Key,
): Promise<(LessonRow & { files: string[] })[]> {
  const rows = (await db
    .selectFrom('complaint_lessons')
    .selectAll()
    .where('cause', '=', cause)
    .where('rule_id', 'is not distinct from', ruleId)
    .orderBy('opened_at')
    .forUpdate()
    .execute()) as LessonRow[]
  const files = await filesOf(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => ({
    ...row,
    files: files.filter(one => one.lesson_id === row.id).map(one => one.complaint_id),
  }))
}

/** False where another decision has opened the same at this moment. */
export async function insert(db: Db, row: LessonRow): Promise<boolean> {
  const written = await db
    .insertInto('complaint_lessons')
    .values(row)
    .onConflict(conflict => conflict.column('once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export async function update(db: Db, id: string, change: Partial<LessonRow>): Promise<LessonRow> {
  return (await db
    .updateTable('complaint_lessons')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as LessonRow
}

export async function byId(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<LessonRow | undefined> {
  let query = db.selectFrom('complaint_lessons').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as LessonRow | undefined
}

/** The latest first. */
export async function all(db: Db, ruleId?: string): Promise<LessonRow[]> {
  let query = db.selectFrom('complaint_lessons').selectAll().orderBy('opened_at', 'desc').orderBy('id')
  if (ruleId) query = query.where('rule_id', '=', ruleId)
  return (await query.execute()) as LessonRow[]
}

export async function addFiles(db: Db, lessonId: string, complaintIds: readonly string[]): Promise<void> {
  await db
    .insertInto('complaint_lesson_files')
    .values(complaintIds.map(complaint_id => ({ lesson_id: lessonId, complaint_id })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The files in which it was named, with who is to be told in each. */
export async function filesOf(db: Db, lessonIds: readonly string[]) {
  if (lessonIds.length === 0) return []
  return db
    .selectFrom('complaint_lesson_files as file')
    .innerJoin('complaints as complaint', 'complaint.id', 'file.complaint_id')
    .select([
      'file.lesson_id',
      'file.complaint_id',
      'file.told_at',
      'complaint.number',
      'complaint.complainant',
      'complaint.conversation_id',
      'complaint.wants_to_know',
    ])
    .where('file.lesson_id', '=', eb => eb.fn.any(eb.val([...lessonIds])))
    .orderBy('complaint.number')
    .execute()
}
export type FileRow = Awaited<ReturnType<typeof filesOf>>[number]

export async function tick(
  db: Db,
  { lessonId, complaintId }: { lessonId: string; complaintId: string },
  told: { told_at: Date; told_by_name: string },
): Promise<void> {
  await db
    .updateTable('complaint_lesson_files')
    .set(told)
    .where('lesson_id', '=', lessonId)
    .where('complaint_id', '=', complaintId)
    .execute()
}

/** Colleagues concerned in these files who said that they would lead the fix. */
export async function willingIn(
  db: Db,
  complaintIds: readonly string[],
): Promise<{ complaint_id: string; colleague_id: string }[]> {
  if (complaintIds.length === 0) return []
  return db
    .selectFrom('complaint_subjects')
    .select(['complaint_id', 'colleague_id'])
    .where('complaint_id', '=', eb => eb.fn.any(eb.val([...complaintIds])))
    .where('leads_fix', '=', 'yes')
    .execute()
}

/** Who handles or decides in these files: they write to whoever complained. */
export async function writersIn(
  db: Db,
  complaintIds: readonly string[],
): Promise<{ complaint_id: string; colleague_id: string }[]> {
  if (complaintIds.length === 0) return []
  return db
    .selectFrom('complaint_readers')
    .select(['complaint_id', 'colleague_id'])
    .where('complaint_id', '=', eb => eb.fn.any(eb.val([...complaintIds])))
    .where('part', 'in', ['handler', 'decider'])
    .execute()
}

import { type Selectable, sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Subject } from './contract.ts'

export type SubjectRow = Omit<
  Selectable<Database['complaint_subjects']>,
  'account' | 'supporter_state' | 'leads_fix'
> & {
  account: Subject['account']
  supporter_state: 'asked' | 'accepted' | 'declined' | null
  leads_fix: Subject['leadsFix']
}

export async function subjectsOf(db: Db, complaintId: string): Promise<SubjectRow[]> {
  return (await db
    .selectFrom('complaint_subjects')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()) as SubjectRow[]
}

export async function subjectById(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<SubjectRow | undefined> {
  let query = db.selectFrom('complaint_subjects').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as SubjectRow | undefined
}

export async function insertSubject(db: Db, row: SubjectRow): Promise<void> {
  await db.insertInto('complaint_subjects').values(row).execute()
}

export async function updateSubject(
  db: Db,
  id: string,
  change: Partial<Omit<SubjectRow, 'id' | 'complaint_id' | 'colleague_id'>>,
): Promise<void> {
  await db.updateTable('complaint_subjects').set(change).where('id', '=', id).execute()
}

/** Notices whose moment has come, locked; those that another process has in hand are left to it. */
export async function claimNotices(db: Db, now: Date, limit: number): Promise<SubjectRow[]> {
  return (await db
    .selectFrom('complaint_subjects')
    .selectAll()
    .where('told_at', 'is', null)
    .where('notice_at', '<=', now)
    .orderBy('notice_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()) as SubjectRow[]
}

/** What stands about a colleague: in files that are open, or that were since a moment. */
export async function concerning(db: Db, colleagueId: string, since: Date): Promise<SubjectRow[]> {
  return (await db
    .selectFrom('complaint_subjects')
    .innerJoin('complaints', 'complaints.id', 'complaint_subjects.complaint_id')
    .selectAll('complaint_subjects')
    .where('complaint_subjects.colleague_id', '=', colleagueId)
    .where('complaints.state', '!=', 'merged')
    .where(sql<boolean>`coalesce(complaints.closed_at, ${since}) >= ${since}`)
    .orderBy('complaint_subjects.id')
    .execute()) as SubjectRow[]
}

/** What has not faded of a colleague by then fades later, with what came after it. */
export async function prolong(
  db: Db,
  colleagueId: string,
  { from, until }: { from: Date; until: Date },
): Promise<void> {
  await db
    .updateTable('complaint_subjects')
    .set({ fades_at: until })
    .where('colleague_id', '=', colleagueId)
    .where('fades_at', '>', from)
    .where('fades_at', '<', until)
    .execute()
}

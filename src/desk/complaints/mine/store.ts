import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { AllegationRow } from '../file/store-allegations.ts'
import type { SubjectRow } from '../file/store-subjects.ts'

/** Of which a colleague has been told and which have not faded, the latest first. */
export async function showingTo(db: Db, colleagueId: string, now: Date): Promise<SubjectRow[]> {
  return (await db
    .selectFrom('complaint_subjects')
    .selectAll()
    .where('colleague_id', '=', colleagueId)
    .where('told_at', 'is not', null)
    .where(eb => eb.or([eb('fades_at', 'is', null), eb('fades_at', '>', now)]))
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .execute()) as SubjectRow[]
}

/** Those whom a colleague supports or is asked to support. */
export async function supportedBy(db: Db, colleagueId: string, now: Date): Promise<SubjectRow[]> {
  return (await db
    .selectFrom('complaint_subjects')
    .selectAll()
    .where('supporter_id', '=', colleagueId)
    .where('supporter_state', 'in', ['asked', 'accepted'])
    .where(eb => eb.or([eb('fades_at', 'is', null), eb('fades_at', '>', now)]))
    .orderBy('told_at', 'desc')
    .orderBy('id')
    .execute()) as SubjectRow[]
}

/** Those that concern this subject, and no others of the file. */
export async function allegationsOfSubject(db: Db, subjectId: string): Promise<AllegationRow[]> {
  return (await db
    .selectFrom('complaint_allegations')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('position')
    .execute()) as AllegationRow[]
}

export type SaidRow = Selectable<Database['complaint_accounts']>

export async function accountsOfSubject(db: Db, subjectId: string): Promise<SaidRow[]> {
  return db
    .selectFrom('complaint_accounts')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertAccounts(db: Db, rows: SaidRow[]): Promise<void> {
  await db.insertInto('complaint_accounts').values(rows).execute()
}

export async function correctionsOfSubject(db: Db, subjectId: string): Promise<SaidRow[]> {
  return db
    .selectFrom('complaint_corrections')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertCorrections(db: Db, rows: SaidRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('complaint_corrections').values(rows).execute()
}

/** Issued to a colleague, in the version that counts, with their file's number; the latest first. */
export async function lettersTo(
  db: Db,
  { colleagueId, subjectId }: { colleagueId: string; subjectId?: string },
) {
  let query = db
    .selectFrom('complaint_letters as letter')
    .innerJoin('complaint_subjects as subject', 'subject.id', 'letter.subject_id')
    .innerJoin('complaints as complaint', 'complaint.id', 'letter.complaint_id')
    .innerJoin('complaint_letter_versions as version', join =>
      join.onRef('version.letter_id', '=', 'letter.id').onRef('version.number', '=', 'letter.version'),
    )
    .select([
      'letter.id',
      'letter.kind',
      'letter.complaint_id',
      'letter.signed_name',
      'letter.signed_role',
      'letter.issued_at',
      'version.subject',
      'version.html',
      'complaint.number',
    ])
    .where('subject.colleague_id', '=', colleagueId)
    .where('letter.state', '=', 'issued')
    .orderBy('letter.issued_at', 'desc')
    .orderBy('letter.id')
  if (subjectId) query = query.where('subject.id', '=', subjectId)
  return query.execute()
}

export async function addSupporter(
  db: Db,
  row: Pick<
    Selectable<Database['complaint_readers']>,
    'complaint_id' | 'colleague_id' | 'because' | 'added_by_name' | 'added_at'
  >,
): Promise<void> {
  await db
    .insertInto('complaint_readers')
    .values({ ...row, part: 'supporter' })
    .execute()
}

export async function removeSupporter(db: Db, complaintId: string, colleagueId: string): Promise<void> {
  await db
    .deleteFrom('complaint_readers')
    .where('complaint_id', '=', complaintId)
    .where('colleague_id', '=', colleagueId)
    .where('part', '=', 'supporter')
    .execute()
}

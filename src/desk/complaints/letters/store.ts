import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { IssuedBy, LetterKind } from './contract.ts'

export type LetterRow = Omit<Selectable<Database['complaint_letters']>, 'kind' | 'state' | 'issued_how'> & {
  kind: LetterKind
  state: 'draft' | 'issued' | 'set aside'
  issued_how: IssuedBy | null
}
export type VersionRow = Selectable<Database['complaint_letter_versions']>

/** The newest first; those set aside are not among them. */
export async function lettersOf(db: Db, complaintId: string): Promise<LetterRow[]> {
  return (await db
    .selectFrom('complaint_letters')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .where('state', '<>', 'set aside')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()) as LetterRow[]
}

export async function letterById(
  db: Db,
  complaintId: string,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<LetterRow | undefined> {
  let query = db
    .selectFrom('complaint_letters')
    .selectAll()
    .where('id', '=', id)
    .where('complaint_id', '=', complaintId)
    .where('state', '<>', 'set aside')
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as LetterRow | undefined
}

/** The letter that went out with a message. */
export async function letterOfMessage(db: Db, messageId: string): Promise<LetterRow | undefined> {
  return (await db
    .selectFrom('complaint_letters')
    .selectAll()
    .where('message_id', '=', messageId)
    .executeTakeFirst()) as LetterRow | undefined
}

/** From the first on. */
export async function versionsOf(db: Db, letterId: string): Promise<VersionRow[]> {
  return db
    .selectFrom('complaint_letter_versions')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('number')
    .execute()
}

/** Of each of some letters the version that counts. */
export async function currentVersions(db: Db, letterIds: readonly string[]): Promise<VersionRow[]> {
  if (letterIds.length === 0) return []
  return db
    .selectFrom('complaint_letter_versions')
    .innerJoin('complaint_letters', join =>
      join
        .onRef('complaint_letters.id', '=', 'complaint_letter_versions.letter_id')
        .onRef('complaint_letters.version', '=', 'complaint_letter_versions.number'),
    )
    .selectAll('complaint_letter_versions')
    .where('complaint_letters.id', '=', eb => eb.fn.any(eb.val([...letterIds])))
    .execute()
}

export async function insertLetter(db: Db, row: LetterRow): Promise<void> {
  await db.insertInto('complaint_letters').values(row).execute()
}

export async function insertVersion(db: Db, row: VersionRow): Promise<void> {
  await db.insertInto('complaint_letter_versions').values(row).execute()
}

/** Writes on in the version that counts; never in one of a letter that was issued. */
export async function rewriteVersion(db: Db, { id, version }: LetterRow, html: string): Promise<void> {
  await db
    .updateTable('complaint_letter_versions')
    .set({ html })
    .where('letter_id', '=', id)
    .where('number', '=', version)
    .where('letter_id', 'in', eb =>
      eb.selectFrom('complaint_letters').select('id').where('id', '=', id).where('state', '=', 'draft'),
    )
    .execute()
}

/** Changes what is not issued; what was issued changes only where its mail is taken back (`reopenLetter`). */
export async function changeDraft(
  db: Db,
  id: string,
  change: Partial<Omit<LetterRow, 'id' | 'complaint_id'>>,
): Promise<void> {
  await db
    .updateTable('complaint_letters')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

/** Its mail never went: it is a draft again. */
export async function reopenLetter(db: Db, id: string): Promise<void> {
  await db
    .updateTable('complaint_letters')
    .set({
      state: 'draft',
      signed_name: null,
      signed_role: null,
      issued_at: null,
      issued_how: null,
      message_id: null,
    })
    .where('id', '=', id)
    .execute()
}

/** Whether a colleague is the subject of a letter, or supports them. */
export async function isSubjectOf(
  db: Db,
  { complaintId, subjectId, who }: { complaintId: string; subjectId: string | null; who: string | null },
): Promise<boolean> {
  if (subjectId === null || who === null) return false
  const row = await db
    .selectFrom('complaint_subjects')
    .select('id')
    .where('id', '=', subjectId)
    .where('complaint_id', '=', complaintId)
    .where(eb =>
      eb.or([
        eb('colleague_id', '=', who),
        eb.and([eb('supporter_id', '=', who), eb('supporter_state', '=', 'accepted')]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

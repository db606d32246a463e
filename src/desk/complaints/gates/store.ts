import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

type OverrideRow = Selectable<Database['complaint_overrides']>
type GuardRow = Selectable<Database['complaint_guards']>

export async function overridesOf(db: Db, complaintId: string): Promise<OverrideRow[]> {
  return db
    .selectFrom('complaint_overrides')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function insertOverride(db: Db, row: OverrideRow): Promise<void> {
  await db.insertInto('complaint_overrides').values(row).execute()
}

export async function guardsOf(db: Db, complaintId: string): Promise<GuardRow[]> {
  return db
    .selectFrom('complaint_guards')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function insertGuard(db: Db, row: GuardRow): Promise<void> {
  await db.insertInto('complaint_guards').values(row).execute()
}

/** Letters that went out, with what they are and to whom. */
export async function issuedLetters(
  db: Db,
  complaintId: string,
): Promise<{ stage: number; kind: string; subject_id: string | null; issued_at: Date | null }[]> {
  return db
    .selectFrom('complaint_letters')
    .select(['stage', 'kind', 'subject_id', 'issued_at'])
    .where('complaint_id', '=', complaintId)
    .where('state', '=', 'issued')
    .execute()
}

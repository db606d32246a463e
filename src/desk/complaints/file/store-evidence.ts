import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Evidence } from './contract.ts'

export type EvidenceRow = Omit<Selectable<Database['complaint_evidence']>, 'kind'> & {
  kind: Evidence['kind']
}

/** What was taken out included: a finding may have rested on it. */
export async function evidenceOf(db: Db, complaintId: string): Promise<EvidenceRow[]> {
  return (await db
    .selectFrom('complaint_evidence')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()) as EvidenceRow[]
}

export async function insertEvidence(db: Db, row: EvidenceRow): Promise<void> {
  await db.insertInto('complaint_evidence').values(row).execute()
}

export async function takeOut(db: Db, id: string, at: Date, because: string): Promise<void> {
  await db
    .updateTable('complaint_evidence')
    .set({ removed_at: at, removed_because: because })
    .where('id', '=', id)
    .execute()
}

import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Part, ReceivedHow, State } from './contract.ts'

export type ComplaintRow = Omit<Selectable<Database['complaints']>, 'state' | 'received_how'> & {
  state: State
  received_how: ReceivedHow
}
export type ReaderRow = Omit<Selectable<Database['complaint_readers']>, 'part'> & { part: Part }

export async function complaintById(db: Db, id: string): Promise<ComplaintRow | undefined> {
  return db.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst() as Promise<
    ComplaintRow | undefined
  >
}

export async function readersOf(db: Db, complaintId: string): Promise<ReaderRow[]> {
  return db
    .selectFrom('complaint_readers')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .orderBy('added_at')
    .execute() as Promise<ReaderRow[]>
}

import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { ReportState } from './rules.ts'

export type ReportRow = Omit<Selectable<Database['delivery_reports']>, 'state'> & { state: ReportState }

/** In no order, those of answers that went elsewhere meanwhile too. */
export async function ofMessages(db: Db, messageIds: string[]): Promise<ReportRow[]> {
  if (messageIds.length === 0) return []
  return (await db
    .selectFrom('delivery_reports')
    .selectAll()
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .orderBy('at')
    .orderBy('address')
    .execute()) as ReportRow[]
}

/** The latest word on this recipient. */
export async function write(db: Db, row: ReportRow): Promise<void> {
  const { id: _, message_id: __, address: ___, ...rest } = row
  await db
    .insertInto('delivery_reports')
    .values(row)
    .onConflict(conflict => conflict.columns(['message_id', 'address']).doUpdateSet(rest))
    .execute()
}

/** The answer goes to somebody else instead; what is still said of this address counts no more. */
export async function supersede(db: Db, messageId: string, address: string, at: Date): Promise<void> {
  await db
    .updateTable('delivery_reports')
    .set({ superseded_at: at })
    .where('message_id', '=', messageId)
    .where('address', '=', address)
    .execute()
}

/** The answer is tried again at this very address. */
export async function remove(db: Db, messageId: string, address: string): Promise<void> {
  await db
    .deleteFrom('delivery_reports')
    .where('message_id', '=', messageId)
    .where('address', '=', address)
    .execute()
}

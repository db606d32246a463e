import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

type ServiceRequestRow = Selectable<Database['service_requests']>

export async function insertServiceRequest(db: Db, row: ServiceRequestRow): Promise<void> {
  await db.insertInto('service_requests').values(row).execute()
}

export async function lastServiceRequest(
  db: Db,
  conversationId: string,
): Promise<ServiceRequestRow | undefined> {
  return db
    .selectFrom('service_requests')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('told_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

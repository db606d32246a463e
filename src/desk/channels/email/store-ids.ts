import type { Insertable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

/** Ids of what people said in a conversation by mail, oldest first. */
export async function idsOf(
  db: Db,
  conversationId: string,
): Promise<{ rfc_id: string; message_id: string }[]> {
  return db
    .selectFrom('mail_ids')
    .select(['rfc_id', 'message_id'])
    .where('conversation_id', '=', conversationId)
    .where('is_own_mail', '=', false)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertIds(db: Db, rows: Insertable<Database['mail_ids']>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('mail_ids').values(rows).execute()
}

/** Where the mails with these ids went that this mailbox got or sent, in no order. */
export async function placesOf(
  db: Db,
  mailboxId: string,
  rfcIds: string[],
): Promise<{ rfc_id: string; conversation_id: string }[]> {
  if (rfcIds.length === 0) return []
  const query = db
    .selectFrom('mail_ids')
    .select(['rfc_id', 'conversation_id'])
    .where('mailbox_id', '=', mailboxId)
  return query.where('rfc_id', 'in', rfcIds).execute()
}

export async function deleteIdsOf(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('mail_ids').where('message_id', '=', messageId).execute()
}

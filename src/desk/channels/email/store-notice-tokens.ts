import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

export type NoticeTokenRow = Selectable<Database['notice_tokens']>

export async function insertNoticeToken(db: Db, row: NoticeTokenRow): Promise<void> {
  await db.insertInto('notice_tokens').values(row).execute()
}

/** Locked: of two answers to one notice the second finds the first. */
export async function lockNoticeToken(
  db: Db,
  by: { column: 'token_hash'; value: Buffer } | { column: 'mail_id'; value: string },
): Promise<NoticeTokenRow | undefined> {
  const query = db.selectFrom('notice_tokens').selectAll().where(by.column, '=', by.value)
  return query.forUpdate().executeTakeFirst()
}

export async function markAnswered(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('notice_tokens').set({ answered_at: at }).where('id', '=', id).execute()
}

export async function sweepNoticeTokens(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('notice_tokens').where('expires_at', '<', before).execute()
}

/** Two conversations have become one, of which the notice told but a part: nobody has read it up to anywhere. */
export async function moveNoticeTokens(db: Db, from: string, to: string): Promise<void> {
  await db
    .updateTable('notice_tokens')
    .set({ conversation_id: to, position: 0 })
    .where('conversation_id', '=', from)
    .execute()
}

import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export type NoteRow = Selectable<Database['notes']>

export async function insert(db: Db, row: NoteRow): Promise<void> {
  await db.insertInto('notes').values(row).execute()
}

export async function ofConversation(db: Db, conversationId: string): Promise<NoteRow[]> {
  return db
    .selectFrom('notes')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute()
}

export async function byId(db: Db, id: string): Promise<NoteRow | undefined> {
  return db.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function byIds(db: Db, ids: string[]): Promise<NoteRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('notes')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
}

import { type Selectable, sql } from 'kysely'
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

/** All notes of one conversation come into the other, behind what is there. */
export async function moveAll(db: Db, from: string, to: string, offset: number): Promise<void> {
  await db
    .updateTable('notes')
    .set({ conversation_id: to, position: sql<number>`position + ${offset}` })
    .where('conversation_id', '=', from)
    .execute()
}

/** Those from this position on. */
export async function moveSince(db: Db, from: string, to: string, since: number): Promise<void> {
  await db
    .updateTable('notes')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .where('position', '>=', since)
    .execute()
}

/** In two steps, so that no two have the same position in between. */
export async function place(db: Db, positions: [id: string, position: number][]): Promise<void> {
  if (positions.length === 0) return
  const ids = positions.map(([id]) => id)
  const places = positions.map(([, position]) => -position)
  await sql`
    update notes set position = placed.position
    from unnest(${ids}::uuid[], ${places}::integer[]) as placed (id, position)
    where notes.id = placed.id`.execute(db)
  await db
    .updateTable('notes')
    .set({ position: sql<number>`-position` })
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
}

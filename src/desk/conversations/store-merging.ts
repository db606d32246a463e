import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { ConversationRow } from './store.ts'

/** What of a message decides its place in a conversation's order, and whose it is. */
export interface Placed {
  id: string
  position: number
  at: Date
  /** A colleague's or key's id, or "customer". */
  by: string
}

export async function lockAll(db: Db, ids: string[]): Promise<ConversationRow[]> {
  return (await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forUpdate()
    .execute()) as ConversationRow[]
}

/** Everything said in one conversation comes into the other, behind what is there. */
export async function moveMessages(db: Db, from: string, to: string, offset: number): Promise<void> {
  await db
    .updateTable('messages')
    .set({ conversation_id: to, position: sql<number>`position + ${offset}` })
    .where('conversation_id', '=', from)
    .execute()
}

export async function moveSomeMessages(db: Db, ids: string[], to: string): Promise<void> {
  await db
    .updateTable('messages')
    .set({ conversation_id: to })
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
}

/** The one becomes a closed shell of the other, and so do those that had been merged into it. */
export async function makeShell(db: Db, id: string, into: string, at: Date): Promise<void> {
  await db.updateTable('conversations').set({ merged_into: into }).where('merged_into', '=', id).execute()
  await db
    .updateTable('conversations')
    .set({ merged_into: into, state: 'closed', closed_at: at, snoozed_until: null })
    .where('id', '=', id)
    .execute()
}

/** What tied one conversation to others ties the other to them; nothing is tied to itself. */
export async function moveLinks(db: Db, from: string, to: string): Promise<void> {
  await sql`
    update conversation_links as moved set conversation_id = ${to}
    where conversation_id = ${from} and other_id <> ${to} and not exists (
      select 1 from conversation_links as there
      where there.conversation_id = ${to} and there.other_id = moved.other_id and there.kind = moved.kind
    )`.execute(db)
  await sql`
    update conversation_links as moved set other_id = ${to}
    where other_id = ${from} and conversation_id <> ${to} and not exists (
      select 1 from conversation_links as there
      where there.other_id = ${to} and there.conversation_id = moved.conversation_id and there.kind = moved.kind
    )`.execute(db)
  await db
    .deleteFrom('conversation_links')
    .where(eb => eb.or([eb('conversation_id', '=', from), eb('other_id', '=', from)]))
    .execute()
}

export async function placedMessages(db: Db, conversationId: string): Promise<Placed[]> {
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'position', 'made_at', 'direction', 'author_id'])
    .where('conversation_id', '=', conversationId)
    .execute()
  return rows.map(({ id, position, made_at, direction, author_id }) => ({
    id,
    position,
    at: made_at,
    by: direction === 'inbound' ? 'customer' : (author_id ?? 'system'),
  }))
}

/** In two steps, so that no two have the same position in between. */
export async function placeMessages(db: Db, positions: [id: string, position: number][]): Promise<void> {
  if (positions.length === 0) return
  const ids = positions.map(([id]) => id)
  const places = positions.map(([, position]) => -position)
  await sql`
    update messages set position = placed.position
    from unnest(${ids}::uuid[], ${places}::integer[]) as placed (id, position)
    where messages.id = placed.id`.execute(db)
  await db
    .updateTable('messages')
    .set({ position: sql<number>`-position` })
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
}

export async function setPositions(
  db: Db,
  id: string,
  position: number,
  spoken: Record<string, number>,
): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ position, spoken: JSON.stringify(spoken) })
    .where('id', '=', id)
    .execute()
}

/** Who wrote these is the customer now, and no stranger. */
export async function unmarkStrangers(db: Db, ids: string[], customerId: string): Promise<void> {
  await db
    .updateTable('messages')
    .set({ marks: sql<string>`marks - 'stranger'` })
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .where('author_id', '=', customerId)
    .execute()
}

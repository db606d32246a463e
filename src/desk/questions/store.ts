import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export type ToldRow = Selectable<Database['told']>
export type OutcomeRow = Selectable<Database['wish_outcomes']>
export type WordingRow = Selectable<Database['question_wordings']>

export async function insertTold(db: Db, row: ToldRow): Promise<void> {
  await db.insertInto('told').values(row).execute()
}

export async function byId(db: Db, id: string): Promise<ToldRow | undefined> {
  return db.selectFrom('told').selectAll().where('id', '=', id).executeTakeFirst()
}

/** In the order in which they were kept. */
export async function ofConversation(db: Db, conversationId: string): Promise<ToldRow[]> {
  return db
    .selectFrom('told')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function setWords(db: Db, id: string, words: string): Promise<void> {
  await db.updateTable('told').set({ words }).where('id', '=', id).execute()
}

/** What became of it goes too. */
export async function remove(db: Db, id: string): Promise<void> {
  await db.deleteFrom('told').where('id', '=', id).execute()
}

export async function outcomesOf(db: Db, wishIds: string[]): Promise<OutcomeRow[]> {
  if (wishIds.length === 0) return []
  return db
    .selectFrom('wish_outcomes')
    .selectAll()
    .where('wish_id', '=', eb => eb.fn.any(eb.val(wishIds)))
    .execute()
}

export async function setOutcome(db: Db, row: OutcomeRow): Promise<void> {
  const { wish_id: _, ...rest } = row
  await db
    .insertInto('wish_outcomes')
    .values(row)
    .onConflict(conflict => conflict.column('wish_id').doUpdateSet(rest))
    .execute()
}

export async function removeOutcome(db: Db, wishId: string): Promise<boolean> {
  const result = await db.deleteFrom('wish_outcomes').where('wish_id', '=', wishId).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function openWishes(db: Db, conversationId: string): Promise<ToldRow[]> {
  return db
    .selectFrom('told')
    .selectAll('told')
    .leftJoin('wish_outcomes', 'wish_outcomes.wish_id', 'told.id')
    .where('conversation_id', '=', conversationId)
    .where('part', '=', 'wish')
    .where('wish_outcomes.wish_id', 'is', null)
    .orderBy('told.made_at')
    .orderBy('told.id')
    .execute()
}

export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('told').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
}

/** What came from these messages. */
export async function moveWith(db: Db, messageIds: string[], to: string): Promise<void> {
  await db
    .updateTable('told')
    .set({ conversation_id: to })
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
}

export async function wordings(db: Db): Promise<WordingRow[]> {
  return db.selectFrom('question_wordings').selectAll().execute()
}

export async function setWording(db: Db, row: WordingRow): Promise<void> {
  const { language: _, ...rest } = row
  await db
    .insertInto('question_wordings')
    .values(row)
    .onConflict(conflict => conflict.column('language').doUpdateSet(rest))
    .execute()
}

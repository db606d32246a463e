import type { Db } from '../../platform/database/connect.ts'
import type { Reason } from './rules/warning.ts'

/** Has whoever else looks at this conversation wait, and answers when it was looked at before. */
export async function lockLook(db: Db, conversationId: string): Promise<Date | null> {
  await db
    .insertInto('brief_looks')
    .values({ conversation_id: conversationId })
    .onConflict(conflict => conflict.column('conversation_id').doNothing())
    .execute()
  const row = await db
    .selectFrom('brief_looks')
    .select('looked_at')
    .where('conversation_id', '=', conversationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.looked_at
}

export async function setLookedAt(db: Db, conversationId: string, at: Date): Promise<void> {
  await db
    .updateTable('brief_looks')
    .set({ looked_at: at })
    .where('conversation_id', '=', conversationId)
    .execute()
}

/** Conversations that were there before the desk began to look. */
export async function neverLookedAt(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('brief_looks')
    .select('conversation_id')
    .where('looked_at', 'is', null)
    .orderBy('conversation_id')
    .limit(limit)
    .execute()
  return rows.map(row => row.conversation_id)
}

export async function reasonsOf(db: Db, conversationIds: string[]): Promise<Map<string, Reason[]>> {
  const rows = await db
    .selectFrom('brief_warnings')
    .selectAll()
    .where('conversation_id', '=', eb => eb.fn.any(eb.val(conversationIds)))
    .execute()
  const byConversation = Map.groupBy(rows, row => row.conversation_id)
  return new Map(
    [...byConversation].map(([conversation, some]) => [
      conversation,
      some.map(({ kind, message_id: message, since, count, day }) => ({
        kind: kind as Reason['kind'],
        message,
        since,
        count,
        day,
      })),
    ]),
  )
}

/** In place of those that are there; call it under `lockLook`. */
export async function writeReasons(
  db: Db,
  conversationId: string,
  reasons: readonly Reason[],
): Promise<void> {
  await db.deleteFrom('brief_warnings').where('conversation_id', '=', conversationId).execute()
  if (reasons.length === 0) return
  await db
    .insertInto('brief_warnings')
    .values(
      reasons.map(({ kind, message, since, count, day }) => ({
        conversation_id: conversationId,
        kind,
        message_id: message,
        since,
        count,
        day,
      })),
    )
    .execute()
}

import type { Insertable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { ConversationRow } from './store.ts'

export type LinkKind = 'follows' | 'split'

export async function insertLink(
  db: Db,
  row: Insertable<Database['conversation_links']> & { kind: LinkKind },
): Promise<void> {
  await db
    .insertInto('conversation_links')
    .values(row)
    .onConflict(conflict => conflict.columns(['conversation_id', 'other_id', 'kind']).doNothing())
    .execute()
}

export async function followersOf(db: Db, id: string): Promise<ConversationRow[]> {
  return (await db
    .selectFrom('conversation_links')
    .innerJoin('conversations', 'conversations.id', 'conversation_links.conversation_id')
    .selectAll('conversations')
    .where('other_id', '=', id)
    .where('kind', '=', 'follows')
    .where('merged_into', 'is', null)
    .orderBy('conversation_links.made_at', 'desc')
    .execute()) as ConversationRow[]
}

export async function linksOf(
  db: Db,
  id: string,
): Promise<{ conversation_id: string; other_id: string; kind: string }[]> {
  return db
    .selectFrom('conversation_links')
    .select(['conversation_id', 'other_id', 'kind'])
    .where(eb => eb.or([eb('conversation_id', '=', id), eb('other_id', '=', id)]))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function splitOrigins(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('conversation_links')
    .select(['conversation_id', 'other_id'])
    .where('conversation_id', '=', eb => eb.fn.any(eb.val(ids)))
    .where('kind', '=', 'split')
    .execute()
  const grouped = Map.groupBy(rows, row => row.conversation_id)
  return new Map([...grouped].map(([id, links]) => [id, links.map(link => link.other_id)]))
}

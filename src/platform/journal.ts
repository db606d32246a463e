import type { Db } from './database/connect.ts'

export interface JournalEntry {
  id: string
  seq: number
  at: Date
  kind: string
  who_kind: string
  who_id: string | null
  who_name: string
  about: string | null
  data: Record<string, unknown>
}

/** What the desk did in a conversation, oldest first, limited to the kinds asked for. */
export async function journalOf(db: Db, conversationId: string, kinds: string[]): Promise<JournalEntry[]> {
  return db
    .selectFrom('journal')
    .select(['id', 'seq', 'at', 'kind', 'who_kind', 'who_id', 'who_name', 'about', 'data'])
    .where('conversation_id', '=', conversationId)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute()
}

/** What happened to one thing, oldest first, limited to the kinds asked for. */
export async function journalAbout(db: Db, about: string, kinds: string[]): Promise<JournalEntry[]> {
  return db
    .selectFrom('journal')
    .select(['id', 'seq', 'at', 'kind', 'who_kind', 'who_id', 'who_name', 'about', 'data'])
    .where('about', '=', about)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute()
}

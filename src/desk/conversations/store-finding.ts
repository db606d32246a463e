import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Channel, State } from './contract.ts'
import type { ConversationRow } from './store.ts'

/** What search asks of conversations themselves; within one field any value is enough. */
export interface Wanted {
  states: State[]
  channels: Channel[]
  /** Ids; null among them stands for nobody. Undefined asks nothing. */
  assignees?: (string | null)[]
  customers?: string[]
}

export async function ids(db: Db, wanted: Wanted, among: string[] | null, limit: number): Promise<string[]> {
  let query = matching(db, wanted).select('id').limit(limit)
  if (among) query = query.where('id', '=', eb => eb.fn.any(eb.val(among)))
  return (await query.execute()).map(row => row.id)
}

export async function latest(
  db: Db,
  wanted: Wanted & {
    from: Date | null
    until: Date | null
    after: { at: Date; id: string } | null
    limit: number
  },
): Promise<ConversationRow[]> {
  let query = matching(db, wanted)
    .selectAll()
    .orderBy('last_activity_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
  if (wanted.from) query = query.where('last_activity_at', '>=', wanted.from)
  if (wanted.until) query = query.where('last_activity_at', '<', wanted.until)
  const after = wanted.after
  if (after)
    query = query.where(eb => eb(eb.refTuple('last_activity_at', 'id'), '<', eb.tuple(after.at, after.id)))
  return (await query.execute()) as ConversationRow[]
}

/** What there is to find in one message: its words, whose they are, and what the conversation is called. */
export async function told(db: Db, messageId: string) {
  return db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .select([
      'conversations.number',
      'conversations.subject as conversation_subject',
      'messages.subject',
      'messages.text',
      'messages.author_name',
      'messages.from_name',
      'messages.from_address',
      'messages.recipients',
      'messages.copies',
      'messages.said_at',
    ])
    .where('messages.id', '=', messageId)
    .executeTakeFirst()
}

export async function texts(db: Db, messageIds: string[]): Promise<Map<string, string>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'text'])
    .where('id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
  return new Map(rows.map(row => [row.id, row.text]))
}

/** The last first. */
export async function recent(db: Db, conversationId: string, most: { messages: number; characters: number }) {
  return db
    .selectFrom('messages')
    .select(['id', 'direction', 'channel', 'quoted_from', 'marks', 'said_at'])
    .select(sql<string>`left(text, ${most.characters}::integer)`.as('text'))
    .select(sql<boolean>`quoted_html is not null and quoted_from is null`.as('is_quote_lost'))
    .where('conversation_id', '=', conversationId)
    .orderBy('position', 'desc')
    .limit(most.messages)
    .execute()
}

function matching(db: Db, wanted: Wanted) {
  let query = db.selectFrom('conversations').where('merged_into', 'is', null)
  if (wanted.states.length > 0) query = query.where('state', 'in', wanted.states)
  if (wanted.channels.length > 0) query = query.where('channel', 'in', wanted.channels)
  const { assignees, customers } = wanted
  if (assignees) {
    const known = assignees.filter(id => id !== null)
    query = query.where(eb =>
      eb.or([
        ...(known.length > 0 ? [eb('assignee_id', 'in', known)] : []),
        ...(known.length < assignees.length ? [eb('assignee_id', 'is', null)] : []),
      ]),
    )
  }
  if (customers) query = query.where('customer_id', '=', eb => eb.fn.any(eb.val(customers)))
  return query
}

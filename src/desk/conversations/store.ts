import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Channel, Mark, State } from './contract.ts'
import type { Filter } from './rules.ts'

export type ConversationRow = Omit<
  Selectable<Database['conversations']>,
  'state' | 'channel' | 'last_by' | 'spoken'
> & {
  state: State
  channel: Channel
  last_by: 'customer' | 'colleague'
  spoken: Record<string, number>
}
export type MessageRow = Omit<
  Selectable<Database['messages']>,
  'recipients' | 'copies' | 'reply_to' | 'marks' | 'notices'
> & {
  recipients: { name: string; address: string }[]
  copies: { name: string; address: string }[]
  reply_to: { name: string; address: string }[]
  marks: Mark[]
  notices: string[]
}
export type MessageFileRow = Selectable<Database['message_files']>

/** By id, or by the number that people read out. */
export async function byRef(
  db: Db,
  ref: string,
  options: { lock: boolean } = { lock: false },
): Promise<ConversationRow | undefined> {
  const number = /^#?(\d{1,9})$/.exec(ref)?.[1]
  let query = db.selectFrom('conversations').selectAll()
  query = number ? query.where('number', '=', Number(number)) : query.where('id', '=', ref)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as ConversationRow | undefined
}

export async function byIds(db: Db, ids: string[]): Promise<ConversationRow[]> {
  if (ids.length === 0) return []
  return (await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()) as ConversationRow[]
}

/** By ids and numbers. */
export async function byRefs(db: Db, refs: string[]): Promise<ConversationRow[]> {
  if (refs.length === 0) return []
  const numbers = refs.filter(ref => /^\d{1,9}$/.test(ref)).map(Number)
  const ids = refs.filter(ref => ref.includes('-'))
  return (await db
    .selectFrom('conversations')
    .selectAll()
    .where(eb =>
      eb.or([eb('id', '=', eb.fn.any(eb.val(ids))), eb('number', '=', eb.fn.any(eb.val(numbers)))]),
    )
    .execute()) as ConversationRow[]
}

export async function conversationsOfMessages(db: Db, messageIds: string[]): Promise<Map<string, string>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'conversation_id'])
    .where('id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
  return new Map(rows.map(row => [row.id, row.conversation_id]))
}

export async function byToken(db: Db, token: string): Promise<string | undefined> {
  return (await db.selectFrom('conversations').select('id').where('token', '=', token).executeTakeFirst())?.id
}

export interface PageOf extends Filter {
  channel?: Channel
  customers?: string[]
  /** Only these, for search. */
  after: { at: Date; id: string } | null
  limit: number
}

export async function page(db: Db, input: PageOf): Promise<ConversationRow[]> {
  let query = db
    .selectFrom('conversations')
    .selectAll()
    .where('merged_into', 'is', null)
    .orderBy('last_activity_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
  if (input.state) query = query.where('state', '=', input.state)
  if (input.assignee !== undefined) {
    query =
      input.assignee === null
        ? query.where('assignee_id', 'is', null)
        : query.where('assignee_id', '=', input.assignee)
  }
  if (input.team) query = query.where('team_id', '=', input.team)
  if (input.channel) query = query.where('channel', '=', input.channel)
  if (input.customers) query = query.where('customer_id', 'in', input.customers)
  const after = input.after
  if (after)
    query = query.where(eb => eb(eb.refTuple('last_activity_at', 'id'), '<', eb.tuple(after.at, after.id)))
  return (await query.execute()) as ConversationRow[]
}

/** Counts up to `most`, so that a desk with a flood still answers at once. */
export async function countOpen(db: Db, assignee: string | null, most: number): Promise<number> {
  const some = db
    .selectFrom('conversations')
    .select('id')
    .where('state', '=', 'open')
    .where('assignee_id', assignee === null ? 'is' : '=', assignee)
    .limit(most)
  const row = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insert(
  db: Db,
  row: Omit<ConversationRow, 'number' | 'position' | 'spoken'>,
): Promise<ConversationRow> {
  return (await db
    .insertInto('conversations')
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow()) as ConversationRow
}

export type Change = Partial<
  Pick<
    ConversationRow,
    | 'subject'
    | 'state'
    | 'channel'
    | 'customer_id'
    | 'assignee_id'
    | 'team_id'
    | 'mailbox_id'
    | 'preview'
    | 'last_by'
    | 'snoozed_until'
    | 'last_activity_at'
    | 'closed_at'
  >
>

export async function update(db: Db, id: string, change: Change): Promise<ConversationRow> {
  return (await db
    .updateTable('conversations')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as ConversationRow
}

/** Takes the next position for what `who` (a colleague's id, a key's, or "customer") says or notes; nothing in one that was merged. */
export async function advance(
  db: Db,
  id: string,
  who: string,
  change: Change,
): Promise<ConversationRow | undefined> {
  return (await db
    .updateTable('conversations')
    .set({
      ...change,
      position: sql<number>`position + 1`,
      spoken: sql<string>`jsonb_set(spoken, array[${who}::text], to_jsonb(position + 1))`,
    })
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .returningAll()
    .executeTakeFirst()) as ConversationRow | undefined
}

export async function moveToCustomer(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('conversations').set({ customer_id: to }).where('customer_id', '=', from).execute()
}

export async function insertMessage(db: Db, row: MessageRow): Promise<void> {
  await db
    .insertInto('messages')
    .values({
      ...row,
      recipients: JSON.stringify(row.recipients),
      copies: JSON.stringify(row.copies),
      reply_to: JSON.stringify(row.reply_to),
      marks: JSON.stringify(row.marks),
      notices: JSON.stringify(row.notices),
    })
    .execute()
}

export async function setRecipients(
  db: Db,
  messageId: string,
  { recipients, copies }: Pick<MessageRow, 'recipients' | 'copies'>,
): Promise<void> {
  await db
    .updateTable('messages')
    .set({ recipients: JSON.stringify(recipients), copies: JSON.stringify(copies) })
    .where('id', '=', messageId)
    .execute()
}

export async function insertMessageFiles(db: Db, rows: MessageFileRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('message_files').values(rows).execute()
}

export async function messagesOf(
  db: Db,
  conversationId: string,
): Promise<(MessageRow & { files: MessageFileRow[] | null })[]> {
  return (await db
    .selectFrom('messages')
    .selectAll()
    .select(
      sql`(select json_agg(message_files order by position) from message_files where message_id = messages.id)`.as(
        'files',
      ),
    )
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute()) as (MessageRow & { files: MessageFileRow[] | null })[]
}

export async function messageById(db: Db, id: string): Promise<MessageRow | undefined> {
  return (await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()) as
    | MessageRow
    | undefined
}

/** The last that was said before (or in all), for the preview after an undo. */
export async function lastMessage(db: Db, conversationId: string): Promise<MessageRow | undefined> {
  return (await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('position', 'desc')
    .executeTakeFirst()) as MessageRow | undefined
}

export async function filesOfMessage(db: Db, messageId: string): Promise<MessageFileRow[]> {
  return db
    .selectFrom('message_files')
    .selectAll()
    .where('message_id', '=', messageId)
    .orderBy('position')
    .execute()
}

export async function deleteMessage(db: Db, id: string): Promise<void> {
  await db.deleteFrom('message_files').where('message_id', '=', id).execute()
  await db.deleteFrom('messages').where('id', '=', id).execute()
}

/** Where a mail came from or went to this address; what a stranger, a machine or somebody doubtful wrote vouches for nobody. */
export async function whereTakenPart(db: Db, ids: string[], address: string): Promise<Set<string>> {
  if (ids.length === 0 || address === '') return new Set()
  const named = JSON.stringify([{ address }])
  const rows = await db
    .selectFrom('messages')
    .select('conversation_id')
    .distinct()
    .where('conversation_id', '=', eb => eb.fn.any(eb.val(ids)))
    .where(eb =>
      eb.or([
        eb('from_address', '=', address),
        sql<boolean>`recipients @> ${named}::jsonb`,
        sql<boolean>`copies @> ${named}::jsonb`,
      ]),
    )
    .where(sql<boolean>`not marks ?| array['stranger', 'automatic', 'unverified', 'own-address']`)
    .execute()
  return new Set(rows.map(row => row.conversation_id))
}

export async function lastAddress(
  db: Db,
  conversationId: string,
  among: string[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('messages')
    .select('from_address')
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'inbound')
    .where('from_address', '=', eb => eb.fn.any(eb.val(among)))
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.from_address ?? undefined
}

/** The last mail from outside that a machine did not send. */
export async function lastInboundMail(db: Db, conversationId: string): Promise<MessageRow | undefined> {
  return (await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'inbound')
    .where('channel', '=', 'email')
    .where(sql<boolean>`not marks ? 'automatic'`)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()) as MessageRow | undefined
}

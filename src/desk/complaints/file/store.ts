import { sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Part, State } from '../contract.ts'
import type { ComplaintRow } from '../store.ts'

export interface Wanted {
  reader: string
  /** Why they read it; the whole file alone. */
  parts: readonly Part[]
  states: readonly State[] | null
  conversationId?: string
  customerId?: string
  q?: string
  /** By what is due next, the first first; otherwise by when it came in, the latest first. */
  byDue: boolean
  after: { at: Date; id: string } | null
  limit: number
}

/** Where nothing is due, it stands at the end of those where something is. */
export const farFuture = new Date('9999-12-31T00:00:00Z')

export async function page(db: Db, wanted: Wanted): Promise<(ComplaintRow & { part: Part })[]> {
  const { reader, parts, states, conversationId, customerId, q, byDue, after, limit } = wanted
  const at = byDue ? sql<Date>`coalesce(due_at, ${farFuture})` : sql<Date>`received_at`
  let query = db
    .selectFrom('complaints')
    .innerJoin('complaint_readers', 'complaint_readers.complaint_id', 'complaints.id')
    .selectAll('complaints')
    .select('complaint_readers.part')
    .where('complaint_readers.colleague_id', '=', reader)
    .where('complaint_readers.part', '=', eb => eb.fn.any(eb.val([...parts])))
    .orderBy(at, byDue ? 'asc' : 'desc')
    .orderBy('complaints.id', byDue ? 'asc' : 'desc')
    .limit(limit)
  if (states) query = query.where('state', '=', eb => eb.fn.any(eb.val([...states])))
  if (conversationId) query = query.where(isIn(conversationId))
  if (customerId) query = query.where('customer_id', '=', customerId)
  if (q) query = query.where(says(q))
  if (after) {
    const place = sql`(${after.at}, ${after.id}::uuid)`
    query = query.where(
      byDue
        ? sql<boolean>`(${at}, complaints.id) > ${place}`
        : sql<boolean>`(${at}, complaints.id) < ${place}`,
    )
  }
  return (await query.execute()) as (ComplaintRow & { part: Part })[]
}

export async function conversationsOf(db: Db, complaintId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('complaint_conversations')
    .select('conversation_id')
    .where('complaint_id', '=', complaintId)
    .orderBy('conversation_id')
    .execute()
  return rows.map(row => row.conversation_id)
}

export async function addConversation(db: Db, complaintId: string, conversationId: string): Promise<void> {
  await db
    .insertInto('complaint_conversations')
    .values({ complaint_id: complaintId, conversation_id: conversationId })
    .onConflict(conflict => conflict.columns(['complaint_id', 'conversation_id']).doNothing())
    .execute()
}

/** Files that speak of a conversation, in whichever state. */
export async function ofConversation(db: Db, conversationId: string): Promise<ComplaintRow[]> {
  return (await db
    .selectFrom('complaints')
    .selectAll()
    .where(isIn(conversationId))
    .orderBy('received_at')
    .orderBy('id')
    .execute()) as ComplaintRow[]
}

/** Everything of one conversation belongs to another now. */
export async function moveConversation(db: Db, from: string, to: string): Promise<void> {
  await db
    .updateTable('complaints')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .execute()
  await sql`
    update complaint_conversations set conversation_id = ${to}
    where conversation_id = ${from} and not exists (
      select 1 from complaint_conversations as there
      where there.complaint_id = complaint_conversations.complaint_id and there.conversation_id = ${to}
    )`.execute(db)
  await db.deleteFrom('complaint_conversations').where('conversation_id', '=', from).execute()
  await db
    .updateTable('service_requests')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .execute()
}

export async function moveCustomer(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('complaints').set({ customer_id: to }).where('customer_id', '=', from).execute()
}

/** Where the one who complains was not known yet. */
export async function nameCustomer(db: Db, conversationId: string, customerId: string): Promise<void> {
  await db
    .updateTable('complaints')
    .set({ customer_id: customerId })
    .where('conversation_id', '=', conversationId)
    .execute()
}

function isIn(conversationId: string) {
  return sql<boolean>`(complaints.conversation_id = ${conversationId} or exists (
    select 1 from complaint_conversations
    where complaint_id = complaints.id and complaint_conversations.conversation_id = ${conversationId}
  ))`
}

function says(q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, character => `\\${character}`)}%`
  const number = /^#?(\d{1,9})$/.exec(q)?.[1]
  return number
    ? sql<boolean>`(complaints.number = ${Number(number)} or title ilike ${pattern} or complainant ilike ${pattern})`
    : sql<boolean>`(title ilike ${pattern} or complainant ilike ${pattern})`
}

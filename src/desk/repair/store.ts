import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Cause, Found, RemedyKind, RemedyState, SecondWhy, State } from './contract.ts'

type Narrow<Row, Words> = Omit<Row, keyof Words> & Words

export type RepairRow = Narrow<
  Selectable<Database['repairs']>,
  {
    found: Found
    cause: Cause
    state: State
    answer: 'yes' | 'notYet' | 'none' | null
    second_why: SecondWhy | null
    second_kind: 'integrity' | 'competence' | null
  }
>
export type RemedyRow = Narrow<
  Selectable<Database['repair_remedies']>,
  { kind: RemedyKind; state: RemedyState; for_what: 'distress' | 'timeAndTrouble' | null }
>

export async function insert(db: Db, row: RepairRow): Promise<void> {
  await db.insertInto('repairs').values(row).execute()
}

export async function byId(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<RepairRow | undefined> {
  let query = db.selectFrom('repairs').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as RepairRow | undefined
}

export async function byIds(db: Db, ids: string[]): Promise<RepairRow[]> {
  if (ids.length === 0) return []
  return (await db
    .selectFrom('repairs')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()) as RepairRow[]
}

export async function update(
  db: Db,
  id: string,
  change: Partial<Omit<RepairRow, 'id' | 'opened_at'>>,
): Promise<RepairRow> {
  return (await db
    .updateTable('repairs')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as RepairRow
}

export interface Wanted {
  states: readonly State[] | null
  /** Whose it is; with `decides`, also where somebody else waits for a lead. */
  ownerId?: string | undefined
  decides?: boolean
  conversationId?: string | undefined
  complaintId?: string | undefined
  after: { at: Date; id: string } | null
  limit: number
}

/** The oldest first: what has waited longest stands first. */
export async function page(db: Db, wanted: Wanted): Promise<RepairRow[]> {
  let query = db.selectFrom('repairs').selectAll().orderBy('opened_at').orderBy('id').limit(wanted.limit)
  const { states, ownerId, decides, conversationId, complaintId, after } = wanted
  if (states) query = query.where('state', '=', eb => eb.fn.any(eb.val([...states])))
  if (ownerId)
    query = query.where(eb =>
      eb.or([
        eb('owner_id', '=', ownerId),
        ...(decides
          ? [
              eb.exists(
                eb
                  .selectFrom('repair_remedies')
                  .select('repair_remedies.id')
                  .whereRef('repair_remedies.repair_id', '=', 'repairs.id')
                  .where('repair_remedies.state', '=', 'asked')
                  .where('repair_remedies.by_id', 'is distinct from', ownerId),
              ),
            ]
          : []),
      ]),
    )
  if (conversationId) query = query.where('conversation_id', '=', conversationId)
  if (complaintId) query = query.where('complaint_id', '=', complaintId)
  if (after) query = query.where(eb => eb(eb.refTuple('opened_at', 'id'), '>', eb.tuple(after.at, after.id)))
  return (await query.execute()) as RepairRow[]
}

/** Of one matter, the oldest first: its conversation's, and its complaint's where there is one. */
export async function ofMatter(
  db: Db,
  { conversationId, complaintId }: { conversationId: string; complaintId: string | null },
): Promise<RepairRow[]> {
  return (await db
    .selectFrom('repairs')
    .selectAll()
    .where(eb =>
      eb.or([
        eb('conversation_id', '=', conversationId),
        ...(complaintId ? [eb('complaint_id', '=', complaintId)] : []),
      ]),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .execute()) as RepairRow[]
}

/** Those whose admission or asking stands in a message. */
export async function bySaid(db: Db, messageId: string): Promise<RepairRow[]> {
  return (await db
    .selectFrom('repairs')
    .selectAll()
    .where(eb => eb.or([eb('admitted_in', '=', messageId), eb('asked_in', '=', messageId)]))
    .forUpdate()
    .execute()) as RepairRow[]
}

export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('repairs').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
  await db
    .updateTable('repair_items')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .execute()
}

/** Those that were opened from one of these messages. */
export async function moveWithMessages(
  db: Db,
  messageIds: readonly string[],
  to: { conversationId: string; customerId: string | null },
): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('repairs')
    .set({ conversation_id: to.conversationId, ...(to.customerId && { customer_id: to.customerId }) })
    .where('message_id', '=', eb => eb.fn.any(eb.val([...messageIds])))
    .execute()
}

export async function setCustomer(db: Db, conversationId: string, customerId: string): Promise<void> {
  await db
    .updateTable('repairs')
    .set({ customer_id: customerId })
    .where('conversation_id', '=', conversationId)
    .execute()
}

export async function mergeCustomers(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('repairs').set({ customer_id: to }).where('customer_id', '=', from).execute()
  await db.updateTable('repair_items').set({ customer_id: to }).where('customer_id', '=', from).execute()
}

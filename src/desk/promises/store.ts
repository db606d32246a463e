import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { State, ToldHow } from './contract.ts'
import { owedStates } from './rules.ts'

export type PromiseRow = Omit<Selectable<Database['promises']>, 'state' | 'asked_why' | 'told_how'> & {
  state: State
  asked_why: 'soon' | 'today' | null
  told_how: ToldHow | null
}

export async function insert(db: Db, row: PromiseRow): Promise<void> {
  await db.insertInto('promises').values(row).execute()
}

export async function byId(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<PromiseRow | undefined> {
  let query = db.selectFrom('promises').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as PromiseRow | undefined
}

export async function byIds(db: Db, ids: string[]): Promise<PromiseRow[]> {
  if (ids.length === 0) return []
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()) as PromiseRow[]
}

export async function ofConversation(db: Db, conversationId: string): Promise<PromiseRow[]> {
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .execute()) as PromiseRow[]
}

export async function update(
  db: Db,
  id: string,
  change: Partial<Omit<PromiseRow, 'id' | 'made_at'>>,
): Promise<PromiseRow> {
  return (await db
    .updateTable('promises')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as PromiseRow
}

export interface Wanted {
  states?: readonly State[]
  isAsked?: boolean
  /** Handed over in this colleague's absence, and not theirs again. */
  offeredTo?: string
  /** Of one colleague, or of several and of these teams and of nobody. */
  owner?: string
  among?: { owners: string[]; teams: string[] }
  conversationId?: string
  customerId?: string
  after: { at: Date; id: string } | null
  limit: number
}

/** The first that are due first. */
export async function page(db: Db, wanted: Wanted): Promise<PromiseRow[]> {
  let query = db.selectFrom('promises').selectAll().orderBy('due_at').orderBy('id').limit(wanted.limit)
  const { states, isAsked, offeredTo, owner, among, conversationId, customerId, after } = wanted
  if (states) query = query.where('state', '=', eb => eb.fn.any(eb.val([...states])))
  if (isAsked) query = query.where('asked_at', 'is not', null)
  if (offeredTo)
    query = query.where('instead_of_id', '=', offeredTo).where('owner_id', 'is distinct from', offeredTo)
  if (owner) query = query.where('owner_id', '=', owner)
  if (among)
    query = query.where(eb =>
      eb.or([
        eb('owner_id', '=', eb.fn.any(eb.val(among.owners))),
        eb.and([
          eb('owner_id', 'is', null),
          eb.or([eb('team_id', 'is', null), eb('team_id', '=', eb.fn.any(eb.val(among.teams)))]),
        ]),
      ]),
    )
  if (conversationId) query = query.where('conversation_id', '=', conversationId)
  if (customerId) query = query.where('customer_id', '=', customerId)
  if (after) query = query.where(eb => eb(eb.refTuple('due_at', 'id'), '>', eb.tuple(after.at, after.id)))
  return (await query.execute()) as PromiseRow[]
}

/** What closing a conversation must not pass over: what is owed, and what the customer has not been told. */
export async function openIn(db: Db, conversationId: string): Promise<PromiseRow[]> {
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where(eb => eb.or([eb('state', '=', eb.fn.any(eb.val([...owedStates]))), eb('must_tell', '=', true)]))
    .orderBy('due_at')
    .orderBy('id')
    .execute()) as PromiseRow[]
}

/** Some whose time has come, locked; those that another process has in hand are left to it. */
export async function claimLooks(db: Db, now: Date, limit: number): Promise<PromiseRow[]> {
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('look_at', '<=', now)
    .orderBy('look_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()) as PromiseRow[]
}

/** Those that still wait for something, locked; for a calendar that has changed. */
export async function allWaiting(db: Db): Promise<PromiseRow[]> {
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('look_at', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()) as PromiseRow[]
}

/** What somebody owes, locked. */
export async function owedBy(db: Db, ownerId: string): Promise<PromiseRow[]> {
  return (await db
    .selectFrom('promises')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('state', '=', eb => eb.fn.any(eb.val([...owedStates])))
    .orderBy('due_at')
    .orderBy('id')
    .forUpdate()
    .execute()) as PromiseRow[]
}

/** Answers what was taken away. */
export async function removeOfMessage(db: Db, messageId: string): Promise<PromiseRow[]> {
  return (await db
    .deleteFrom('promises')
    .where('message_id', '=', messageId)
    .returningAll()
    .execute()) as PromiseRow[]
}

/** What an answer said of them is unsaid. */
export async function untell(db: Db, messageId: string): Promise<void> {
  await db
    .updateTable('promises')
    .set({ must_tell: true, told_at: null, told_how: null, told_in: null })
    .where('told_in', '=', messageId)
    .execute()
}

export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('promises').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
}

/** With the messages in which they were said. */
export async function moveWithMessages(
  db: Db,
  messageIds: string[],
  to: { conversationId: string; customerId: string | null },
): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('promises')
    .set({
      conversation_id: to.conversationId,
      customer_id: sql<string>`coalesce(${to.customerId}, customer_id)`,
    })
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
}

export async function setCustomer(db: Db, conversationId: string, customerId: string): Promise<void> {
  await db
    .updateTable('promises')
    .set({ customer_id: customerId })
    .where('conversation_id', '=', conversationId)
    .execute()
}

export async function mergeCustomers(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('promises').set({ customer_id: to }).where('customer_id', '=', from).execute()
}

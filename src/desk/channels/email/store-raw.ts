import { type Selectable, sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

export type RawState = 'stored' | 'read' | 'quarantined' | 'dismissed'
export type RawRow = Omit<Selectable<Database['raw_mails']>, 'state' | 'envelope_to'> & {
  state: RawState
  envelope_to: string[]
}
export type RawListed = Omit<RawRow, 'body'>

const listed = [
  'id',
  'mailbox_id',
  'dedupe_key',
  'state',
  'size',
  'file_sha256',
  'envelope_from',
  'envelope_to',
  'is_imported',
  'problem',
  'message_id',
  'received_at',
] as const

/** Answers the ids of those that were new; the others were there already. */
export async function insertNew(db: Db, rows: RawRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const written = await db
    .insertInto('raw_mails')
    .values(rows.map(row => ({ ...row, envelope_to: JSON.stringify(row.envelope_to) })))
    .onConflict(conflict => conflict.columns(['mailbox_id', 'dedupe_key']).doNothing())
    .returning('id')
    .execute()
  return new Set(written.map(row => row.id))
}

/** The oldest that wait, locked, so that each process takes others. */
export async function lockStored(db: Db, options: { limit: number; except: string[] }): Promise<RawListed[]> {
  let query = db
    .selectFrom('raw_mails')
    .select(listed)
    .where('state', '=', 'stored')
    .orderBy('received_at')
    .orderBy('id')
    .limit(options.limit)
    .forUpdate()
    .skipLocked()
  if (options.except.length > 0) query = query.where('id', 'not in', options.except)
  return (await query.execute()) as RawListed[]
}

/** This one, locked, if it still waits and nobody else has it. */
export async function lockOneStored(db: Db, id: string): Promise<RawListed | undefined> {
  const query = db.selectFrom('raw_mails').select(listed).where('id', '=', id).where('state', '=', 'stored')
  return (await query.forUpdate().skipLocked().executeTakeFirst()) as RawListed | undefined
}

/** The sources that lie in their rows, by id. */
export async function bodiesOf(db: Db, ids: string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('raw_mails')
    .select(['id', 'body'])
    .where('id', 'in', ids)
    .where('body', 'is not', null)
    .execute()
  return new Map(rows.map(row => [row.id, row.body as Buffer]))
}

export async function settle(
  db: Db,
  id: string,
  change: { state: RawState; problem?: string | null; message_id?: string | null },
): Promise<void> {
  await db.updateTable('raw_mails').set(change).where('id', '=', id).execute()
}

/** All of them at once: each has become its message. */
export async function settleRead(db: Db, read: { rawId: string; messageId: string | null }[]): Promise<void> {
  if (read.length === 0) return
  const ids = read.map(one => one.rawId)
  const messages = read.map(one => one.messageId)
  await sql`
    update raw_mails set state = 'read', problem = null, message_id = read.message_id
    from unnest(${ids}::uuid[], ${messages}::uuid[]) as read (id, message_id)
    where raw_mails.id = read.id`.execute(db)
}

/** Everything that lies in the quarantine waits again; answers the ids. */
export async function storeQuarantined(db: Db): Promise<string[]> {
  const rows = await db
    .updateTable('raw_mails')
    .set({ state: 'stored', problem: null })
    .where('state', '=', 'quarantined')
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

export async function page(
  db: Db,
  input: { state: RawState; after: { at: Date; id: string } | null; limit: number },
): Promise<RawListed[]> {
  let query = db
    .selectFrom('raw_mails')
    .select(listed)
    .where('state', '=', input.state)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
  const after = input.after
  if (after)
    query = query.where(eb => eb(eb.refTuple('received_at', 'id'), '<', eb.tuple(after.at, after.id)))
  return (await query.execute()) as RawListed[]
}

/** The first bytes of each source that lies in its row, for a glance at its headers. */
export async function headsOf(db: Db, ids: string[], bytes: number): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('raw_mails')
    .select(['id', sql<Buffer>`substring(body from 1 for ${bytes}::integer)`.as('head')])
    .where('id', 'in', ids)
    .where('body', 'is not', null)
    .execute()
  return new Map(rows.map(row => [row.id, row.head]))
}

export async function lockById(db: Db, id: string): Promise<RawListed | undefined> {
  return (await db
    .selectFrom('raw_mails')
    .select(listed)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) as RawListed | undefined
}

/** By its own id, or by that of the message that it became. */
export async function byEitherId(db: Db, id: string): Promise<RawListed | undefined> {
  const query = db.selectFrom('raw_mails').select(listed)
  return (await query
    .where(eb => eb.or([eb('id', '=', id), eb('message_id', '=', id)]))
    .orderBy('id')
    .executeTakeFirst()) as RawListed | undefined
}

export async function quarantineStanding(db: Db): Promise<{ count: number; newestAt: Date | null }> {
  const row = await db
    .selectFrom('raw_mails')
    .select(eb => [eb.fn.countAll<string>().as('count'), eb.fn.max('received_at').as('newestAt')])
    .where('state', '=', 'quarantined')
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), newestAt: row.newestAt }
}

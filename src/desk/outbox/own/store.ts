import { type Selectable, sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { OwnMailKind } from './rules.ts'

export type OwnMailRow = Omit<Selectable<Database['own_mails']>, 'kind' | 'state' | 'headers'> & {
  kind: OwnMailKind
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  headers: { name: string; value: string }[]
}

/** Answers false where a mail with this key is there already. */
export async function insertOnce(db: Db, row: OwnMailRow): Promise<boolean> {
  const result = await db
    .insertInto('own_mails')
    .values({ ...row, headers: JSON.stringify(row.headers) })
    .onConflict(conflict => conflict.column('key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function byKey(db: Db, key: string): Promise<OwnMailRow | undefined> {
  return (await db.selectFrom('own_mails').selectAll().where('key', '=', key).executeTakeFirst()) as
    | OwnMailRow
    | undefined
}

export async function byId(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<OwnMailRow | undefined> {
  let query = db.selectFrom('own_mails').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as OwnMailRow | undefined
}

/** How many this address was sent since, counted up to `most`; notices to colleagues do not count. */
export async function countTo(db: Db, address: string, since: Date, most: number): Promise<number> {
  const some = db
    .selectFrom('own_mails')
    .select('id')
    .where('to_address', '=', address)
    .where('made_at', '>', since)
    .where('kind', '!=', 'notice')
    .limit(most)
  const row = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Claims the next that is due for one process; one whose mailbox cannot send stays, one without goes by `first`. */
export async function claimNext(
  db: Db,
  claim: { now: Date; until: Date; by: string; mailboxes: string[]; first: string },
): Promise<OwnMailRow | undefined> {
  const due = db
    .selectFrom('own_mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', claim.now)
    .where(eb => eb.or([eb('mailbox_id', 'in', claim.mailboxes), eb('mailbox_id', 'is', null)]))
    .orderBy('next_try_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  return (await db
    .updateTable('own_mails')
    .set({
      state: 'sending',
      claimed_by: claim.by,
      claimed_until: claim.until,
      attempts: sql<number>`attempts + 1`,
      mailbox_id: sql<string>`coalesce(mailbox_id, ${claim.first})`,
    })
    .where('id', '=', eb => eb.selectFrom(due.as('due')).select('due.id'))
    .returningAll()
    .executeTakeFirst()) as OwnMailRow | undefined
}

export async function hasDue(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('own_mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function abandoned(db: Db, now: Date): Promise<OwnMailRow[]> {
  return (await db
    .selectFrom('own_mails')
    .selectAll()
    .where('state', '=', 'sending')
    .where('claimed_until', '<', now)
    .forUpdate()
    .skipLocked()
    .execute()) as OwnMailRow[]
}

export async function update(
  db: Db,
  id: string,
  change: Partial<Omit<OwnMailRow, 'id' | 'headers'>>,
): Promise<void> {
  await db.updateTable('own_mails').set(change).where('id', '=', id).execute()
}

export async function renewClaim(db: Db, id: string, by: string, until: Date): Promise<void> {
  await db
    .updateTable('own_mails')
    .set({ claimed_until: until })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .execute()
}

/** Set in a commit of its own before the first byte leaves; throws where the claim was lost, so that none does. */
export async function markStarted(db: Db, id: string, by: string, at: Date): Promise<void> {
  const result = await db
    .updateTable('own_mails')
    .set({ mail_started_at: at })
    .where('id', '=', id)
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Error('The claim to this mail was lost')
}

/** Whether this address is due an acknowledgement; says so once within the window, to one process. */
export async function takeTurn(
  db: Db,
  turn: { mailboxId: string; address: string; now: Date; since: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('acknowledged')
    .values({ mailbox_id: turn.mailboxId, address: turn.address, at: turn.now })
    .onConflict(conflict =>
      conflict
        .columns(['mailbox_id', 'address'])
        .doUpdateSet({ at: turn.now })
        .where('acknowledged.at', '<=', turn.since),
    )
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

/** When a mailbox may send next; there is none for one that never had to wait. */
export type Pace = Selectable<Database['outbox_paces']>

export async function pacesOf(db: Db, mailboxIds: string[]): Promise<Map<string, Pace>> {
  if (mailboxIds.length === 0) return new Map()
  const rows = await db.selectFrom('outbox_paces').selectAll().where('mailbox_id', 'in', mailboxIds).execute()
  return new Map(rows.map(row => [row.mailbox_id, row]))
}

/** Made where there is none, and locked, so that of several processes one counts at a time. */
export async function lockPace(db: Db, mailboxId: string, now: Date): Promise<Pace> {
  const fresh = { mailbox_id: mailboxId, next_at: now }
  await db
    .insertInto('outbox_paces')
    .values(fresh)
    .onConflict(conflict => conflict.column('mailbox_id').doNothing())
    .execute()
  const query = db.selectFrom('outbox_paces').selectAll().where('mailbox_id', '=', mailboxId)
  return query.forUpdate().executeTakeFirstOrThrow()
}

export async function changePace(
  db: Db,
  mailboxId: string,
  change: Partial<Omit<Insertable<Database['outbox_paces']>, 'mailbox_id'>>,
): Promise<void> {
  await db.updateTable('outbox_paces').set(change).where('mailbox_id', '=', mailboxId).execute()
}

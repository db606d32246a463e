import type { Selectable } from 'kysely'
import type { Db } from '../../../../platform/database/connect.ts'
import type { Database } from '../../../../platform/database/rows.ts'

export type KeyRow = Omit<Selectable<Database['dkim_keys']>, 'kind' | 'state'> & {
  kind: 'rsa' | 'ed25519'
  state: 'made' | 'active' | 'retired'
}

/** The newest first. */
export async function keysOf(db: Db, mailboxId: string): Promise<KeyRow[]> {
  const query = db.selectFrom('dkim_keys').selectAll().where('mailbox_id', '=', mailboxId)
  return (await query.orderBy('made_at', 'desc').orderBy('id', 'desc').execute()) as KeyRow[]
}

export async function keyById(db: Db, id: string): Promise<KeyRow | undefined> {
  const query = db.selectFrom('dkim_keys').selectAll().where('id', '=', id)
  return (await query.executeTakeFirst()) as KeyRow | undefined
}

export async function insertKey(db: Db, row: KeyRow): Promise<void> {
  await db.insertInto('dkim_keys').values(row).execute()
}

/** Signs from now on, in the place of others of its kind. */
export async function activate(db: Db, row: KeyRow, now: Date): Promise<void> {
  await db
    .updateTable('dkim_keys')
    .set({ state: 'retired', retired_at: now })
    .where('mailbox_id', '=', row.mailbox_id)
    .where('kind', '=', row.kind)
    .where('state', '=', 'active')
    .where('id', '!=', row.id)
    .execute()
  await db
    .updateTable('dkim_keys')
    .set({ state: 'active', seen_at: now, retired_at: null })
    .where('id', '=', row.id)
    .execute()
}

export async function deleteKey(db: Db, id: string): Promise<void> {
  await db.deleteFrom('dkim_keys').where('id', '=', id).execute()
}

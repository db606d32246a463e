import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

export type FolderRow = Selectable<Database['mail_folders']>

/** Made with the mailbox; from then on mail counts as new. Does nothing where it is there. */
export async function insertFolder(
  db: Db,
  row: { id: string; mailbox_id: string; path: string; started_at: Date },
): Promise<void> {
  await db
    .insertInto('mail_folders')
    .values(row)
    .onConflict(conflict => conflict.columns(['mailbox_id', 'path']).doNothing())
    .execute()
}

/** Takes or renews the lease of a folder; `undefined` while another process holds it. */
export async function lease(
  db: Db,
  folder: { mailboxId: string; path: string },
  claim: { by: string; now: Date; until: Date },
): Promise<FolderRow | undefined> {
  return db
    .updateTable('mail_folders')
    .set({ leased_by: claim.by, leased_until: claim.until })
    .where('mailbox_id', '=', folder.mailboxId)
    .where('path', '=', folder.path)
    .where(eb =>
      eb.or([
        eb('leased_by', 'is', null),
        eb('leased_by', '=', claim.by),
        eb('leased_until', '<', claim.now),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
}

export async function release(db: Db, id: string, by: string): Promise<void> {
  await db
    .updateTable('mail_folders')
    .set({ leased_by: null, leased_until: null })
    .where('id', '=', id)
    .where('leased_by', '=', by)
    .execute()
}

/** Moves the mark; answers false where the lease has gone to another process. */
export async function moveMark(
  db: Db,
  id: string,
  by: string,
  mark: { uid_validity: number; last_uid: number },
): Promise<boolean> {
  const result = await db
    .updateTable('mail_folders')
    .set(mark)
    .where('id', '=', id)
    .where('leased_by', '=', by)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

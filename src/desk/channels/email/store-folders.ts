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

export interface Mark {
  uid_validity: number
  last_uid: number
  object_id: string | null
  /** Where nothing is left to be done with these mails on their server. */
  done_uid?: number
}

/** Moves the mark; answers false where the lease has gone to another process. */
export async function moveMark(db: Db, id: string, by: string, mark: Mark): Promise<boolean> {
  const result = await db
    .updateTable('mail_folders')
    .set(mark)
    .where('id', '=', id)
    .where('leased_by', '=', by)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Up to here what is to be done after fetching has been done. */
export async function moveDone(db: Db, id: string, by: string, uid: number): Promise<void> {
  await db
    .updateTable('mail_folders')
    .set({ done_uid: uid })
    .where('id', '=', id)
    .where('leased_by', '=', by)
    .execute()
}

export async function renameFolder(db: Db, id: string, path: string): Promise<void> {
  await db.updateTable('mail_folders').set({ path }).where('id', '=', id).execute()
}

export async function noteFolder(
  db: Db,
  folder: { mailboxId: string; path: string },
  said: { problem: string | null; succeededAt: Date | null },
): Promise<void> {
  await db
    .updateTable('mail_folders')
    .set({
      problem: said.problem,
      ...(said.succeededAt === null ? {} : { last_succeeded_at: said.succeededAt }),
    })
    .where('mailbox_id', '=', folder.mailboxId)
    .where('path', '=', folder.path)
    .execute()
}

export async function foldersAt(db: Db, mailboxId: string, paths: string[]): Promise<FolderRow[]> {
  return db
    .selectFrom('mail_folders')
    .selectAll()
    .where('mailbox_id', '=', mailboxId)
    .where('path', 'in', paths)
    .orderBy('path')
    .execute()
}

/** How a mailbox stands by its folders: as well as the worst of them. */
export function standingOf(folders: FolderRow[]): { problem: string | null; last_succeeded_at: Date | null } {
  const times = folders.map(folder => folder.last_succeeded_at?.getTime() ?? null)
  const oldest = times.length === 0 || times.includes(null) ? null : Math.min(...times.map(Number))
  return {
    problem: folders.find(folder => folder.problem)?.problem ?? null,
    last_succeeded_at: oldest === null ? null : new Date(oldest),
  }
}

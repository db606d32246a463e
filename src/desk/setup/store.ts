import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { DeskSettings } from './contract.ts'

export type DeskRow = Omit<Selectable<Database['desk']>, 'undo_seconds'> & {
  undo_seconds: DeskSettings['undoSeconds']
}

export async function deskRow(db: Db): Promise<DeskRow | undefined> {
  return db.selectFrom('desk').selectAll().executeTakeFirst()
}

/** Does nothing where there is a desk already, so that two first starts make one. */
export async function insertDesk(db: Db, row: Omit<DeskRow, 'is_only'>): Promise<void> {
  await db
    .insertInto('desk')
    .values({ ...row, undo_seconds: JSON.stringify(row.undo_seconds) })
    .onConflict(conflict => conflict.column('is_only').doNothing())
    .execute()
}

export async function updateDesk(db: Db, change: Partial<Omit<DeskRow, 'id' | 'is_only'>>): Promise<void> {
  const { undo_seconds, ...rest } = change
  await db
    .updateTable('desk')
    .set({ ...rest, ...(undo_seconds ? { undo_seconds: JSON.stringify(undo_seconds) } : {}) })
    .execute()
}

/** Answers false where somebody else was first. */
export async function claimSetup(db: Db, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('desk')
    .set({ set_up_at: at, setup_token_hash: null })
    .where('set_up_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

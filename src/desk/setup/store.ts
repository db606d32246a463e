import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { DeskSettings } from './contract.ts'

type Packed = 'undo_seconds' | 'holidays' | 'weekend'
export type DeskRow = Omit<Selectable<Database['desk']>, Packed> & {
  undo_seconds: DeskSettings['undoSeconds']
  holidays: string[]
  weekend: number[]
}

export async function deskRow(db: Db): Promise<DeskRow | undefined> {
  return db.selectFrom('desk').selectAll().executeTakeFirst()
}

/** Does nothing where there is a desk already, so that two first starts make one. */
export async function insertDesk(db: Db, row: Omit<DeskRow, 'is_only'>): Promise<void> {
  const { undo_seconds, holidays, weekend, ...rest } = row
  await db
    .insertInto('desk')
    .values({ ...rest, ...(packed({ undo_seconds, holidays, weekend }) as Record<Packed, string>) })
    .onConflict(conflict => conflict.column('is_only').doNothing())
    .execute()
}

export async function updateDesk(db: Db, change: Partial<Omit<DeskRow, 'id' | 'is_only'>>): Promise<void> {
  const { undo_seconds, holidays, weekend, ...rest } = change
  await db
    .updateTable('desk')
    .set({ ...rest, ...packed({ undo_seconds, holidays, weekend }) })
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

/** As JSON, which an array by itself would not become. */
function packed(given: Partial<Pick<DeskRow, Packed>>): Partial<Record<Packed, string>> {
  const written = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(written.map(([name, value]) => [name, JSON.stringify(value)]))
}

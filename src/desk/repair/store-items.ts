import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { ItemKind, ItemState } from './contract.ts'

export type ItemRow = Omit<Selectable<Database['repair_items']>, 'kind' | 'state'> & {
  kind: ItemKind
  state: ItemState
}

export async function insert(db: Db, row: ItemRow): Promise<void> {
  await db.insertInto('repair_items').values(row).execute()
}

export async function byId(db: Db, id: string): Promise<ItemRow | undefined> {
  return (await db.selectFrom('repair_items').selectAll().where('id', '=', id).executeTakeFirst()) as
    | ItemRow
    | undefined
}

export async function update(
  db: Db,
  id: string,
  change: Pick<ItemRow, 'state' | 'because' | 'changed_by_name' | 'changed_at'>,
): Promise<void> {
  await db.updateTable('repair_items').set(change).where('id', '=', id).execute()
}

/** In the order in which they were added. */
export async function ofRepairs(db: Db, repairIds: string[]): Promise<ItemRow[]> {
  if (repairIds.length === 0) return []
  return (await db
    .selectFrom('repair_items')
    .selectAll()
    .where('repair_id', '=', eb => eb.fn.any(eb.val(repairIds)))
    .orderBy('made_at')
    .orderBy('id')
    .execute()) as ItemRow[]
}

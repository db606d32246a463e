import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export type DraftRow = Omit<Selectable<Database['drafts']>, 'attachments'> & { attachments: string[] }

export async function find(
  db: Db,
  conversationId: string,
  colleagueId: string,
  options: { lock: boolean } = { lock: false },
): Promise<DraftRow | undefined> {
  let query = db
    .selectFrom('drafts')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('colleague_id', '=', colleagueId)
  if (options.lock) query = query.forUpdate()
  return query.executeTakeFirst()
}

/** Writes the next version over `from`; answers false where somebody's other device was first. */
export async function write(db: Db, row: DraftRow, from: number): Promise<boolean> {
  const values = { ...row, attachments: JSON.stringify(row.attachments) }
  if (from === 0) {
    const result = await db
      .insertInto('drafts')
      .values(values)
      .onConflict(conflict => conflict.columns(['conversation_id', 'colleague_id']).doNothing())
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
  }
  const { id: _, ...change } = values
  const result = await db
    .updateTable('drafts')
    .set(change)
    .where('conversation_id', '=', row.conversation_id)
    .where('colleague_id', '=', row.colleague_id)
    .where('version', '=', from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function remove(db: Db, conversationId: string, colleagueId: string): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('conversation_id', '=', conversationId)
    .where('colleague_id', '=', colleagueId)
    .execute()
}

import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { DraftPromise } from './contract.ts'

export type DraftRow = Omit<
  Selectable<Database['drafts']>,
  'kind' | 'attachments' | 'recipients' | 'promises'
> & {
  kind: 'answer' | 'note'
  attachments: string[]
  recipients: { to: string[]; cc: string[] } | null
  promises: DraftPromise[]
}

export interface Whose {
  conversationId: string
  colleagueId: string
  kind: DraftRow['kind']
}

export async function find(
  db: Db,
  whose: Whose,
  options: { lock: boolean } = { lock: false },
): Promise<DraftRow | undefined> {
  let query = db.selectFrom('drafts').selectAll().where(isOf(whose))
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as DraftRow | undefined
}

/** Writes the next version over `from`; answers false where somebody's other device was first. */
export async function write(db: Db, row: DraftRow, from: number): Promise<boolean> {
  const values = {
    ...row,
    attachments: JSON.stringify(row.attachments),
    recipients: row.recipients && JSON.stringify(row.recipients),
    promises: JSON.stringify(row.promises),
  }
  if (from === 0) {
    const result = await db
      .insertInto('drafts')
      .values(values)
      .onConflict(conflict => conflict.columns(['conversation_id', 'colleague_id', 'kind']).doNothing())
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
  }
  const { id: _, ...change } = values
  const result = await db
    .updateTable('drafts')
    .set(change)
    .where(isOf({ conversationId: row.conversation_id, colleagueId: row.colleague_id, kind: row.kind }))
    .where('version', '=', from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function remove(db: Db, whose: Whose): Promise<void> {
  await db.deleteFrom('drafts').where(isOf(whose)).execute()
}

/** Everybody's, locked. */
export async function ofConversation(db: Db, conversationId: string): Promise<DraftRow[]> {
  return (await db
    .selectFrom('drafts')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('id')
    .forUpdate()
    .execute()) as DraftRow[]
}

export async function move(db: Db, id: string, to: string): Promise<void> {
  await db.updateTable('drafts').set({ conversation_id: to }).where('id', '=', id).execute()
}

function isOf({ conversationId, colleagueId, kind }: Whose) {
  return (eb: ExpressionBuilder<Database, 'drafts'>) =>
    eb.and({ conversation_id: conversationId, colleague_id: colleagueId, kind })
}

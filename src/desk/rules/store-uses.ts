import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export type RefusalRow = Omit<Selectable<Database['refusals']>, 'can'> & { can: string[] }
export type DueRow = Selectable<Database['rule_dues']>

export async function insertRefusal(db: Db, row: RefusalRow): Promise<void> {
  await db
    .insertInto('refusals')
    .values({ ...row, can: JSON.stringify(row.can) })
    .execute()
}

/** What this colleague has prepared in a conversation and not said, locked, oldest first. */
export async function preparedIn(db: Db, conversationId: string, colleagueId: string): Promise<RefusalRow[]> {
  return (await db
    .selectFrom('refusals')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('colleague_id', '=', colleagueId)
    .where('said_at', 'is', null)
    .orderBy('prepared_at')
    .orderBy('id')
    .forUpdate()
    .execute()) as RefusalRow[]
}

export async function refusalById(db: Db, id: string): Promise<RefusalRow | undefined> {
  return (await db.selectFrom('refusals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) as
    | RefusalRow
    | undefined
}

export async function ofMessage(db: Db, messageId: string): Promise<RefusalRow[]> {
  return (await db
    .selectFrom('refusals')
    .selectAll()
    .where('message_id', '=', messageId)
    .forUpdate()
    .execute()) as RefusalRow[]
}

export async function saidIn(db: Db, conversationId: string): Promise<RefusalRow[]> {
  return (await db
    .selectFrom('refusals')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('said_at', 'is not', null)
    .orderBy('said_at')
    .orderBy('id')
    .execute()) as RefusalRow[]
}

export async function updateRefusal(
  db: Db,
  id: string,
  change: Partial<Pick<RefusalRow, 'conversation_id' | 'message_id' | 'is_required' | 'said_at'>>,
): Promise<void> {
  await db.updateTable('refusals').set(change).where('id', '=', id).execute()
}

export async function deleteRefusals(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('refusals')
    .where('id', 'in', [...ids])
    .execute()
}

/** Those that never became an answer. */
export async function deletePreparedBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('refusals').where('said_at', 'is', null).where('prepared_at', '<', before).execute()
}

export async function moveRefusals(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('refusals').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
}

/** Those said with these messages. */
export async function moveRefusalsWith(db: Db, messageIds: readonly string[], to: string): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('refusals')
    .set({ conversation_id: to })
    .where('message_id', '=', eb => eb.fn.any(eb.val([...messageIds])))
    .execute()
}

export async function writeDue(db: Db, row: DueRow): Promise<void> {
  await db
    .insertInto('rule_dues')
    .values(row)
    .onConflict(conflict => conflict.columns(['rule_id', 'conversation_id']).doUpdateSet(row))
    .execute()
}

export async function duesIn(db: Db, conversationId: string): Promise<DueRow[]> {
  return db.selectFrom('rule_dues').selectAll().where('conversation_id', '=', conversationId).execute()
}

export async function owedIn(db: Db, conversationIds: readonly string[]): Promise<string[]> {
  if (conversationIds.length === 0) return []
  const rows = await db
    .selectFrom('rule_dues')
    .select('conversation_id')
    .where('conversation_id', '=', eb => eb.fn.any(eb.val([...conversationIds])))
    .where('is_owed', '=', true)
    .execute()
  return rows.map(row => row.conversation_id)
}

/** The latest first. */
export async function conversationsOf(db: Db, ruleId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    select conversation_id from (
      select conversation_id, said_at as at from refusals where rule_id = ${ruleId} and said_at is not null
      union all
      select conversation_id, at from rule_dues where rule_id = ${ruleId}
    ) as used where conversation_id is not null
    group by conversation_id order by max(at) desc, conversation_id limit ${limit}`.execute(db)
  return rows.map(row => row.conversation_id)
}

/** What was judged in both stays as it was judged in the one that stays. */
export async function moveDues(db: Db, from: string, to: string): Promise<void> {
  await sql`
    update rule_dues set conversation_id = ${to}
    where conversation_id = ${from}
      and not exists (
        select 1 from rule_dues as there where there.rule_id = rule_dues.rule_id and there.conversation_id = ${to}
      )`.execute(db)
  await db.deleteFrom('rule_dues').where('conversation_id', '=', from).execute()
}

/** In how many conversations each rule was used since a moment: refused by, or judged to owe or not. */
export async function usesSince(db: Db, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ rule_id: string; uses: number }>`
    select rule_id, count(*)::integer as uses from (
      select rule_id, conversation_id from refusals where said_at >= ${since}
      union
      select rule_id, conversation_id from rule_dues where at >= ${since}
    ) as used group by rule_id`.execute(db)
  return new Map(rows.map(row => [row.rule_id, row.uses]))
}

export async function isUsed(db: Db, ruleId: string): Promise<boolean> {
  const { rows } = await sql<{ is_used: boolean }>`
    select exists (select 1 from refusals where rule_id = ${ruleId} and said_at is not null)
      or exists (select 1 from rule_dues where rule_id = ${ruleId})
      or exists (select 1 from rule_strains where rule_id = ${ruleId}) as is_used`.execute(db)
  return rows[0]?.is_used ?? false
}

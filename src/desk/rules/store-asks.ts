import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { AnswerKind, AskKind } from './contract.ts'

export type AskRow = Omit<Selectable<Database['rule_asks']>, 'kind' | 'answer'> & {
  kind: AskKind
  answer: AnswerKind | null
}

/** Answers false where the desk has asked the same thing already. */
export async function insert(db: Db, row: AskRow): Promise<boolean> {
  const result = await db
    .insertInto('rule_asks')
    .values(row)
    .onConflict(conflict => conflict.column('once').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function update(
  db: Db,
  id: string,
  change: Partial<Pick<AskRow, 'answer' | 'because' | 'answered_by' | 'answered_at' | 'is_reminded'>>,
): Promise<void> {
  await db.updateTable('rule_asks').set(change).where('id', '=', id).execute()
}

export async function byId(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<AskRow | undefined> {
  let query = db.selectFrom('rule_asks').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as AskRow | undefined
}

/** The newest first. */
export async function ofRule(db: Db, ruleId: string): Promise<AskRow[]> {
  return (await db
    .selectFrom('rule_asks')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()) as AskRow[]
}

export async function openOnes(db: Db): Promise<AskRow[]> {
  return (await db
    .selectFrom('rule_asks')
    .selectAll()
    .where('answered_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()) as AskRow[]
}

/** Of this rule, and of this kind. */
export async function openOf(db: Db, ruleId: string, kind: AskKind): Promise<AskRow[]> {
  return (await db
    .selectFrom('rule_asks')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .where('kind', '=', kind)
    .where('answered_at', 'is', null)
    .forUpdate()
    .execute()) as AskRow[]
}

export async function askedBy(db: Db, colleagueId: string): Promise<AskRow[]> {
  return (await db
    .selectFrom('rule_asks')
    .selectAll()
    .where('asked_by', '=', colleagueId)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute()) as AskRow[]
}

/** Wishes to bend a rule in these conversations. */
export async function bendsIn(db: Db, conversationIds: readonly string[]): Promise<AskRow[]> {
  return (await db
    .selectFrom('rule_asks')
    .selectAll()
    .where('conversation_id', '=', eb => eb.fn.any(eb.val([...conversationIds])))
    .where('kind', '=', 'bend')
    .orderBy('asked_at')
    .execute()) as AskRow[]
}

export async function openCounts(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('rule_asks')
    .select(['rule_id', sql<number>`count(*)`.as('count')])
    .where('answered_at', 'is', null)
    .groupBy('rule_id')
    .execute()
  return new Map(rows.map(row => [row.rule_id, Number(row.count)]))
}

export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('rule_asks').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
}

import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'

/** Whether there is a vote with one of these tokens. */
export async function isThere(db: Db, tokens: readonly string[]): Promise<Set<string>> {
  if (tokens.length === 0) return new Set()
  const rows = await db
    .selectFrom('rule_strains')
    .select('token')
    .where('token', '=', eb => eb.fn.any(eb.val([...tokens])))
    .execute()
  return new Set(rows.map(row => row.token))
}

export async function add(db: Db, row: { token: string; rule_id: string; month: string }): Promise<void> {
  await db
    .insertInto('rule_strains')
    .values(row)
    .onConflict(conflict => conflict.column('token').doNothing())
    .execute()
}

export async function takeBack(db: Db, tokens: readonly string[]): Promise<void> {
  await db
    .deleteFrom('rule_strains')
    .where('token', '=', eb => eb.fn.any(eb.val([...tokens])))
    .execute()
}

/** How many votes each rule has had since a month. */
export async function votesSince(db: Db, month: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('rule_strains')
    .select(['rule_id', sql<number>`count(*)::integer`.as('votes')])
    .where('month', '>=', month)
    .groupBy('rule_id')
    .execute()
  return new Map(rows.map(row => [row.rule_id, row.votes]))
}

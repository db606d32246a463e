import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Version } from './contract.ts'

export type RuleRow = Selectable<Database['rules']>
export type VersionRow = Omit<
  Selectable<Database['rule_versions']>,
  'customers' | 'accounts' | 'plans' | 'channels' | 'topics'
> & {
  customers: string[]
  accounts: string[]
  plans: string[]
  channels: Version['channels']
  topics: string[]
}

export async function insertRule(db: Db, row: RuleRow): Promise<boolean> {
  const result = await db
    .insertInto('rules')
    .values(row)
    .onConflict(conflict => conflict.column('folded_title').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function updateRule(db: Db, id: string, change: Partial<Omit<RuleRow, 'id'>>): Promise<void> {
  await db.updateTable('rules').set(change).where('id', '=', id).execute()
}

/** With all that hangs on it; only for a rule that nobody has used. */
export async function deleteRule(db: Db, id: string): Promise<void> {
  await db.deleteFrom('rule_asks').where('rule_id', '=', id).execute()
  await db.deleteFrom('refusals').where('rule_id', '=', id).execute()
  await db.deleteFrom('rule_versions').where('rule_id', '=', id).execute()
  await db.deleteFrom('rules').where('id', '=', id).execute()
}

export async function ruleById(
  db: Db,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<RuleRow | undefined> {
  let query = db.selectFrom('rules').selectAll().where('id', '=', id)
  if (options.lock) query = query.forUpdate()
  return query.executeTakeFirst()
}

/** Also for finding which of them an import means. */
export async function allRules(db: Db): Promise<RuleRow[]> {
  return db.selectFrom('rules').selectAll().orderBy('folded_title').execute()
}

export async function rulesOf(db: Db, ownerId: string): Promise<RuleRow[]> {
  return db.selectFrom('rules').selectAll().where('owner_id', '=', ownerId).execute()
}

export async function insertVersion(db: Db, row: VersionRow): Promise<void> {
  await db
    .insertInto('rule_versions')
    .values({ ...row, ...listsAsJson(row) })
    .execute()
}

export async function versionsOf(db: Db, ruleIds: readonly string[]): Promise<VersionRow[]> {
  if (ruleIds.length === 0) return []
  return (await db
    .selectFrom('rule_versions')
    .selectAll()
    .where('rule_id', '=', eb => eb.fn.any(eb.val([...ruleIds])))
    .orderBy('rule_id')
    .orderBy('number', 'desc')
    .execute()) as VersionRow[]
}

/** Of each rule the version of a day, and where it has none yet, nothing; those that say it has ended are left out. */
export async function inForceOn(db: Db, day: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select * from (
      select distinct on (rule_id) * from rule_versions where from_day <= ${day} order by rule_id, number desc
    ) as of_day where not is_ended`.execute(db)
  return rows
}

/** The customer is known by another entry now; what the rule says of them is the same. */
export async function moveCustomer(db: Db, from: string, to: string): Promise<void> {
  const rows = (await db
    .selectFrom('rule_versions')
    .selectAll()
    .where(sql<boolean>`customers @> ${JSON.stringify([from])}::jsonb`)
    .execute()) as VersionRow[]
  for (const row of rows) {
    const customers = [...new Set(row.customers.map(one => (one === from ? to : one)))]
    await db
      .updateTable('rule_versions')
      .set({ customers: JSON.stringify(customers) })
      .where('rule_id', '=', row.rule_id)
      .where('number', '=', row.number)
      .execute()
  }
}

function listsAsJson({ customers, accounts, plans, channels, topics }: VersionRow) {
  return {
    customers: JSON.stringify(customers),
    accounts: JSON.stringify(accounts),
    plans: JSON.stringify(plans),
    channels: JSON.stringify(channels),
    topics: JSON.stringify(topics),
  }
}

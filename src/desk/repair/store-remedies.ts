import type { Db } from '../../platform/database/connect.ts'
import type { Cause, RemedyKind } from './contract.ts'
import type { SetLimit } from './rules/money.ts'
import type { RemedyRow } from './store.ts'

export async function insert(db: Db, row: RemedyRow): Promise<void> {
  await db.insertInto('repair_remedies').values(row).execute()
}

export async function byId(db: Db, id: string): Promise<RemedyRow | undefined> {
  return (await db.selectFrom('repair_remedies').selectAll().where('id', '=', id).executeTakeFirst()) as
    | RemedyRow
    | undefined
}

export async function update(
  db: Db,
  id: string,
  change: Partial<Omit<RemedyRow, 'id' | 'repair_id'>>,
): Promise<RemedyRow> {
  return (await db
    .updateTable('repair_remedies')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as RemedyRow
}

export async function remove(db: Db, id: string): Promise<void> {
  await db.deleteFrom('repair_remedies').where('id', '=', id).execute()
}

/** What an answer said, when it is taken back. */
export async function removeOfMessage(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('repair_remedies').where('message_id', '=', messageId).execute()
}

/** In the order in which they were considered. */
export async function ofRepairs(db: Db, repairIds: string[]): Promise<RemedyRow[]> {
  if (repairIds.length === 0) return []
  return (await db
    .selectFrom('repair_remedies')
    .selectAll()
    .where('repair_id', '=', eb => eb.fn.any(eb.val(repairIds)))
    .orderBy('at')
    .orderBy('id')
    .execute()) as RemedyRow[]
}

export async function byPromise(db: Db, promiseId: string): Promise<RemedyRow | undefined> {
  return (await db
    .selectFrom('repair_remedies')
    .selectAll()
    .where('promise_id', '=', promiseId)
    .executeTakeFirst()) as RemedyRow | undefined
}

/**
 * The latest remedies of a kind that were given in other repairs for the same rule, or where there is none for the same cause.
 * Neither the customer nor their account is asked for: the same fault, the same remedy (evidence 2.3).
 */
export async function comparables(
  db: Db,
  like: { kind: RemedyKind; cause: Cause; ruleId: string | null; besides: string; limit: number },
): Promise<RemedyRow[]> {
  let query = db
    .selectFrom('repair_remedies')
    .innerJoin('repairs', 'repairs.id', 'repair_remedies.repair_id')
    .selectAll('repair_remedies')
    .where('repair_remedies.kind', '=', like.kind)
    .where('repair_remedies.state', 'in', ['promised', 'broken', 'fulfilled'])
    .where('repair_remedies.repair_id', '<>', like.besides)
  query = like.ruleId
    ? query.where('repairs.rule_id', '=', like.ruleId)
    : query.where('repairs.cause', '=', like.cause)
  return (await query
    .orderBy('repair_remedies.at', 'desc')
    .orderBy('repair_remedies.id')
    .limit(like.limit)
    .execute()) as RemedyRow[]
}

export async function limits(db: Db): Promise<SetLimit[]> {
  return db
    .selectFrom('remedy_limits')
    .select(['subject', 'currency', 'amount'])
    .orderBy('subject')
    .orderBy('currency')
    .execute()
}

export async function setLimit(db: Db, { subject, currency, amount }: SetLimit, at: Date): Promise<void> {
  await db
    .insertInto('remedy_limits')
    .values({ subject, currency, amount, changed_at: at })
    .onConflict(conflict => conflict.columns(['subject', 'currency']).doUpdateSet({ amount, changed_at: at }))
    .execute()
}

export async function removeLimit(db: Db, subject: string, currency: string): Promise<void> {
  await db
    .deleteFrom('remedy_limits')
    .where('subject', '=', subject)
    .where('currency', '=', currency)
    .execute()
}

import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

type CustomerRow = Selectable<Database['customers']>
type AddressRow = Selectable<Database['customer_addresses']>
export type Loaded = Omit<CustomerRow, 'search'> & {
  account_name: string | null
  /** `failed_at` as JSON has it. */
  addresses: (Pick<AddressRow, 'kind' | 'value' | 'folded' | 'failure'> & { failed_at: string | null })[]
}

/** In one question with the customers: a list shows forty of them. */
const addresses = sql<Loaded['addresses']>`coalesce((
  select json_agg(json_build_object('kind', kind, 'value', value, 'folded', folded, 'failed_at', failed_at, 'failure', failure) order by position)
  from customer_addresses where customer_id = customers.id
), '[]')`.as('addresses')

const columns = [
  'customers.id',
  'customers.name',
  'account_id',
  'about',
  'time_zone',
  'merged_into',
  'sort_name',
  'customers.made_at',
  'accounts.name as account_name',
] as const

export async function byIds(db: Db, ids: string[]): Promise<Loaded[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('customers')
    .leftJoin('accounts', 'accounts.id', 'customers.account_id')
    .select([...columns, addresses])
    .where('customers.id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
}

export async function lock(db: Db, id: string): Promise<Loaded | undefined> {
  await db.selectFrom('customers').select('id').where('id', '=', id).forUpdate().execute()
  return (await byIds(db, [id]))[0]
}

export async function page(
  db: Db,
  input: { words: string[]; after: { name: string; id: string } | null; limit: number },
): Promise<Loaded[]> {
  let query = db
    .selectFrom('customers')
    .leftJoin('accounts', 'accounts.id', 'customers.account_id')
    .select([...columns, addresses])
    .where('merged_into', 'is', null)
    .orderBy('sort_name')
    .orderBy('customers.id')
    .limit(input.limit)
  if (input.words.length > 0)
    query = query.where(sql<boolean>`search @@ ${prefixQuery(input.words)}::tsquery`)
  const after = input.after
  if (after)
    query = query.where(eb =>
      eb(eb.refTuple('sort_name', 'customers.id'), '>', eb.tuple(after.name, after.id)),
    )
  return query.execute()
}

/** Holds the address until the transaction ends, so that a merge at the same moment waits and takes along what comes of it. */
export async function byAddress(
  db: Db,
  kind: 'email' | 'phone',
  folded: string,
): Promise<{ id: string; name: string; failed_at: Date | null } | undefined> {
  return db
    .selectFrom('customer_addresses')
    .innerJoin('customers', 'customers.id', 'customer_addresses.customer_id')
    .select(['customers.id', 'customers.name', 'customer_addresses.failed_at'])
    .where('customer_addresses.kind', '=', kind)
    .where('customer_addresses.folded', '=', folded)
    .forShare('customer_addresses')
    .executeTakeFirst()
}

export async function insert(
  db: Db,
  row: Omit<CustomerRow, 'search' | 'merged_into'> & { words: string[] },
): Promise<void> {
  const { words, ...rest } = row
  await db
    .insertInto('customers')
    .values({ ...rest, search: vector(words) })
    .execute()
}

export async function update(
  db: Db,
  id: string,
  row: Partial<
    Pick<CustomerRow, 'name' | 'account_id' | 'about' | 'time_zone' | 'sort_name' | 'merged_into'>
  > & {
    words?: string[]
  },
): Promise<void> {
  const { words, ...rest } = row
  await db
    .updateTable('customers')
    .set({ ...rest, ...(words ? { search: vector(words) } : {}) })
    .where('id', '=', id)
    .execute()
}

export async function deleteAddresses(db: Db, customerId: string): Promise<void> {
  await db.deleteFrom('customer_addresses').where('customer_id', '=', customerId).execute()
}

/** Answers false where the address has come to somebody else meanwhile. */
export async function claimAddress(db: Db, row: AddressRow): Promise<boolean> {
  const result = await db
    .insertInto('customer_addresses')
    .values(row)
    .onConflict(conflict => conflict.columns(['kind', 'folded']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** That mail to an address did not arrive, or with `null` that it is heard from again. */
export async function setFailure(
  db: Db,
  folded: string,
  failure: { at: Date; why: string } | null,
): Promise<void> {
  await db
    .updateTable('customer_addresses')
    .set({ failed_at: failure?.at ?? null, failure: failure?.why ?? null })
    .where('kind', '=', 'email')
    .where('folded', '=', folded)
    .execute()
}

export async function moveAddresses(db: Db, from: string, to: string, offset: number): Promise<void> {
  await db
    .updateTable('customer_addresses')
    .set(eb => ({ customer_id: to, position: eb('position', '+', offset) }))
    .where('customer_id', '=', from)
    .execute()
}

export async function followMerges(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('customers').set({ merged_into: to }).where('merged_into', '=', from).execute()
}

/** The account of this name, made where there is none. */
export async function account(
  db: Db,
  row: { id: string; name: string; folded_name: string; made_at: Date },
): Promise<string> {
  await db
    .insertInto('accounts')
    .values(row)
    .onConflict(conflict => conflict.column('folded_name').doNothing())
    .execute()
  return (
    await db
      .selectFrom('accounts')
      .select('id')
      .where('folded_name', '=', row.folded_name)
      .executeTakeFirstOrThrow()
  ).id
}

function vector(words: string[]) {
  return sql<string>`array_to_tsvector(${words}::text[])`
}

function prefixQuery(words: string[]): string {
  return words.map(word => `'${word.replace(/['\\]/g, '$&$&')}':*`).join(' & ')
}

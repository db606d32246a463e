import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

export async function insert(db: Db, row: Selectable<Database['mail_openings']>): Promise<void> {
  await db.insertInto('mail_openings').values(row).execute()
}

/** How many mails of this address have opened a conversation or were held back since, counted up to `most`. */
export async function countOf(db: Db, address: string, since: Date, most: number): Promise<number> {
  const some = db
    .selectFrom('mail_openings')
    .select('id')
    .where('address', '=', address)
    .where('at', '>', since)
    .limit(most)
  const row = await db
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The conversation that takes what this address sends above the cap, if there is one since then. */
export async function holderOf(db: Db, address: string, since: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom('mail_openings')
    .select('conversation_id')
    .where('address', '=', address)
    .where('holds_back', '=', true)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.conversation_id
}

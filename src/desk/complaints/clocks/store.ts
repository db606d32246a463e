import type { Db } from '../../../platform/database/connect.ts'

export async function linkOf(db: Db, colleagueId: string): Promise<{ made_at: Date } | undefined> {
  return db
    .selectFrom('calendar_links')
    .select('made_at')
    .where('colleague_id', '=', colleagueId)
    .executeTakeFirst()
}

/** The one before it opens nothing any more. */
export async function writeLink(db: Db, colleagueId: string, tokenHash: Buffer, at: Date): Promise<void> {
  const written = { colleague_id: colleagueId, token_hash: tokenHash, made_at: at }
  await db
    .insertInto('calendar_links')
    .values(written)
    .onConflict(conflict => conflict.column('colleague_id').doUpdateSet(written))
    .execute()
}

export async function endLink(db: Db, colleagueId: string): Promise<void> {
  await db.deleteFrom('calendar_links').where('colleague_id', '=', colleagueId).execute()
}

export async function ownerOfLink(db: Db, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_links')
    .select('colleague_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.colleague_id
}

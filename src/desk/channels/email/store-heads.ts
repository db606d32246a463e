import { sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'

/** The first `most` bytes of the source from which a message was read, or the file that holds it. */
export async function headOf(
  db: Db,
  messageId: string,
  most: number,
): Promise<{ head: Buffer | null; file_sha256: string | null } | undefined> {
  return db
    .selectFrom('raw_mails')
    .select(['file_sha256', sql<Buffer | null>`substring(body from 1 for ${most})`.as('head')])
    .where('message_id', '=', messageId)
    .orderBy('received_at')
    .limit(1)
    .executeTakeFirst()
}

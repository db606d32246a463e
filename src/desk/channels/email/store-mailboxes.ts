import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

/** As kept: the password sealed with the desk's key. */
export interface KeptServer {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  sealedPassword: string | null
  folder?: string
}

export type MailboxRow = Omit<Selectable<Database['mailboxes']>, 'imap' | 'smtp' | 'bounces'> & {
  imap: KeptServer | null
  smtp: KeptServer | null
  bounces: 'own' | 'marked' | 'other'
}

export async function allMailboxes(db: Db): Promise<MailboxRow[]> {
  return (await db
    .selectFrom('mailboxes')
    .selectAll()
    .orderBy('made_at')
    .orderBy('id')
    .execute()) as MailboxRow[]
}

export async function mailboxById(db: Db, id: string): Promise<MailboxRow | undefined> {
  return (await db.selectFrom('mailboxes').selectAll().where('id', '=', id).executeTakeFirst()) as
    | MailboxRow
    | undefined
}

export async function mailboxByAddress(db: Db, address: string): Promise<MailboxRow | undefined> {
  return (await db.selectFrom('mailboxes').selectAll().where('address', '=', address).executeTakeFirst()) as
    | MailboxRow
    | undefined
}

export async function insertMailbox(db: Db, row: MailboxRow): Promise<void> {
  await db.insertInto('mailboxes').values(packed(row)).execute()
}

export async function updateMailbox(
  db: Db,
  id: string,
  change: Partial<Omit<MailboxRow, 'id' | 'made_at'>>,
): Promise<void> {
  await db.updateTable('mailboxes').set(packed(change)).where('id', '=', id).execute()
}

/** Written at most once in `every` milliseconds, so that a flood of mail is not a flood of updates. */
export async function touchReceived(db: Db, ids: string[], now: Date, every: number): Promise<void> {
  if (ids.length === 0) return
  const before = new Date(now.getTime() - every)
  await db
    .updateTable('mailboxes')
    .set({ last_received_at: now })
    .where('id', 'in', ids)
    .where(eb => eb.or([eb('last_received_at', 'is', null), eb('last_received_at', '<', before)]))
    .execute()
}

function packed<T extends Partial<MailboxRow>>(
  row: T,
): Omit<T, 'imap' | 'smtp'> & { imap: string | null; smtp: string | null } {
  const json = (value: KeptServer | null | undefined) =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value)
  return { ...row, imap: json(row.imap), smtp: json(row.smtp) } as Omit<T, 'imap' | 'smtp'> & {
    imap: string | null
    smtp: string | null
  }
}

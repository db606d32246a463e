import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'

/** As kept: the password sealed with the desk's key. */
export interface KeptServer {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  /** Absent means `password`. */
  signsInBy?: 'password' | 'provider'
  username: string
  sealedPassword: string | null
  /** Of an IMAP server alone. `folder` is what it was called when there was only one. */
  folders?: string[]
  folder?: string
  /** What is done with a mail once it is kept; absent: nothing. */
  afterwards?: 'seen' | 'move'
  moveTo?: string
}

/** Which folders of a server are fetched. */
export function foldersOf(server: KeptServer): string[] {
  return server.folders ?? [server.folder ?? 'INBOX']
}

export type MailboxRow = Omit<Selectable<Database['mailboxes']>, 'imap' | 'smtp' | 'bounces'> & {
  imap: KeptServer | null
  smtp: KeptServer | null
  bounces: 'own' | 'marked' | 'other'
}

/** A mailbox with the server that its mail is fetched from. */
export type FetchedMailbox = MailboxRow & { imap: KeptServer }

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

/** Written at most once in `every` milliseconds: several processes that send much must not wait for each other here. */
export async function touchSent(db: Db, id: string, now: Date, every: number): Promise<void> {
  const before = new Date(now.getTime() - every)
  await db
    .updateTable('mailboxes')
    .set({ last_sent_at: now })
    .where('id', '=', id)
    .where(eb => eb.or([eb('last_sent_at', 'is', null), eb('last_sent_at', '<', before)]))
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

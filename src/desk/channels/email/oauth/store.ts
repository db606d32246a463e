import type { Selectable } from 'kysely'
import type { Db } from '../../../../platform/database/connect.ts'
import type { Database } from '../../../../platform/database/rows.ts'
import type { ProviderSettings } from './rules.ts'

export type SignInRow = Omit<Selectable<Database['mail_sign_ins']>, 'settings' | 'state'> & {
  settings: ProviderSettings
  state: 'new' | 'signed_in' | 'refused'
}

export async function allSignIns(db: Db): Promise<SignInRow[]> {
  return (await db.selectFrom('mail_sign_ins').selectAll().execute()) as SignInRow[]
}

export async function signInOf(
  db: Db,
  mailboxId: string,
  options: { lock: boolean } = { lock: false },
): Promise<SignInRow | undefined> {
  let query = db.selectFrom('mail_sign_ins').selectAll().where('mailbox_id', '=', mailboxId)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as SignInRow | undefined
}

export async function insertSignIn(db: Db, row: SignInRow): Promise<void> {
  await db
    .insertInto('mail_sign_ins')
    .values({ ...row, settings: JSON.stringify(row.settings) })
    .execute()
}

export async function updateSignIn(
  db: Db,
  mailboxId: string,
  { settings, ...change }: Partial<Omit<SignInRow, 'mailbox_id'>>,
): Promise<void> {
  await db
    .updateTable('mail_sign_ins')
    .set({ ...change, ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }) })
    .where('mailbox_id', '=', mailboxId)
    .execute()
}

export async function deleteSignIn(db: Db, mailboxId: string): Promise<void> {
  await deleteAttempts(db, mailboxId)
  await db.deleteFrom('mail_sign_ins').where('mailbox_id', '=', mailboxId).execute()
}

export type AttemptRow = Selectable<Database['mail_sign_in_attempts']>

export async function insertAttempt(db: Db, row: AttemptRow): Promise<void> {
  await db.insertInto('mail_sign_in_attempts').values(row).execute()
}

/** Takes an attempt out: its state works once. */
export async function takeAttempt(db: Db, stateHash: string): Promise<AttemptRow | undefined> {
  return db
    .deleteFrom('mail_sign_in_attempts')
    .where('state_hash', '=', stateHash)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteOldAttempts(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('mail_sign_in_attempts').where('expires_at', '<', now).execute()
}

async function deleteAttempts(db: Db, mailboxId: string): Promise<void> {
  await db.deleteFrom('mail_sign_in_attempts').where('mailbox_id', '=', mailboxId).execute()
}

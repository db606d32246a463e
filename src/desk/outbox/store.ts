import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export interface Before {
  state: 'open' | 'waiting' | 'snoozed' | 'closed'
  snoozedUntil: string | null
  assignee: string | null
  team: string | null
  lastActivityAt: string
  /** What the answer made of it; undo puts back only what nobody has changed since. */
  became: {
    state: 'open' | 'waiting' | 'snoozed' | 'closed'
    snoozedUntil: string | null
    assignee: string | null
  }
  /** It has come into another conversation since: undo leaves that one's state and assignee alone. */
  hasMoved?: true
  /** `null` for a key's answer: keys keep no drafts. */
  draft: { html: string; attachments: string[]; recipients: { to: string[]; cc: string[] } | null } | null
}

export interface Recipients {
  to: { name: string; address: string }[]
  cc: { name: string; address: string }[]
}

export type OutboxRow = Omit<Selectable<Database['outbox']>, 'state' | 'before' | 'recipients'> & {
  state: 'held' | 'sending' | 'sent' | 'failed'
  before: Before
  recipients: Recipients
}

export async function insert(db: Db, row: OutboxRow): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ ...row, before: JSON.stringify(row.before), recipients: JSON.stringify(row.recipients) })
    .execute()
}

export async function byMessage(
  db: Db,
  messageId: string,
  options: { lock: boolean } = { lock: false },
): Promise<OutboxRow | undefined> {
  let query = db.selectFrom('outbox').selectAll().where('message_id', '=', messageId)
  if (options.lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) as OutboxRow | undefined
}

export async function byAcceptKey(db: Db, key: string): Promise<OutboxRow | undefined> {
  return (await db.selectFrom('outbox').selectAll().where('accept_key', '=', key).executeTakeFirst()) as
    | OutboxRow
    | undefined
}

export async function ofConversation(db: Db, conversationId: string): Promise<OutboxRow[]> {
  return (await db
    .selectFrom('outbox')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .execute()) as OutboxRow[]
}

export async function page(
  db: Db,
  input: { state?: string; by?: string | null; after: { at: Date; id: string } | null; limit: number },
): Promise<OutboxRow[]> {
  let query = db
    .selectFrom('outbox')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(input.limit)
  query = input.state ? query.where('state', '=', input.state) : query.where('state', '!=', 'sent')
  if (input.by !== undefined) query = query.where('accepted_by', '=', input.by)
  const after = input.after
  if (after)
    query = query.where(eb => eb(eb.refTuple('made_at', 'message_id'), '<', eb.tuple(after.at, after.id)))
  return (await query.execute()) as OutboxRow[]
}

export async function remove(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('outbox').where('message_id', '=', messageId).execute()
}

export type Change = Partial<Omit<OutboxRow, 'message_id' | 'before' | 'recipients'>>

export async function update(db: Db, messageId: string, change: Change): Promise<void> {
  await db.updateTable('outbox').set(change).where('message_id', '=', messageId).execute()
}

/** Goes to these from now on; what it was accepted for stands in the message. */
export async function readdress(db: Db, messageId: string, recipients: Recipients): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ recipients: JSON.stringify(recipients) })
    .where('message_id', '=', messageId)
    .execute()
}

/**
 * Claims the next answer that is due for one process; nobody else gets it. An answer whose mailbox cannot send
 * stays where it is.
 */
export async function claimNext(
  db: Db,
  claim: { now: Date; until: Date; by: string; mailboxes: string[] },
): Promise<OutboxRow | undefined> {
  if (claim.mailboxes.length === 0) return undefined
  const due = db
    .selectFrom('outbox')
    .select('message_id')
    .where('state', 'in', ['held', 'failed'])
    .where('next_try_at', '<=', claim.now)
    .where('mailbox_id', 'in', claim.mailboxes)
    .orderBy('next_try_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  return (await db
    .updateTable('outbox')
    .set({
      state: 'sending',
      claimed_by: claim.by,
      claimed_until: claim.until,
      attempts: sql<number>`attempts + 1`,
      problem: null,
    })
    .where('message_id', '=', eb => eb.selectFrom(due.as('due')).select('due.message_id'))
    .returningAll()
    .executeTakeFirst()) as OutboxRow | undefined
}

/** Answers whose process died over them. */
export async function abandoned(db: Db, now: Date): Promise<OutboxRow[]> {
  return (await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'sending')
    .where('claimed_until', '<', now)
    .forUpdate()
    .skipLocked()
    .execute()) as OutboxRow[]
}

/** Keeps a claim while a long mail is on its way; answers false where it was lost. */
export async function renewClaim(db: Db, messageId: string, by: string, until: Date): Promise<boolean> {
  const result = await db
    .updateTable('outbox')
    .set({ claimed_until: until })
    .where('message_id', '=', messageId)
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Set in a commit of its own before the first byte leaves; throws where the claim was lost, so that none does. */
export async function markStarted(db: Db, messageId: string, by: string, at: Date): Promise<void> {
  const result = await db
    .updateTable('outbox')
    .set({ mail_started_at: at })
    .where('message_id', '=', messageId)
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Error('The claim to this answer was lost')
}

export async function hasDue(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('message_id')
    .where('state', 'in', ['held', 'failed'])
    .where('next_try_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Answers that were accepted before there was a mailbox go by the first one that can send. */
export async function adoptHomeless(db: Db, mailboxId: string | null): Promise<void> {
  if (mailboxId)
    await db
      .updateTable('outbox')
      .set({ mailbox_id: mailboxId })
      .where('mailbox_id', 'is', null)
      .where('state', '=', 'held')
      .execute()
}

/** All answers of one conversation belong to the other. */
export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('outbox').set(moved(to)).where('conversation_id', '=', from).execute()
}

export async function moveSome(db: Db, messageIds: string[], to: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set(moved(to))
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
}

function moved(to: string) {
  return { conversation_id: to, before: sql<string>`before || '{"hasMoved": true}'::jsonb` }
}

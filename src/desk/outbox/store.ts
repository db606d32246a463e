import { type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { DraftPromise } from './contract.ts'
import type { Refusal } from './rules.ts'

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
  draft: {
    html: string
    attachments: string[]
    recipients: { to: string[]; cc: string[] } | null
    /** Left out in answers accepted before the desk knew of promises. */
    promises?: DraftPromise[]
  } | null
}

export interface Recipients {
  to: { name: string; address: string }[]
  cc: { name: string; address: string }[]
}

type Packed = 'before' | 'recipients' | 'delivered' | 'refused' | 'sealed'

export type OutboxRow = Omit<Selectable<Database['outbox']>, 'state' | Packed> & {
  state: 'held' | 'sending' | 'sent' | 'failed'
  before: Before
  recipients: Recipients
  /** Addresses that a server has taken it for. */
  delivered: string[]
  refused: Refusal[]
  sealed: Sealed | null
}

/** A mail whose words have another home: the conversation tells only that it went. */
export interface Sealed {
  html: string
  text: string
  /** Ids of files. */
  files: string[]
}

export async function insert(db: Db, row: OutboxRow): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      ...row,
      before: JSON.stringify(row.before),
      recipients: JSON.stringify(row.recipients),
      delivered: JSON.stringify(row.delivered),
      refused: JSON.stringify(row.refused),
      sealed: row.sealed && JSON.stringify(row.sealed),
    })
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

export type Change = Partial<Omit<OutboxRow, 'message_id' | 'before' | 'recipients' | 'sealed'>>

export async function update(
  db: Db,
  messageId: string,
  { delivered, refused, ...change }: Change,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      ...change,
      ...(delivered && { delivered: JSON.stringify(delivered) }),
      ...(refused && { refused: JSON.stringify(refused) }),
    })
    .where('message_id', '=', messageId)
    .execute()
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
 * Claims answers that are due for one process, the longest due first; nobody else gets them. An answer whose mailbox cannot
 * send stays where it is.
 */
export async function claimDue(
  db: Db,
  claim: { now: Date; until: Date; by: string; mailboxes: string[]; most: number },
): Promise<OutboxRow[]> {
  if (claim.mailboxes.length === 0) return []
  const due = db
    .selectFrom('outbox')
    .select('message_id')
    .where('state', 'in', ['held', 'failed'])
    .where('next_try_at', '<=', claim.now)
    .where('mailbox_id', 'in', claim.mailboxes)
    .orderBy('next_try_at')
    .limit(claim.most)
    .forUpdate()
    .skipLocked()
  const rows = (await db
    .updateTable('outbox')
    .set({
      state: 'sending',
      claimed_by: claim.by,
      claimed_until: claim.until,
      attempts: sql<number>`attempts + 1`,
      problem: null,
    })
    .where('message_id', 'in', eb => eb.selectFrom(due.as('due')).select('due.message_id'))
    .returningAll()
    .execute()) as OutboxRow[]
  return rows.sort((one, other) => Number(one.next_try_at) - Number(other.next_try_at))
}

/** Gives back what was claimed and of which nothing has left, as if nobody had claimed it. */
export async function release(db: Db, messageIds: string[], by: string): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('outbox')
    .set({
      state: 'held',
      claimed_by: null,
      claimed_until: null,
      mail_started_at: null,
      attempts: sql<number>`attempts - 1`,
    })
    .where('message_id', 'in', messageIds)
    .where('claimed_by', '=', by)
    .execute()
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

/** Keeps the claims of a process that lives, while long mails are on their way. */
export async function renewClaims(db: Db, by: string, until: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ claimed_until: until })
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .execute()
}

/** Set in a commit before the first byte leaves; answers those whose claim still held: no byte of another may leave. */
export async function markStarted(db: Db, messageIds: string[], by: string, at: Date): Promise<Set<string>> {
  const rows = await db
    .updateTable('outbox')
    .set({ mail_started_at: at })
    .where('message_id', 'in', messageIds)
    .where('claimed_by', '=', by)
    .where('state', '=', 'sending')
    .returning('message_id')
    .execute()
  return new Set(rows.map(row => row.message_id))
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

/** Answers that are still not sent though their undo time ended before `since`, by mailbox, and those that are tried no more. */
export async function standing(
  db: Db,
  since: Date,
): Promise<{
  late: { mailboxId: string | null; count: number; oldestAt: Date }[]
  failed: { count: number; newestAt: Date | null }
}> {
  const late = await db
    .selectFrom('outbox')
    .select(eb => ['mailbox_id', eb.fn.countAll<string>().as('count'), eb.fn.min('held_until').as('oldest')])
    .where('state', 'in', ['held', 'sending', 'failed'])
    .where('held_until', '<', since)
    .where(eb => eb.or([eb('state', '!=', 'failed'), eb('next_try_at', 'is not', null)]))
    .groupBy('mailbox_id')
    .execute()
  const failed = await db
    .selectFrom('outbox')
    .select(eb => [eb.fn.countAll<string>().as('count'), eb.fn.max('made_at').as('newest')])
    .where('state', '=', 'failed')
    .where('next_try_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    late: late.map(row => ({ mailboxId: row.mailbox_id, count: Number(row.count), oldestAt: row.oldest })),
    failed: { count: Number(failed.count), newestAt: failed.newest },
  }
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

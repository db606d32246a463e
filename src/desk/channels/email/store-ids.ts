import { sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'

/** What a mail can be known by; the kinds are told in `0007_threading.sql` and `0010_machines.sql`. `rfcId` is an id in brackets, a marker or a thread. */
export interface Known {
  mailboxId: string
  rfcId: string
  kind: 'own' | 'machine' | 'provider' | 'marker' | 'thread' | 'mentioned'
  messageId: string
  conversationId: string
}

/** Ids of what people said in a conversation by mail, oldest first. */
export async function idsOf(
  db: Db,
  conversationId: string,
): Promise<{ rfc_id: string; message_id: string }[]> {
  return db
    .selectFrom('mail_ids')
    .select(['rfc_id', 'message_id'])
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'own')
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertIds(db: Db, rows: (Known & { id: string; at: Date })[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('mail_ids')
    .values(
      rows.map(({ id, at, kind, mailboxId, rfcId, messageId, conversationId }) => ({
        id,
        at,
        kind,
        mailbox_id: mailboxId,
        rfc_id: rfcId,
        message_id: messageId,
        conversation_id: conversationId,
      })),
    )
    .execute()
}

/** What is known by these ids in any mailbox: the mails themselves first, then who mentions them, the newest first. */
export async function known(db: Db, rfcIds: string[]): Promise<Known[]> {
  if (rfcIds.length === 0) return []
  const rows = await db
    .selectFrom('mail_ids')
    .select(['mailbox_id', 'rfc_id', 'kind', 'message_id', 'conversation_id'])
    .where('rfc_id', '=', eb => eb.fn.any(eb.val(rfcIds)))
    .orderBy(sql`kind = 'mentioned'`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostKnown)
    .execute()
  return rows.map(row => ({
    mailboxId: row.mailbox_id,
    rfcId: row.rfc_id,
    kind: row.kind as Known['kind'],
    messageId: row.message_id,
    conversationId: row.conversation_id,
  }))
}

/** All of one conversation now lead to the other. */
export async function moveIds(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('mail_ids').set({ conversation_id: to }).where('conversation_id', '=', from).execute()
}

/** Those of these mails now lead to this conversation. */
export async function moveIdsOf(db: Db, messageIds: string[], to: string): Promise<void> {
  await db
    .updateTable('mail_ids')
    .set({ conversation_id: to })
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .execute()
}

/** Of these uuids, those of mails that the desk wrote by itself, with the conversation each is about. */
export async function machineMails(
  db: Db,
  messageIds: string[],
): Promise<{ messageId: string; conversationId: string }[]> {
  if (messageIds.length === 0) return []
  const rows = await db
    .selectFrom('mail_ids')
    .select(['message_id', 'conversation_id'])
    .where('message_id', '=', eb => eb.fn.any(eb.val(messageIds)))
    .where('kind', '=', 'machine')
    .execute()
  return rows.map(row => ({ messageId: row.message_id, conversationId: row.conversation_id }))
}

/** A newsletter that thousands answered is mentioned by all of them. */
const mostKnown = 200

export async function deleteIdsOf(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('mail_ids').where('message_id', '=', messageId).execute()
}

/**
 * Other conversations that mails of this one are in too: as copies that went to another mailbox, or because one answers a
 * mail of the other.
 */
export async function conversationsBeside(
  db: Db,
  conversationId: string,
): Promise<{ conversationId: string; mailboxId: string; isCopy: boolean }[]> {
  const { rows } = await sql<{ conversation_id: string; mailbox_id: string; is_copy: boolean }>`
    select other.conversation_id, other.mailbox_id, bool_or(other.mailbox_id <> mine.mailbox_id) as is_copy
    from mail_ids as mine
    join mail_ids as other on other.rfc_id = mine.rfc_id and other.conversation_id <> mine.conversation_id
    where mine.conversation_id = ${conversationId}
      and case
        when other.mailbox_id <> mine.mailbox_id then mine.kind = 'own' and other.kind = 'own'
        else (mine.kind, other.kind) in (('own', 'mentioned'), ('mentioned', 'own'))
      end
    group by other.conversation_id, other.mailbox_id
    order by is_copy desc, other.conversation_id
    limit ${mostBeside}`.execute(db)
  return rows.map(row => ({
    conversationId: row.conversation_id,
    mailboxId: row.mailbox_id,
    isCopy: row.is_copy,
  }))
}

/** A newsletter may be answered by thousands; nobody reads a longer list. */
const mostBeside = 10

import { sql } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'

/** What hangs on a file and goes with it into another; stages and pauses stay, since the clock of the other ends. */
const going = [
  'complaint_evidence',
  'complaint_findings',
  'complaint_accounts',
  'complaint_corrections',
] as const
const withSubjects = [
  'complaint_allegations',
  'complaint_accounts',
  'complaint_corrections',
  'complaint_letters',
  'complaint_overrides',
  'complaint_guards',
] as const

/** Locked in one order, so that two joins at once cannot block each other. */
export async function lockBoth(db: Db, one: string, other: string): Promise<void> {
  await db
    .selectFrom('complaints')
    .select('id')
    .where('id', 'in', [one, other])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Everything but readers and colleagues concerned. Allegations are numbered on from the last. */
export async function moveRows(db: Db, from: string, to: string): Promise<void> {
  for (const table of [...going, 'complaint_letters', 'complaint_overrides', 'complaint_guards'] as const)
    await db.updateTable(table).set({ complaint_id: to }).where('complaint_id', '=', from).execute()
  await sql`
    update complaint_allegations set complaint_id = ${to}, position = position + (
      select coalesce(max(position), 0) from complaint_allegations as there where there.complaint_id = ${to}
    ) where complaint_id = ${from}`.execute(db)
}

export async function moveConversations(
  db: Db,
  from: { id: string; conversation: string },
  to: { id: string; conversation: string },
): Promise<void> {
  await sql`
    insert into complaint_conversations (complaint_id, conversation_id)
    select ${to.id}::uuid, conversation_id from complaint_conversations where complaint_id = ${from.id}
    union select ${to.id}::uuid, ${from.conversation}::uuid where ${from.conversation}::uuid <> ${to.conversation}::uuid
    on conflict do nothing`.execute(db)
  await sql`
    delete from complaint_conversations
    where complaint_id = ${to.id} and conversation_id = ${to.conversation}`.execute(db)
}

export async function moveSubject(db: Db, subject: string, to: string): Promise<void> {
  await db.updateTable('complaint_subjects').set({ complaint_id: to }).where('id', '=', subject).execute()
}

/** The same colleague is concerned by both: what points to the one points to the other. */
export async function joinSubjects(db: Db, gone: string, kept: string): Promise<void> {
  for (const table of withSubjects)
    await db.updateTable(table).set({ subject_id: kept }).where('subject_id', '=', gone).execute()
  await db.deleteFrom('complaint_subjects').where('id', '=', gone).execute()
}

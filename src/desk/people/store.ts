import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'
import type { Role } from './contract.ts'

export type ColleagueRow = Selectable<Database['colleagues']> & { role: Role }
type SessionRow = Selectable<Database['sessions']>

export async function colleagueBy(
  db: Db,
  column: 'id' | 'email',
  value: string,
): Promise<ColleagueRow | undefined> {
  return (await db.selectFrom('colleagues').selectAll().where(column, '=', value).executeTakeFirst()) as
    | ColleagueRow
    | undefined
}

export async function allColleagues(db: Db): Promise<ColleagueRow[]> {
  return (await db
    .selectFrom('colleagues')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute()) as ColleagueRow[]
}

export async function colleagueNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('colleagues')
    .select(['id', 'name'])
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export async function insertColleague(
  db: Db,
  row: Omit<ColleagueRow, 'is_active' | 'absent_from' | 'absent_until' | 'stand_in_id'>,
): Promise<void> {
  await db.insertInto('colleagues').values(row).execute()
}

export async function updateColleague(
  db: Db,
  id: string,
  change: Partial<Omit<ColleagueRow, 'id' | 'made_at'>>,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await db.updateTable('colleagues').set(change).where('id', '=', id).execute()
}

/** Locks the owners, so that two changes at once cannot leave the desk without one. */
export async function activeOwners(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('colleagues')
    .select('id')
    .where('role', '=', 'owner')
    .where('is_active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(row => row.id)
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(row).execute()
}

export async function sessionBy(db: Db, tokenHash: Buffer) {
  return db
    .selectFrom('sessions')
    .innerJoin('colleagues', 'colleagues.id', 'sessions.colleague_id')
    .select([
      'sessions.id',
      'sessions.last_seen_at',
      'sessions.expires_at',
      'colleagues.id as colleague_id',
      'colleagues.name',
      'colleagues.role',
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('colleagues.is_active', '=', true)
    .executeTakeFirst()
}

export async function sessionsOf(db: Db, colleagueId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('colleague_id', '=', colleagueId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

export async function touchSession(db: Db, id: string, lastSeenAt: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteSession(db: Db, colleagueId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('colleague_id', '=', colleagueId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function deleteSessionsOf(db: Db, colleagueId: string, except: string | null): Promise<void> {
  let query = db.deleteFrom('sessions').where('colleague_id', '=', colleagueId)
  if (except) query = query.where('id', '!=', except)
  await query.execute()
}

export async function sweep(db: Db, now: Date, attemptsBefore: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', now).execute()
  await db.deleteFrom('sign_in_attempts').where('at', '<', attemptsBefore).execute()
  await db.deleteFrom('sign_in_turns').where('at', '<', attemptsBefore).execute()
}

/** Waits until nobody else tries these subjects, and has others wait until this transaction ends. */
export async function takeTurn(db: Db, subjects: string[], at: Date): Promise<void> {
  await db
    .insertInto('sign_in_turns')
    .values([...subjects].sort().map(subject => ({ subject, at })))
    .onConflict(conflict => conflict.column('subject').doUpdateSet({ at }))
    .execute()
}

export async function countAttempts(db: Db, subject: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_attempts')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertAttempts(
  db: Db,
  rows: { id: string; subject: string; at: Date }[],
): Promise<void> {
  await db.insertInto('sign_in_attempts').values(rows).execute()
}

export async function insertInvite(db: Db, row: Selectable<Database['invites']>): Promise<void> {
  await db.insertInto('invites').values(row).execute()
}

export async function openInvites(db: Db, now: Date) {
  return db
    .selectFrom('invites')
    .leftJoin('colleagues', 'colleagues.id', 'invites.invited_by')
    .select([
      'invites.id',
      'invites.name',
      'invites.email',
      'invites.role',
      'invites.expires_at',
      'colleagues.name as invited_by',
    ])
    .where('invites.expires_at', '>', now)
    .orderBy('invites.made_at', 'desc')
    .execute()
}

export async function inviteBy(db: Db, tokenHash: Buffer, now: Date) {
  return db
    .selectFrom('invites')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Answers the row that was taken away, so that one link is accepted once. */
export async function takeInvite(db: Db, id: string) {
  return db.deleteFrom('invites').where('id', '=', id).returningAll().executeTakeFirst()
}

export async function deleteInvitesTo(db: Db, email: string): Promise<void> {
  await db.deleteFrom('invites').where('email', '=', email).execute()
}

export async function insertKey(
  db: Db,
  row: Omit<Selectable<Database['api_keys']>, 'last_used_at' | 'ended_at'>,
): Promise<void> {
  await db.insertInto('api_keys').values(row).execute()
}

export async function keyBy(db: Db, tokenHash: Buffer) {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export async function touchKey(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('api_keys').set({ last_used_at: at }).where('id', '=', id).execute()
}

export async function keysInForce(db: Db) {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute()
}

export async function endKey(db: Db, id: string, at: Date) {
  return db
    .updateTable('api_keys')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['name', 'role'])
    .executeTakeFirst()
}

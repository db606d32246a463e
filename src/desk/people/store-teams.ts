import type { Db } from '../../platform/database/connect.ts'
import type { Team } from './contract.ts'

export async function allTeams(db: Db): Promise<Team[]> {
  const rows = await db
    .selectFrom('teams')
    .leftJoin('team_members', 'team_members.team_id', 'teams.id')
    .select(['teams.id', 'teams.name', 'team_members.colleague_id'])
    .orderBy('teams.name')
    .orderBy('teams.id')
    .execute()
  const teams = new Map<string, Team>()
  for (const row of rows) {
    const team = teams.get(row.id) ?? { id: row.id, name: row.name, memberIds: [] }
    if (row.colleague_id) team.memberIds.push(row.colleague_id)
    teams.set(row.id, team)
  }
  return [...teams.values()]
}

export async function nameTaken(db: Db, name: string, except: string | null): Promise<boolean> {
  let query = db.selectFrom('teams').select('id').where('name', '=', name)
  if (except) query = query.where('id', '!=', except)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insertTeam(db: Db, row: { id: string; name: string; made_at: Date }): Promise<void> {
  await db.insertInto('teams').values(row).execute()
}

export async function renameTeam(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('teams').set({ name }).where('id', '=', id).execute()
}

export async function replaceMembers(db: Db, teamId: string, memberIds: string[]): Promise<void> {
  await db.deleteFrom('team_members').where('team_id', '=', teamId).execute()
  if (memberIds.length === 0) return
  await db
    .insertInto('team_members')
    .values(memberIds.map(colleagueId => ({ team_id: teamId, colleague_id: colleagueId })))
    .execute()
}

export async function teamNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('id', '=', eb => eb.fn.any(eb.val(ids)))
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export async function memberIds(db: Db, teamId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team_members')
    .select('colleague_id')
    .where('team_id', '=', teamId)
    .execute()
  return rows.map(row => row.colleague_id)
}

import { NotFound } from '../../kit/problem.ts'
import { folded } from '../../kit/text.ts'
import { minute, plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { handle, type Slice, work } from '../../platform/slice.ts'
import { endAbsence, setAbsence } from './absence.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { namesRemembered } from './known.ts'
import { attempts } from './rules.ts'
import { shown, signIn, signOut } from './signing.ts'
import * as store from './store.ts'
import * as storeTeams from './store-teams.ts'
import { changeTeam, makeTeam } from './teams.ts'

export { absenceOn } from './absence.ts'
export { join, makeApiKey } from './actions.ts'
export { authenticate } from './signing.ts'
export { hashToken, newToken } from './tokens.ts'

const sweep = { name: 'people.sweep', every: '*/15 * * * *' }

export const people: Slice = {
  name: 'people',
  endpoints: [
    handle(contract.signIn, signIn),
    handle(contract.signOut, signOut),
    handle(contract.me, me),
    handle(contract.changeMe, actions.changeMe),
    handle(contract.sessions, mySessions),
    handle(contract.endSession, actions.endSession),
    handle(contract.colleagues, async ctx => ({ items: (await store.allColleagues(ctx.db)).map(shown) })),
    handle(contract.changeColleague, actions.changeColleague),
    handle(contract.setAbsence, setAbsence),
    handle(contract.endAbsence, endAbsence),
    handle(contract.invites, openInvites),
    handle(contract.inviteColleague, actions.invite),
    handle(contract.withdrawInvite, actions.withdrawInvite),
    handle(contract.readInvite, actions.readInvite),
    handle(contract.acceptInvite, actions.acceptInvite),
    handle(contract.apiKeys, keys),
    handle(contract.teams, async ctx => ({ items: await storeTeams.allTeams(ctx.db) })),
    handle(contract.makeTeam, makeTeam),
    handle(contract.changeTeam, changeTeam),
    handle(contract.makeApiKey, actions.makeApiKey),
    handle(contract.endApiKey, actions.endApiKey),
  ],
  jobs: [work(sweep, ctx => store.sweep(ctx.db, ctx.now, plus(ctx.now, -attempts.window - minute)))],
}

/** Names by id, for those who show who did something. */
export function colleagueNames(ctx: Context, ids: (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter(id => id !== null))]
  return namesRemembered(asked, ctx.now, missing => store.colleagueNames(ctx.db, missing))
}

export function teamNames(ctx: Context, ids: (string | null)[]): Promise<Map<string, string>> {
  return storeTeams.teamNames(ctx.db, [...new Set(ids.filter(id => id !== null))])
}

/** Those whose name or mail address has words that begin so; for questions such as `assignee:ana`. */
export async function colleaguesNamed(ctx: Context, name: string): Promise<string[]> {
  const asked = folded(name)
    .split(/[\s@.]+/)
    .filter(Boolean)
  const rows = await store.allColleagues(ctx.db)
  return rows
    .filter(row => isNamed(folded(`${row.name} ${row.email}`).split(/[\s@.]+/), asked))
    .map(row => row.id)
}

/** A colleague who can be given work; `undefined` for unknown ones and those whose access has ended. */
export async function activeColleague(ctx: Context, id: string): Promise<contract.Colleague | undefined> {
  const row = await store.colleagueBy(ctx.db, 'id', id)
  return row?.is_active ? shown(row) : undefined
}

/** The ids of those in a team, also where their access has ended. */
export function teamMembers(ctx: Context, team: string): Promise<string[]> {
  return storeTeams.memberIds(ctx.db, team)
}

/** The teams that a colleague is in, and everybody in them. */
export async function teamsOf(ctx: Context, colleagueId: string): Promise<contract.Team[]> {
  const all = await storeTeams.allTeams(ctx.db)
  return all.filter(team => team.memberIds.includes(colleagueId))
}

/** Everybody whose access has not ended. */
export async function activeColleagues(ctx: Context): Promise<contract.Colleague[]> {
  return (await store.allColleagues(ctx.db)).filter(row => row.is_active).map(shown)
}

function isNamed(words: string[], asked: string[]): boolean {
  return asked.length > 0 && asked.every(one => words.some(word => word.startsWith(one)))
}

async function me(ctx: Context) {
  if (ctx.actor.kind === 'key') return { colleague: null, role: ctx.actor.role }
  const row = await store.colleagueBy(ctx.db, 'id', ctx.actor.id ?? '')
  if (!row) throw new NotFound('There is no such colleague.')
  return { colleague: shown(row), role: row.role }
}

async function mySessions(ctx: Context) {
  const mine = ctx.actor.kind === 'colleague' ? ctx.actor : null
  const rows = await store.sessionsOf(ctx.db, mine?.id ?? '', ctx.now)
  return {
    items: rows.map(row => ({
      id: row.id,
      device: row.device,
      startedAt: row.started_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      isThisOne: row.id === mine?.sessionId,
    })),
  }
}

async function openInvites(ctx: Context) {
  const rows = await store.openInvites(ctx.db, ctx.now)
  return {
    items: rows.map(row => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role as contract.Role,
      invitedBy: row.invited_by ?? 'Evenkeel',
      expiresAt: row.expires_at.toISOString(),
    })),
  }
}

async function keys(ctx: Context) {
  const rows = await store.keysInForce(ctx.db)
  return {
    items: rows.map(row => ({
      id: row.id,
      name: row.name,
      role: row.role as contract.Role,
      scope: row.scope as 'read' | 'write',
      madeAt: row.made_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
  }
}

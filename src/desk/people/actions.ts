import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import { plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { forgetNames, forgetSessions } from './known.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { mayChange, mayGiveRole } from './policy.ts'
import { mustSayWhy } from './reasons.ts'
import { inviteLasts } from './rules.ts'
import { shown, startSession } from './signing.ts'
import * as store from './store.ts'
import { hashToken, newToken } from './tokens.ts'

/** Enters a colleague with a password; the doors to it are set-up and invitations. */
export async function join(
  ctx: Context,
  input: { name: string; email: string; password: string; role: contract.Role },
): Promise<contract.Colleague> {
  await refuseTaken(ctx, input.email)
  const row = {
    id: ctx.id(),
    name: input.name,
    email: input.email,
    role: input.role,
    made_at: ctx.now,
    password_hash: await hashPassword(input.password),
  }
  await store.insertColleague(ctx.db, row)
  const actor = { kind: 'colleague', id: row.id, name: row.name, role: row.role, sessionId: null } as const
  await ctx.as(actor).record(contract.joined, { about: row.id }, { name: row.name, role: row.role })
  await startSession(ctx, row.id)
  return shown({ ...row, ...isHere, is_active: true })
}

const isHere = { absent_from: null, absent_until: null, stand_in_id: null }

export async function changeMe(
  ctx: Context,
  input: InputOf<typeof contract.changeMe>,
): Promise<contract.Colleague> {
  const mine = await mustFind(ctx, ctx.actor.id ?? '')
  if (input.email && input.email !== mine.email) await refuseTaken(ctx, input.email)
  const change: Parameters<typeof store.updateColleague>[2] = {}
  if (input.name) change.name = input.name
  if (input.email) change.email = input.email
  if (input.password) {
    if (!(await isPassword(input.password.current, mine.password_hash))) {
      throw new Invalid('This is not your current password.', 'password.current')
    }
    change.password_hash = await hashPassword(input.password.next)
    await store.deleteSessionsOf(ctx.db, mine.id, ctx.actor.kind === 'colleague' ? ctx.actor.sessionId : null)
  }
  await store.updateColleague(ctx.db, mine.id, change)
  ctx.afterCommit(forgetSessions)
  ctx.afterCommit(forgetNames)
  if (input.name) await ctx.record(contract.changed, { about: mine.id }, { name: input.name, because: '' })
  return shown({ ...mine, ...change })
}

export async function changeColleague(
  ctx: Context,
  input: InputOf<typeof contract.changeColleague>,
): Promise<contract.Colleague> {
  const row = await mustFind(ctx, input.id)
  const who = whoOf(ctx)
  if (!mayChange(who, row))
    throw new Refused('Only somebody of the same role or above can change this colleague.', 'forbidden')
  if (input.role && !mayGiveRole(who, input.role))
    throw new Refused('You can give roles up to your own.', 'forbidden')
  if (input.isActive === false && row.id === who.id)
    throw new Refused('Ask another admin to end your own access.')
  const losesOwner =
    row.role === 'owner' &&
    row.is_active &&
    (input.isActive === false || (input.role && input.role !== 'owner'))
  if (losesOwner && (await store.activeOwners(ctx.db)).length <= 1)
    throw new Refused('A desk keeps at least one owner; make another one first.')
  const isMore =
    (input.role !== undefined && input.role !== row.role) ||
    (input.isActive !== undefined && input.isActive !== row.is_active)
  const because = isMore ? mustSayWhy(ctx, [row.id], input.reason) : ''
  const change = {
    ...(input.name === undefined ? {} : { name: input.name }),
    ...(input.role === undefined ? {} : { role: input.role }),
    ...(input.isActive === undefined ? {} : { is_active: input.isActive }),
  }
  await store.updateColleague(ctx.db, row.id, change)
  ctx.afterCommit(forgetSessions)
  ctx.afterCommit(forgetNames)
  if (input.isActive === false) await store.deleteSessionsOf(ctx.db, row.id, null)
  await ctx.record(
    contract.changed,
    { about: row.id },
    { name: input.name, role: input.role, isActive: input.isActive, because },
  )
  return shown({ ...row, ...change })
}

export async function invite(
  ctx: Context,
  input: InputOf<typeof contract.inviteColleague>,
): Promise<OutputOf<typeof contract.inviteColleague>> {
  if (!mayGiveRole(whoOf(ctx), input.role))
    throw new Refused('You can give roles up to your own.', 'forbidden')
  await refuseTaken(ctx, input.email)
  await store.deleteInvitesTo(ctx.db, input.email)
  const { token, hash } = newToken()
  const row = {
    id: ctx.id(),
    name: input.name,
    email: input.email,
    role: input.role,
    token_hash: hash,
    invited_by: ctx.actor.kind === 'colleague' ? ctx.actor.id : null,
    expires_at: plus(ctx.now, inviteLasts),
    made_at: ctx.now,
  }
  await store.insertInvite(ctx.db, row)
  await ctx.record(contract.invited, { about: row.id }, { name: row.name, role: input.role })
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: input.role,
    invitedBy: ctx.actor.name,
    expiresAt: row.expires_at.toISOString(),
    link: `${ctx.url}/join/${token}`,
  }
}

export async function withdrawInvite(
  ctx: Context,
  input: InputOf<typeof contract.withdrawInvite>,
): Promise<Record<string, never>> {
  const taken = await store.takeInvite(ctx.db, input.id)
  if (!taken) throw new NotFound('This invitation is not open any more.')
  await ctx.record(contract.inviteWithdrawn, { about: taken.id }, { name: taken.name })
  return {}
}

export async function readInvite(
  ctx: Context,
  input: InputOf<typeof contract.readInvite>,
): Promise<{ name: string; email: string }> {
  const row = await store.inviteBy(ctx.db, hashToken(input.token), ctx.now)
  if (!row) throw new NotFound('This invitation has been used, withdrawn or has run out; ask for a new one.')
  return { name: row.name, email: row.email }
}

export async function acceptInvite(
  ctx: Context,
  input: InputOf<typeof contract.acceptInvite>,
): Promise<contract.Colleague> {
  const open = await store.inviteBy(ctx.db, hashToken(input.token), ctx.now)
  const taken = open && (await store.takeInvite(ctx.db, open.id))
  if (!taken)
    throw new NotFound('This invitation has been used, withdrawn or has run out; ask for a new one.')
  return join(ctx, {
    name: input.name,
    email: taken.email,
    password: input.password,
    role: taken.role as contract.Role,
  })
}

export async function makeApiKey(
  ctx: Context,
  input: InputOf<typeof contract.makeApiKey>,
): Promise<OutputOf<typeof contract.makeApiKey>> {
  if (ctx.actor.kind !== 'system' && !mayGiveRole(whoOf(ctx), input.role))
    throw new Refused('You can give roles up to your own.', 'forbidden')
  const { token, hash } = newToken('ek_')
  const row = {
    id: ctx.id(),
    name: input.name,
    role: input.role,
    scope: input.scope,
    token_hash: hash,
    made_by: ctx.actor.kind === 'colleague' ? ctx.actor.id : null,
    made_at: ctx.now,
  }
  await store.insertKey(ctx.db, row)
  await ctx.record(contract.keyMade, { about: row.id }, { name: row.name, role: input.role })
  return {
    id: row.id,
    name: row.name,
    role: input.role,
    scope: input.scope,
    madeAt: ctx.now.toISOString(),
    lastUsedAt: null,
    key: token,
  }
}

export async function endApiKey(
  ctx: Context,
  input: InputOf<typeof contract.endApiKey>,
): Promise<Record<string, never>> {
  const ended = await store.endKey(ctx.db, input.id, ctx.now)
  if (!ended) throw new NotFound('This key has ended already.')
  await ctx.record(contract.keyEnded, { about: input.id }, { name: ended.name })
  return {}
}

export async function endSession(
  ctx: Context,
  input: InputOf<typeof contract.endSession>,
): Promise<Record<string, never>> {
  if (!(await store.deleteSession(ctx.db, ctx.actor.id ?? '', input.id)))
    throw new NotFound('This session has ended already.')
  ctx.afterCommit(forgetSessions)
  return {}
}

async function mustFind(ctx: Context, id: string): Promise<store.ColleagueRow> {
  const row = await store.colleagueBy(ctx.db, 'id', id)
  if (!row) throw new NotFound('There is no such colleague.')
  return row
}

async function refuseTaken(ctx: Context, email: string): Promise<void> {
  if (await store.colleagueBy(ctx.db, 'email', email))
    throw new Invalid('A colleague has this mail address already.', 'email')
}

function whoOf(ctx: Context): { id: string | null; role: contract.Role } {
  if (ctx.actor.kind !== 'colleague' && ctx.actor.kind !== 'key')
    throw new Refused('Sign in first.', 'forbidden')
  return { id: ctx.actor.id, role: ctx.actor.role }
}

import { Refused } from '../../kit/problem.ts'
import { plus } from '../../kit/time.ts'
import { type Actor, type Context, nobody } from '../../platform/context.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Colleague, Role } from './contract.ts'
import { forgetSessions, recallSession, rememberSession, type Session } from './known.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { attempts, deviceOf, seenEvery, sessionLasts } from './rules.ts'
import * as store from './store.ts'
import { hashToken, newToken } from './tokens.ts'

/** Who asks, by a session's token or an API key; `nobody` for neither, for an ended one and for an unknown one. */
export async function authenticate(
  runtime: Runtime,
  given: { session: string | null; key: string | null },
): Promise<Actor> {
  const { db } = runtime.connected
  const now = runtime.clock.now()
  if (given.key) {
    const key = await store.keyBy(db, hashToken(given.key))
    if (!key) return nobody
    if (!key.last_used_at || plus(key.last_used_at, seenEvery) < now) await store.touchKey(db, key.id, now)
    return {
      kind: 'key',
      id: key.id,
      name: key.name,
      role: key.role as Role,
      scope: key.scope as 'read' | 'write',
    }
  }
  if (!given.session) return nobody
  const session = await sessionOf(runtime, given.session, now)
  if (!session || session.expires_at <= now) return nobody
  if (plus(session.last_seen_at, seenEvery) < now) await touch(runtime, session, now)
  return {
    kind: 'colleague',
    id: session.colleague_id,
    name: session.name,
    role: session.role as Role,
    sessionId: session.id,
  }
}

async function touch(runtime: Runtime, session: Session, now: Date): Promise<void> {
  forgetSessions()
  await store.touchSession(runtime.connected.db, session.id, now, plus(now, sessionLasts))
}

async function sessionOf(runtime: Runtime, token: string, now: Date): Promise<Session | undefined> {
  const hash = hashToken(token)
  const key = hash.toString('base64')
  const known = recallSession(key, now)
  if (known) return known
  const session = await store.sessionBy(runtime.connected.db, hash)
  if (session) rememberSession(key, session, now)
  return session
}

/** Ten wrong passwords for one mail address (or fifty from one network address) close the door for a while. */
export async function signIn(ctx: Context, input: { email: string; password: string }): Promise<Colleague> {
  const email = input.email.toLowerCase()
  const subjects = [`email:${email}`, `address:${ctx.door?.address ?? ''}`] as const
  await store.takeTurn(ctx.db, [...subjects], ctx.now)
  const since = plus(ctx.now, -attempts.window)
  const [byEmail, byAddress] = [
    await store.countAttempts(ctx.db, subjects[0], since),
    await store.countAttempts(ctx.db, subjects[1], since),
  ]
  if (byEmail >= attempts.perEmail || byAddress >= attempts.perAddress) {
    throw new Refused('Too many attempts; wait a quarter of an hour, then try again.', 'throttled')
  }
  const row = await store.colleagueBy(ctx.db, 'email', email)
  const isRight = await isPassword(input.password, row?.password_hash ?? (await decoy()))
  if (!row?.is_active || !isRight) {
    await store.insertAttempts(
      ctx.db,
      subjects.map(subject => ({ id: ctx.id(), subject, at: ctx.now })),
    )
    throw new Refused('This mail address and password do not go together.', 'wrongPassword', {}, true)
  }
  await startSession(ctx, row.id)
  return shown(row)
}

/** Starts a session at the door that the request came through; without a door there is none to start. */
export async function startSession(ctx: Context, colleagueId: string): Promise<void> {
  if (!ctx.door) return
  const { token, hash } = newToken()
  const expiresAt = plus(ctx.now, sessionLasts)
  await store.insertSession(ctx.db, {
    id: ctx.id(),
    colleague_id: colleagueId,
    token_hash: hash,
    device: deviceOf(ctx.door.userAgent),
    started_at: ctx.now,
    last_seen_at: ctx.now,
    expires_at: expiresAt,
  })
  ctx.door.setSession(token, expiresAt)
}

export async function signOut(ctx: Context): Promise<Record<string, never>> {
  if (ctx.actor.kind === 'colleague' && ctx.actor.sessionId)
    await store.deleteSession(ctx.db, ctx.actor.id, ctx.actor.sessionId)
  ctx.afterCommit(forgetSessions)
  ctx.door?.setSession(null)
  return {}
}

export function shown(row: store.ColleagueRow): Colleague {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    isActive: row.is_active,
    absence:
      row.absent_from && row.absent_until
        ? { from: row.absent_from, until: row.absent_until, standIn: row.stand_in_id }
        : null,
    madeAt: row.made_at.toISOString(),
  }
}

let decoyHash: Promise<string> | null = null

/** An unknown address must take as long as a known one. */
function decoy(): Promise<string> {
  decoyHash ??= hashPassword('nobody has this password')
  return decoyHash
}

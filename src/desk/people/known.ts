import { second } from '../../kit/time.ts'
import type * as store from './store.ts'

export type Session = NonNullable<Awaited<ReturnType<typeof store.sessionBy>>>

/**
 * Sessions found a moment ago, by their token's hash: a browser asks several things at once, and each would look the same row up.
 * What ends or changes a session here is heeded at once (`forgetSessions` after the commit); in other processes within a second.
 */
let known = new Map<string, { session: Session; until: number }>()

export function recallSession(hash: string, now: Date): Session | undefined {
  const found = known.get(hash)
  return found && found.until > now.getTime() ? found.session : undefined
}

export function rememberSession(hash: string, session: Session, now: Date): void {
  if (known.size >= most) forgetSessions()
  known.set(hash, { session, until: now.getTime() + second })
}

export function forgetSessions(): void {
  known = new Map()
}

const most = 10_000

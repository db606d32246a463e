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

let names = new Map<string, { name: string; until: number }>()

/** Colleagues' names found a moment ago; what is missing is looked up and remembered. */
export async function namesRemembered(
  ids: string[],
  now: Date,
  find: (missing: string[]) => Promise<Map<string, string>>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const id of ids) {
    const one = names.get(id)
    if (one && one.until > now.getTime()) found.set(id, one.name)
  }
  const missing = ids.filter(id => !found.has(id))
  if (missing.length === 0) return found
  if (names.size >= most) forgetNames()
  for (const [id, name] of await find(missing)) {
    found.set(id, name)
    names.set(id, { name, until: now.getTime() + second })
  }
  return found
}

export function forgetNames(): void {
  names = new Map()
}

import type { CarriedOf, DataOf, EventKind } from '../kit/event.ts'
import type { Cache } from './cache.ts'
import type { Db } from './database/connect.ts'
import type { Files } from './files.ts'
import type { JobKind } from './jobs.ts'
import type { Seal } from './seal.ts'

export type Role = 'agent' | 'lead' | 'admin' | 'owner'

/** Who acts. A key acts in its own name; `system` is the desk itself. */
export type Actor =
  | { kind: 'colleague'; id: string; name: string; role: Role; sessionId: string | null }
  | { kind: 'key'; id: string; name: string; role: Role; scope: 'read' | 'write' }
  | { kind: 'customer'; id: string; name: string }
  | { kind: 'system'; id: null; name: string }
  | { kind: 'nobody'; id: null; name: string }

export const system: Actor = { kind: 'system', id: null, name: 'Evenkeel' }
export const nobody: Actor = { kind: 'nobody', id: null, name: 'Nobody' }

/** How a request came in; absent in jobs and commands. */
export interface Door {
  /** The network address it came from. */
  address: string
  /** The browser's own words about itself. */
  userAgent: string
  /** Sets the session's cookie, or with `null` clears it. */
  setSession(token: string | null, expiresAt?: Date): void
}

export interface About {
  about?: string | null
  conversation?: string | null
  /** The colleagues whom alone it concerns: nobody else hears of it. Absent where everybody may. */
  readers?: readonly string[]
}

/** What an action gets: its transaction, its actor, its time, and the ways to record and to put off. */
export interface Context {
  readonly db: Db
  readonly actor: Actor
  readonly now: Date
  readonly door: Door | null
  readonly files: Files
  readonly cache: Cache
  readonly seal: Seal
  /** The public address, without a slash at the end. */
  readonly url: string
  /** A new uuid version 7. */
  id(): string
  /**
   * Writes the event into the journal with this transaction; reactions and live updates follow from it. `carried` goes to the
   * reactions and nowhere else.
   */
  record<E extends EventKind>(event: E, about: About, data: DataOf<E>, carried?: CarriedOf<E>): Promise<void>
  /** Has a job done once, at `at` or soon, if this transaction commits. */
  later<P extends object>(job: JobKind<P>, payload: P, at?: Date): void
  /** For waking what polls anyway; never for what must happen. */
  afterCommit(wake: () => void): void
  /** The same context in another's name. */
  as(actor: Actor): Context
}

/** For verbs that talk to other servers: no transaction is held while they wait, and nothing is recorded outside `act`. */
export interface Outside extends Context {
  /** One transaction of its own in the same name, at the time at which it begins. */
  act<T>(run: (ctx: Context) => Promise<T>): Promise<T>
}

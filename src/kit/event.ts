import type { z } from 'zod'

export interface EventKind<D extends z.ZodType = z.ZodType, C = unknown> {
  /** The slice and the verb in the past, `conversations.assigned`. */
  readonly kind: string
  readonly data: D
  /** A type alone: what reactions are handed besides the data, and nobody writes down. */
  readonly carried?: C
}

export type DataOf<E> = E extends EventKind<infer D> ? z.output<D> : never
export type CarriedOf<E> = E extends EventKind<z.ZodType, infer C> ? C : never

/** Declares one kind of event; recorded in the journal within the transaction of the action it tells of. */
export function event<D extends z.ZodType>(kind: string, data: D): EventKind<D, undefined> {
  return { kind, data }
}

/** The same for one whose reactions need what must not stand in the journal, such as somebody's words. */
export function eventCarrying<C>() {
  return <D extends z.ZodType>(kind: string, data: D): EventKind<D, C> => ({ kind, data })
}

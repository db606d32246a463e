import type { z } from 'zod'

export interface EventKind<D extends z.ZodType = z.ZodType> {
  /** The slice and the verb in the past, `conversations.assigned`. */
  readonly kind: string
  readonly data: D
}

export type DataOf<E> = E extends EventKind<infer D> ? z.output<D> : never

/** Declares one kind of event; recorded in the journal within the transaction of the action it tells of. */
export function event<D extends z.ZodType>(kind: string, data: D): EventKind<D> {
  return { kind, data }
}

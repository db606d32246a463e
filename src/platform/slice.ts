import type { Endpoint, InputOf, OutputOf } from '../kit/endpoint.ts'
import type { CarriedOf, DataOf, EventKind } from '../kit/event.ts'
import type { About, Context, Outside } from './context.ts'
import type { JobKind } from './jobs.ts'

/** A stream or a file as the answer, where JSON is not it. */
export interface RawAnswer {
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** A kept file as the answer, whole or in pieces. `etag` is the same as long as the bytes are. */
export interface FileAnswer {
  file: {
    size: number
    etag: string
    read(piece?: { start: number; end: number }): ReadableStream<Uint8Array>
  }
  headers: Record<string, string>
}

export interface Handled {
  endpoint: Endpoint
  /** `raw` endpoints get the body as a stream and may answer with one; `outside` ones get an `Outside` context. */
  kind: 'json' | 'raw' | 'outside'
  run(ctx: Context, input: unknown, body: ReadableStream<Uint8Array> | null): Promise<unknown>
}

export interface Occurrence<D, C = unknown> extends About {
  id: string
  at: Date
  data: D
  carried: C
}

/** Runs in the transaction that recorded the event: what it writes stands or falls with it. */
export interface Reaction {
  kind: string
  run(ctx: Context, occurrence: Occurrence<unknown>): Promise<void>
}

export interface JobHandler {
  job: JobKind<object>
  run(ctx: Context, payload: object): Promise<void>
}

/** What one slice brings to the desk. */
export interface Slice {
  name: string
  endpoints?: Handled[]
  reactions?: Reaction[]
  jobs?: JobHandler[]
}

export function handle<E extends Endpoint>(
  endpoint: E,
  run: (ctx: Context, input: InputOf<E>) => Promise<OutputOf<E>>,
): Handled {
  return { endpoint, kind: 'json', run: (ctx, input) => run(ctx, input as InputOf<E>) }
}

export function handleRaw<E extends Endpoint>(
  endpoint: E,
  run: (
    ctx: Context,
    input: InputOf<E>,
    body: ReadableStream<Uint8Array> | null,
  ) => Promise<OutputOf<E> | RawAnswer | FileAnswer>,
): Handled {
  return { endpoint, kind: 'raw', run: (ctx, input, body) => run(ctx, input as InputOf<E>, body) }
}

/** For what talks to other servers: it gets no transaction, and opens one with `ctx.act` when there is something to keep. */
export function handleOutside<E extends Endpoint>(
  endpoint: E,
  run: (ctx: Outside, input: InputOf<E>) => Promise<OutputOf<E>>,
): Handled {
  return { endpoint, kind: 'outside', run: (ctx, input) => run(ctx as Outside, input as InputOf<E>) }
}

export function on<E extends EventKind>(
  event: E,
  run: (ctx: Context, occurrence: Occurrence<DataOf<E>, CarriedOf<E>>) => Promise<void>,
): Reaction {
  return {
    kind: event.kind,
    run: (ctx, occurrence) => run(ctx, occurrence as Occurrence<DataOf<E>, CarriedOf<E>>),
  }
}

/** `run` has its own transaction and must be able to run twice. */
export function work<P extends object>(
  job: JobKind<P>,
  run: (ctx: Context, payload: P) => Promise<void>,
): JobHandler {
  return { job, run: (ctx, payload) => run(ctx, payload as P) }
}

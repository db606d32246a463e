import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PoolConfig } from 'pg'
import { fromKysely } from 'pg-boss'
import type { CarriedOf, DataOf, EventKind } from '../kit/event.ts'
import { uuidv7 } from '../kit/ids.ts'
import { Refused } from '../kit/problem.ts'
import { type Cache, openCache } from './cache.ts'
import { type Clock, systemClock } from './clock.ts'
import { type About, type Actor, type Context, type Door, type Outside, system } from './context.ts'
import { type Connected, connect, type Db } from './database/connect.ts'
import { type Files, openFiles } from './files.ts'
import { type JobKind, type Jobs, openJobs, type PutOff } from './jobs.ts'
import { type ChangeFor, type Live, openLive } from './live.ts'
import type { Log } from './log.ts'
import { openSeal, type Seal } from './seal.ts'
import type { Reaction, Slice } from './slice.ts'

/** Everything that runs a desk: the slices, and what they stand on. */
export interface Runtime {
  readonly slices: Slice[]
  readonly connected: Connected
  readonly clock: Clock
  readonly log: Log
  readonly files: Files
  readonly cache: Cache
  readonly seal: Seal
  readonly live: Live
  readonly url: string
  readonly dataDir: string
  /**
   * One transaction in an actor's name; what it recorded is told to everybody after the commit. `at` is for what is
   * taken in after it happened, and the clock's time otherwise.
   */
  act<T>(actor: Actor, run: (ctx: Context) => Promise<T>, door?: Door | null, at?: Date): Promise<T>
  /** Reads without a transaction of its own; recording is an error there. */
  read<T>(actor: Actor, run: (ctx: Context) => Promise<T>, door?: Door | null): Promise<T>
  /** For what talks to other servers: as `read`, with a way to open a transaction when there is something to keep. */
  outside<T>(actor: Actor, run: (ctx: Outside) => Promise<T>, door?: Door | null): Promise<T>
  /** Starts working off the queues (role `work`). */
  startWork(): Promise<void>
  /** Whether the queues are being looked at; for `/readyz`. */
  jobsAreAwake(): boolean
  /** Runs one job of this kind now. */
  runJob(name: string, payload: object): Promise<void>
  stop(): Promise<void>
}

export interface RuntimeOptions {
  database: PoolConfig
  dataDir: string
  url: string
  slices: Slice[]
  log: Log
  clock?: Clock
  /** Whether this process works off jobs and hears others' changes. */
  isWorker?: boolean
  listens?: boolean
}

export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { slices, log, clock = systemClock } = options
  const connected = connect(options.database, error =>
    log('warn', 'The database closed a connection', { error }),
  )
  const handlers = new Map(
    slices.flatMap(slice => slice.jobs ?? []).map(handler => [handler.job.name, handler]),
  )
  const kinds = [...handlers.values()].map(handler => handler.job)
  const jobs = await openJobs(options.database, kinds, { isWorker: options.isWorker ?? false, log })
  const live = await openLive(connected, { log, listens: options.listens ?? false })
  const files = openFiles(options.dataDir)
  const seal = openSeal(options.dataDir)
  const reactions = Map.groupBy(
    slices.flatMap(slice => slice.reactions ?? []),
    reaction => reaction.kind,
  )
  const fixed = { files, cache: openCache(options.dataDir), seal, url: options.url }

  const runtime: Runtime = {
    slices,
    connected,
    clock,
    log,
    live,
    dataDir: options.dataDir,
    ...fixed,
    async act(actor, run, door = null, at = clock.now()) {
      return withRetries(async () => {
        const outcome = newOutcome()
        const result = await connected.db.transaction().execute(async db => {
          const ctx = contextOf({ ...fixed, db, actor, now: at, door, outcome, reactions })
          const value = await run(ctx).catch(keptRefusal)
          await outcome.flush(db, jobs, clock.now())
          return value
        })
        live.publish(outcome.changes)
        for (const wake of outcome.wakes) wake()
        if (result instanceof KeptRefusal) throw result.refusal
        return result
      })
    },
    read: (actor, run, door = null) =>
      run(contextOf({ ...fixed, db: connected.db, actor, now: clock.now(), door, outcome: null, reactions })),
    outside: (actor, run, door = null) =>
      runtime.read(actor, ctx => run({ ...ctx, act: within => runtime.act(actor, within, door) }), door),
    startWork: () => jobs.work(kinds, runtime.runJob),
    jobsAreAwake: jobs.areAwake,
    async runJob(name, payload) {
      const handler = handlers.get(name)
      if (!handler) throw new Error(`Nobody handles the job ${name}`)
      await runtime.act(system, ctx => handler.run(ctx, payload))
    },
    async stop() {
      await jobs.stop()
      await live.stop()
      await connected.close()
    },
  }
  return runtime
}

interface JournalRow {
  id: string
  at: Date
  kind: string
  who_kind: string
  who_id: string | null
  who_name: string
  about: string | null
  conversation_id: string | null
  data: string
  readers: string | null
}

/** What one transaction gathers: rows for the journal, jobs, and whom to wake after the commit. */
interface Outcome {
  rows: JournalRow[]
  putOff: PutOff[]
  wakes: Set<() => void>
  changes: ChangeFor[]
  flush(db: Db, jobs: Jobs, now: Date): Promise<void>
}

function newOutcome(): Outcome {
  const outcome: Outcome = {
    rows: [],
    putOff: [],
    wakes: new Set(),
    changes: [],
    async flush(db, jobs, now) {
      if (outcome.rows.length > 0) {
        const written = await db
          .insertInto('journal')
          .values(outcome.rows)
          .returning(['seq', 'kind', 'about', 'conversation_id', 'readers'])
          .execute()
        outcome.changes = written.map(row => ({
          seq: row.seq,
          kind: row.kind,
          about: row.about,
          conversation: row.conversation_id,
          readers: row.readers as string[] | null,
        }))
      }
      if (outcome.putOff.length > 0) await jobs.enqueue(fromKysely(db), outcome.putOff, now)
    },
  }
  return outcome
}

interface Parts {
  db: Db
  actor: Actor
  now: Date
  door: Door | null
  outcome: Outcome | null
  reactions: Map<string, Reaction[]>
  files: Files
  cache: Cache
  seal: Seal
  url: string
}

function contextOf(parts: Parts): Context {
  const { db, actor, now, door, outcome, reactions, files, cache, seal, url } = parts
  const gathered = () => {
    if (!outcome) throw new Error('Reading must not record: use a writing endpoint')
    return outcome
  }
  const ctx: Context = {
    db,
    actor,
    now,
    door,
    files,
    cache,
    seal,
    url,
    id: () => uuidv7(now.getTime(), randomBytes(10)),
    async record<E extends EventKind>(event: E, about: About, data: DataOf<E>, carried?: CarriedOf<E>) {
      const id = ctx.id()
      gathered().rows.push({
        id,
        at: now,
        kind: event.kind,
        who_kind: actor.kind === 'nobody' ? 'system' : actor.kind,
        who_id: actor.id,
        who_name: actor.name,
        about: about.about ?? null,
        conversation_id: about.conversation ?? null,
        data: JSON.stringify(data),
        readers: about.readers ? JSON.stringify(about.readers) : null,
      })
      for (const reaction of reactions.get(event.kind) ?? [])
        await reaction.run(ctx, { ...about, id, at: now, data, carried })
    },
    later<P extends object>(job: JobKind<P>, payload: P, at?: Date) {
      gathered().putOff.push({ job, payload, at: at ?? null })
    },
    afterCommit: wake => void gathered().wakes.add(wake),
    as: other => contextOf({ ...parts, actor: other }),
  }
  return ctx
}

class KeptRefusal {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    this.refusal = refusal
  }
}

function keptRefusal(error: unknown): KeptRefusal {
  if (error instanceof Refused && error.keepsWrites) return new KeptRefusal(error)
  throw error
}

const deadlock = '40P01'
const serialization = '40001'

/** Two transactions that stood in each other's way: the database gave one up, and it is run again. */
async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const code = (error as { code?: string }).code
      if (attempt >= 4 || (code !== deadlock && code !== serialization)) throw error
    }
  }
}

/** Whether the database answers; for `/readyz`. */
export async function databaseAnswers(connected: Connected): Promise<boolean> {
  return sql`select 1`.execute(connected.db).then(
    () => true,
    () => false,
  )
}

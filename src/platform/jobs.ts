import type { PoolConfig } from 'pg'
import { type Db as BossDb, type JobResult, PgBoss } from 'pg-boss'
import { minute } from '../kit/time.ts'
import type { Log } from './log.ts'

/** A kind of work that is done later; `P` is its payload, as JSON. */
export interface JobKind<P extends object> {
  readonly name: string
  /** Cron line for what recurs; the payload is empty then. */
  readonly every?: string
  readonly payload?: P
}

export interface PutOff {
  job: JobKind<object>
  payload: object
  at: Date | null
}

export interface Jobs {
  /** Enqueues within the transaction behind `db`. `now` is the context's time, which a test may own. */
  enqueue(db: BossDb, putOff: PutOff[], now: Date): Promise<void>
  work(kinds: JobKind<object>[], run: (name: string, payload: object) => Promise<void>): Promise<void>
  /** Whether each queue was looked at in the last minute; true where this process does not work them off. */
  areAwake(): boolean
  stop(): Promise<void>
}

const asleepAfter = minute
const workOptions = {
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 2,
  // A job that was put off is not notified when its time comes; only the look finds it.
  notifyPollingIntervalSeconds: 2,
  heartbeatRefreshSeconds: 10,
  perJobResults: true,
} as const
const retries = {
  notify: true,
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 30,
}

/** Queues in the schema `pgboss` of the same database (pg-boss), woken by NOTIFY and polled besides. */
export async function openJobs(
  config: PoolConfig,
  kinds: JobKind<object>[],
  options: { isWorker: boolean; log: Log },
): Promise<Jobs> {
  const boss = new PgBoss({
    ...(config as object),
    application_name: 'evenkeel-jobs',
    max: options.isWorker ? 4 : 2,
    useListenNotify: options.isWorker,
    supervise: options.isWorker,
    schedule: options.isWorker,
  })
  boss.on('error', error => options.log('error', 'Jobs: the queue had a fault', { error }))
  await boss.start()
  for (const kind of kinds) await boss.createQueue(kind.name, retries)

  return {
    async enqueue(db, putOff, now) {
      for (const { job, payload, at } of putOff) {
        const wait = at ? Math.ceil((at.getTime() - now.getTime()) / 1000) : 0
        await boss.send(
          job.name,
          { payload, dueAt: (at ?? now).toISOString() },
          { db, startAfter: wait > 0 ? wait : undefined },
        )
      }
    },
    async work(kinds, run) {
      for (const kind of kinds) {
        await boss.work<{ payload?: object }, unknown, typeof workOptions>(
          kind.name,
          workOptions,
          async jobs => {
            const results: JobResult[] = []
            for (const job of jobs) {
              try {
                await run(kind.name, job.data?.payload ?? {})
                results.push({ id: job.id, status: 'completed' })
              } catch (error) {
                options.log('error', `Jobs: ${kind.name} failed and will be tried again`, { error })
                results.push({ id: job.id, status: 'failed', output: { message: String(error) } })
              }
            }
            return results
          },
        )
        if (kind.every) await boss.schedule(kind.name, kind.every)
      }
    },
    areAwake: () =>
      boss.getWipData().every(queue => Date.now() - (queue.lastFetchedOn ?? queue.createdOn) < asleepAfter),
    stop: () => boss.stop({ graceful: true, timeout: 3000 }),
  }
}

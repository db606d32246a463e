import type { Pool, PoolClient } from 'pg'
import type { Connected } from './database/connect.ts'
import type { Log } from './log.ts'

/** What changed, by ids alone; whoever may see it fetches it through the endpoints. */
export interface Change {
  seq: number
  kind: string
  about: string | null
  conversation: string | null
}

/** With whom alone it may be told to; `null` is everybody. */
export interface ChangeFor extends Change {
  readers: string[] | null
}

export interface Live {
  /** After a commit: to this process at once, to the others in one batch. */
  publish(changes: ChangeFor[]): void
  subscribe(hear: (change: ChangeFor) => void): () => void
  /** Changes after `seq`, or null where too many were missed to tell them one by one. */
  since(seq: number): Promise<ChangeFor[] | null>
  stop(): Promise<void>
}

const channel = 'evenkeel_live'
const batchEvery = 10
const pollEvery = 3000
/** A sequence number is taken before its commit: look this far back for rows that came late. */
const lookBack = 200
const mostMissed = 500

export async function openLive(connected: Connected, options: { log: Log; listens: boolean }): Promise<Live> {
  const hearers = new Set<(change: ChangeFor) => void>()
  const told = new Set<number>()
  let last = await newest(connected.pool)
  let batch: number[] = []
  let timer: NodeJS.Timeout | null = null
  let isPolling = false
  let isStopped = false

  function tell(changes: ChangeFor[]): void {
    for (const change of changes) {
      if (told.has(change.seq)) continue
      told.add(change.seq)
      if (change.seq > last) last = change.seq
      for (const hear of hearers) hear(change)
    }
    if (told.size > 10 * lookBack) for (const seq of told) if (seq < last - lookBack) told.delete(seq)
  }

  async function poll(): Promise<void> {
    if (isPolling || isStopped) return
    isPolling = true
    try {
      tell(
        (await changesAfter(connected.pool, Math.max(0, last - lookBack), 10 * lookBack)).filter(
          change => change.seq > firstSeen,
        ),
      )
    } catch (error) {
      if (!isStopped) options.log('warn', 'Live updates: the database did not answer', { error })
    } finally {
      isPolling = false
    }
  }

  async function notifyOthers(): Promise<void> {
    timer = null
    const seqs = batch
    batch = []
    await connected.pool
      .query('select pg_notify($1, $2)', [channel, String(Math.max(...seqs))])
      .catch(() => {})
  }

  const firstSeen = last
  const listener = options.listens
    ? await listen(connected.pool, channel, () => void poll(), options.log)
    : null
  const polling = setInterval(poll, pollEvery)
  polling.unref()

  return {
    publish(changes) {
      if (changes.length === 0) return
      tell(changes)
      batch.push(...changes.map(change => change.seq))
      timer ??= setTimeout(notifyOthers, batchEvery)
    },
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    async since(seq) {
      const missed = await changesAfter(connected.pool, seq, mostMissed + 1)
      return missed.length > mostMissed ? null : missed
    },
    async stop() {
      isStopped = true
      clearInterval(polling)
      if (timer) clearTimeout(timer)
      await listener?.()
    },
  }
}

async function newest(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ seq: number | null }>('select max(seq) as seq from journal')
  return rows[0]?.seq ?? 0
}

async function changesAfter(pool: Pool, seq: number, limit: number): Promise<ChangeFor[]> {
  const { rows } = await pool.query<ChangeFor>({
    name: 'journal-after',
    text: 'select seq, kind, about, conversation_id as conversation, readers from journal where seq > $1 order by seq limit $2',
    values: [seq, limit],
  })
  return rows
}

/** Holds one connection that listens, and takes a new one when it breaks. */
async function listen(pool: Pool, channel: string, hear: () => void, log: Log): Promise<() => Promise<void>> {
  let client: PoolClient | null = null
  let isStopped = false
  async function connect(): Promise<void> {
    try {
      const fresh = await pool.connect()
      if (isStopped) return fresh.release(true)
      client = fresh
      fresh.on('notification', hear)
      fresh.on('error', () => again(fresh))
      fresh.on('end', () => again(fresh))
      await fresh.query(`listen ${channel}`)
    } catch (error) {
      log('warn', 'Live updates: listening failed; polling goes on', { error })
      if (!isStopped) setTimeout(connect, 2000).unref()
    }
  }
  function again(broken: PoolClient): void {
    if (client !== broken || isStopped) return
    client = null
    broken.release(true)
    setTimeout(connect, 500).unref()
  }
  await connect()
  return async () => {
    isStopped = true
    client?.release(true)
  }
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { ClientBase, Pool, PoolConfig } from 'pg'
import pg from 'pg'
import { fromKysely } from 'pg-boss'
import { from as copyFrom } from 'pg-copy-streams'
import { Refused } from '../../kit/problem.ts'
import { migrate } from '../database/migrate.ts'
import type { Database } from '../database/rows.ts'
import { openJobs } from '../jobs.ts'
import { silentLog } from '../log.ts'
import { type Manifest, manifest, names, type Tail, tail } from './manifest.ts'
import type { PlaceForFiles } from './place.ts'
import { copyStatement, countRows, dropTables, setSequences } from './tables.ts'
import { contentOf, type Entry } from './tar.ts'

export interface Loaded {
  madeAt: string
  rows: number
  tables: number
  files: number
}

interface Into {
  database: PoolConfig
  /** The folder of this version's migrations, and their names in order. */
  migrations: { folder: string; names: string[] }
  /** Where key and files go; null leaves them where they are. */
  place: PlaceForFiles | null
  now: Date
}

/**
 * Replaces everything in a database by what a dump tells, in one transaction: it is as before, or it is the other one.
 * Tables of an older version are brought up to this one. Throws `Refused` where the dump is of a newer version.
 */
export async function load(entries: AsyncIterable<Entry>, into: Into): Promise<Loaded> {
  const client = new pg.Client(into.database)
  client.on('error', () => {})
  await client.connect()
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
  try {
    return await db
      .transaction()
      .execute(trx => loadWithin(client, trx, entries[Symbol.asyncIterator](), into))
  } finally {
    await client.end()
  }
}

async function loadWithin(
  client: ClientBase,
  trx: Transaction<Database>,
  entries: AsyncIterator<Entry>,
  into: Into,
): Promise<Loaded> {
  const first = await required(entries.next())
  const told = manifest.parse(JSON.parse((await contentOf(first)).toString()))
  checkVersion(told, into.migrations.names)
  await dropTables(client)
  await migrate(trx, { folder: into.migrations.folder, upTo: told.migrations.at(-1) })
  let entry = await required(entries.next())
  for (const table of told.tables) {
    const isOfTable = () => entry.name.startsWith(`${names.tables}${table.name}/`)
    async function* rows() {
      while (isOfTable()) {
        yield* entry.content
        entry = await required(entries.next())
      }
    }
    if (isOfTable())
      await pipeline(Readable.from(rows()), client.query(copyFrom(copyStatement(table, 'from stdin'))))
  }
  const rest = tail.parse(JSON.parse((await contentOf(entry)).toString()))
  await setSequences(client, rest.sequences)
  const rows = await compareCounts(client, rest)
  let files = 0
  for (let next = await entries.next(); !next.done; next = await entries.next()) {
    await into.place?.keep(next.value.name.slice(names.data.length), next.value.content)
    files++
  }
  await migrate(trx, { folder: into.migrations.folder })
  await putBack(trx, rest.jobs, into)
  return { madeAt: told.madeAt, rows, tables: told.tables.length, files }
}

/** Refuses what this version cannot read. */
function checkVersion({ migrations }: Manifest, known: string[]): void {
  const newer = migrations.filter(name => !known.includes(name))
  if (newer.length === 0) return
  throw new Refused(
    `This backup was made by a newer version of Evenkeel (it knows ${newer.join(', ')}); restore it with that version.`,
    'newer-backup',
  )
}

async function compareCounts(client: ClientBase, { rows }: Tail): Promise<number> {
  let sum = 0
  for (const [table, expected] of Object.entries(rows)) {
    const found = await countRows(client, table)
    if (found !== expected)
      throw new Error(`${table} has ${found} rows after loading and should have ${expected}`)
    sum += found
  }
  return sum
}

async function putBack(
  trx: Transaction<Database>,
  jobs: Tail['jobs'],
  { database, now }: Into,
): Promise<void> {
  const kinds = [...new Set(jobs.map(job => job.name))].map(name => ({ name }))
  const queues = await openJobs(database, kinds, { isWorker: false, log: silentLog })
  try {
    await fromKysely(trx).executeSql('delete from pgboss.job', [])
    const putOff = jobs.map(({ name, payload, dueAt }) => ({ job: { name }, payload, at: new Date(dueAt) }))
    await queues.enqueue(fromKysely(trx), putOff, now)
  } finally {
    await queues.stop()
  }
}

/** Kysely and COPY on one connection, so that both are in one transaction. */
function poolOf(client: ClientBase): Pool {
  const lent = Object.assign(client, { release() {} })
  return { connect: async () => lent, end: async () => {} } as unknown as Pool
}

async function required(next: Promise<IteratorResult<Entry>>): Promise<Entry> {
  const { value, done } = await next
  if (done) throw new Error('The backup ends too early')
  return value
}

import { readdir } from 'node:fs/promises'
import pg, { type PoolConfig } from 'pg'
import { Refused } from '../../kit/problem.ts'
import { dump } from './dump.ts'
import { checkBackup, readBackup, writeBackup } from './file.ts'
import { type Loaded, load } from './load.ts'
import { placeIn } from './place.ts'
import { countRows, exists } from './tables.ts'

export type { Loaded } from './load.ts'

export interface Source {
  database: PoolConfig
  dataDir: string
}

export interface Target extends Source {
  /** The folder of this version's migrations. */
  migrations: string
  /** A database in which this table has no row is empty enough to be replaced without being asked to. */
  proof: string
  mayReplace: boolean
}

/** Writes everything that is kept, as of one moment and with the key, into one file; the server may run meanwhile. */
export async function backup(source: Source, path: string, signal: AbortSignal): Promise<void> {
  await withClient(source.database, client =>
    writeBackup(path, dump(client, new Date(), source.dataDir), signal),
  )
}

/**
 * Replaces the target by what a backup holds, once the backup has proved whole. Throws `Refused` with a sentence, and
 * has touched nothing then: where the file is damaged or of a newer version, the target is in use or holds something.
 */
export async function restore(path: string, target: Target): Promise<Loaded> {
  await checkBackup(path)
  await withClient(target.database, client => checkTarget(client, target))
  const place = placeIn(target.dataDir)
  const loaded = await load(readBackup(path), await into(target, place))
  await place.settle()
  return loaded
}

/** Moves the tables to another PostgreSQL; the files stay where they are. Counts are compared before it is confirmed. */
export async function copy(source: Source, target: Target): Promise<Loaded> {
  await withClient(target.database, client => checkTarget(client, target))
  return withClient(source.database, async client => {
    await refuseUse(client, 'The desk')
    return load(dump(client, new Date(), null), await into(target, null))
  })
}

async function into(target: Target, place: ReturnType<typeof placeIn> | null) {
  const names = (await readdir(target.migrations)).filter(name => name.endsWith('.sql')).sort()
  const migrations = { folder: target.migrations, names: names.map(name => name.slice(0, -'.sql'.length)) }
  return { database: target.database, migrations, place, now: new Date() }
}

async function checkTarget(client: pg.Client, target: Target): Promise<void> {
  await refuseUse(client, 'The desk in that database')
  if (target.mayReplace || !(await exists(client, `public.${target.proof}`))) return
  if ((await countRows(client, target.proof)) === 0) return
  throw new Refused(
    'There is a desk already: give --replace to lose it and have the other one in its place.',
    'not-empty',
  )
}

// The built-in PostgreSQL is guarded by the lock on its directory; on another one the desk's connections tell.
async function refuseUse(client: pg.Client, what: string): Promise<void> {
  const { rows } = await client.query(
    `select from pg_stat_activity
      where datname = current_database() and application_name like 'evenkeel%' and pid <> pg_backend_pid()`,
  )
  if (rows.length > 0)
    throw new Refused(`${what} is running: stop it first, so that nothing is lost.`, 'running')
}

async function withClient<T>(config: PoolConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...config, application_name: 'backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

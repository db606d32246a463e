import { fileURLToPath } from 'node:url'
import pg, { type PoolConfig } from 'pg'
import { findEmbedded, startEmbedded } from '../platform/database/embedded/index.ts'
import { migrate } from '../platform/database/migrate.ts'
import { CannotStart, cannotReach, checkServerVersion } from '../platform/database/sentences.ts'
import type { Log } from '../platform/log.ts'
import { makeDataDirectory, type Settings } from '../platform/settings.ts'

export interface OpenDatabase {
  config: PoolConfig
  /** Whether it is the built-in one, in the data directory itself. */
  isBuiltIn: boolean
  stop(): Promise<void>
}

export const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/**
 * For the server: starts the built-in PostgreSQL, which locks the data directory, or checks the one in DATABASE_URL,
 * where several processes of this machine may share the directory.
 */
export async function openDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  makeDataDirectory(settings.data)
  if (settings.databaseUrl !== undefined) return atUrl(settings.databaseUrl)
  const server = await startEmbedded({ dataDir: settings.data, log: line => log('info', line) })
  return { config: server.connection, isBuiltIn: true, stop: () => server.stop() }
}

/** For a command beside a running server, or without one: joins its database, or starts it for as long as it takes. */
export async function joinDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return openDatabase(settings, log)
  const running = await findEmbedded(settings.data)
  return running ? { config: running, isBuiltIn: true, stop: async () => {} } : openDatabase(settings, log)
}

/** A PostgreSQL of one's own; throws `CannotStart` where it does not answer or is too old. */
export async function atUrl(url: string, setting = 'DATABASE_URL'): Promise<OpenDatabase> {
  await checkReachable(url, setting)
  return { config: { connectionString: url }, isBuiltIn: false, stop: async () => {} }
}

/** Brings the tables up to this version; answers the migrations that ran. */
export async function migrateDatabase(config: PoolConfig): Promise<string[]> {
  const pool = new pg.Pool({ ...config, max: 2 })
  try {
    return await migrate(pool, { folder: migrations })
  } catch (error) {
    throw isForbidden(error) ? mayMakeNothing(error) : error
  } finally {
    await pool.end()
  }
}

async function checkReachable(url: string, setting: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    checkServerVersion(Number(rows[0]?.server_version_num), setting)
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw cannotReach(url, error, setting)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Code 42501, on this error or on the one it was made from. */
function isForbidden(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '42501' || (cause !== undefined && isForbidden(cause))
}

// Since PostgreSQL 15 only a database's owner may make tables in it.
function mayMakeNothing(cause: unknown): CannotStart {
  return new CannotStart(
    'The user in DATABASE_URL may not make tables there: make it the owner of that database, as in ALTER DATABASE evenkeel OWNER TO evenkeel.',
    { cause },
  )
}

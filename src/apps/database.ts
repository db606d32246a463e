import { fileURLToPath } from 'node:url'
import pg, { type PoolConfig } from 'pg'
import { findEmbedded, startEmbedded } from '../platform/database/embedded/index.ts'
import { lockDesk } from '../platform/database/embedded/lock.ts'
import { migrate } from '../platform/database/migrate.ts'
import { CannotStart, cannotReach, checkServerVersion } from '../platform/database/sentences.ts'
import type { Log } from '../platform/log.ts'
import { makeDataDirectory, type Settings } from '../platform/settings.ts'

export interface OpenDatabase {
  config: PoolConfig
  stop(): Promise<void>
}

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** For the server: starts the built-in PostgreSQL, or checks the one in DATABASE_URL; locks the data directory. */
export async function openDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  makeDataDirectory(settings.data)
  if (settings.databaseUrl === undefined) {
    const server = await startEmbedded({ dataDir: settings.data, log: line => log('info', line) })
    return { config: server.connection, stop: () => server.stop() }
  }
  const lock = lockDesk(settings.data)
  await checkReachable(settings.databaseUrl)
  return {
    config: { connectionString: settings.databaseUrl },
    async stop() {
      lock.release()
    },
  }
}

/** For a command beside a running server, or without one: joins its database, or starts it for as long as it takes. */
export async function joinDatabase(settings: Settings, log: Log): Promise<OpenDatabase> {
  makeDataDirectory(settings.data)
  if (settings.databaseUrl !== undefined) {
    await checkReachable(settings.databaseUrl)
    return { config: { connectionString: settings.databaseUrl }, stop: async () => {} }
  }
  const running = await findEmbedded(settings.data)
  return running ? { config: running, stop: async () => {} } : openDatabase(settings, log)
}

/** Brings the tables up to this version; answers the migrations that ran. */
export async function migrateDatabase(config: PoolConfig): Promise<string[]> {
  const pool = new pg.Pool({ ...config, max: 2 })
  try {
    return await migrate(pool, { folder: migrations })
  } finally {
    await pool.end()
  }
}

async function checkReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    checkServerVersion(Number(rows[0]?.server_version_num))
  } catch (error) {
    if (error instanceof CannotStart) throw error
    throw cannotReach(url, error)
  } finally {
    await client.end().catch(() => {})
  }
}

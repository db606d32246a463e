import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { findEmbedded, startEmbedded } from '../../src/platform/database/embedded/index.ts'
import { type CrashingDesk, crashingDesk } from './desk.ts'

/** The processes that are killed, and the database below them. */
export interface Ground {
  processes: { desk: CrashingDesk; url: string; smtpPort: number }[]
  /** Empty where the one process brings its own. */
  databaseUrl: string
  /** Where the PostgreSQL lies that is killed. */
  postgresDir: string
  database(): Promise<PoolConfig>
  stop(): Promise<void>
}

/** One process with the built-in PostgreSQL. */
export async function onBuiltIn(dataDir: string): Promise<Ground> {
  return {
    processes: [await processOn(dataDir, '')],
    databaseUrl: '',
    postgresDir: dataDir,
    database: async () => (await findEmbedded(dataDir)) ?? {},
    stop: async () => {},
  }
}

/** Two processes, each with all roles, on one database that heals by itself. */
export async function withTwoProcesses(dataDir: string): Promise<Ground> {
  const postgresDir = join(dataDir, 'database')
  mkdirSync(postgresDir)
  const server = await startEmbedded({ dataDir: postgresDir, log: () => {} })
  const { host, port, user, database } = server.connection
  const databaseUrl = `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  const deskDir = join(dataDir, 'desk')
  return {
    processes: [await processOn(deskDir, databaseUrl), await processOn(deskDir, databaseUrl)],
    databaseUrl,
    postgresDir,
    database: async () => server.connection,
    stop: () => server.stop(),
  }
}

async function processOn(dataDir: string, databaseUrl: string) {
  const [port, smtpPort] = [await freePort(), await freePort()]
  return {
    desk: crashingDesk({ dataDir, port, smtpPort, databaseUrl }),
    url: `http://127.0.0.1:${port}`,
    smtpPort,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '../database/embedded/index.ts'
import { lockDesk } from '../database/embedded/lock.ts'
import { runningPostmaster, stopPostmaster } from '../database/embedded/postmaster.ts'

/**
 * Starts a throwaway PostgreSQL below `.cache/` of the working directory. `url` is for EVENKEEL_TEST_DATABASE: a role that
 * may make databases of its own, over the unix socket. `stop` also removes the files.
 */
export async function startTestDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const cache = join(process.cwd(), '.cache')
  mkdirSync(cache, { recursive: true })
  await sweep(cache)
  const dataDir = mkdtempSync(join(cache, prefix))
  const server = await startEmbedded({ dataDir, log: () => {}, forTests: true })
  return {
    url: `postgresql://evenkeel@/evenkeel?host=${encodeURIComponent(server.connection.host)}`,
    stop: () => end(server, dataDir),
  }
}

/** Vitest's global set-up: a database for whoever runs `vitest` by itself; `npm test` brings its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.EVENKEEL_TEST_DATABASE) return undefined
  const { url, stop } = await startTestDatabase()
  process.env.EVENKEEL_TEST_DATABASE = url
  return stop
}

const prefix = 'test-database-'

/** A folder younger than this, in milliseconds, may belong to a run that is just about to lock it. */
const youth = 10_000

async function end(server: Embedded, dataDir: string): Promise<void> {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

// A run that was killed leaves its server behind. A run that lives holds its lock, and so keeps its own.
async function sweep(cache: string): Promise<void> {
  for (const name of readdirSync(cache).filter(name => name.startsWith(prefix))) {
    const dataDir = join(cache, name)
    if (statSync(dataDir).mtimeMs > Date.now() - youth || !isAbandoned(dataDir)) continue
    const left = runningPostmaster(join(dataDir, 'postgres'))
    if (left) await stopPostmaster(left.pid)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function isAbandoned(dataDir: string): boolean {
  try {
    lockDesk(dataDir)
    return true
  } catch {
    return false
  }
}

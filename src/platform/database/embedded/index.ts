import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart, explainFullDisk } from '../sentences.ts'
import { findBinaries } from './binaries.ts'
import { checkClusterVersion, giveTo, makeCluster } from './cluster.ts'
import { connectionTo, type EmbeddedConnection, knock, makeDatabase } from './door.ts'
import { keepRunning } from './keep.ts'
import { lockDesk } from './lock.ts'
import {
  isGoneWithin,
  launchPostmaster,
  type Postmaster,
  runningPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { chooseRunner } from './runner.ts'
import { makeSocketDirectory } from './socket.ts'
import { serverSettings } from './tuning.ts'

export type { EmbeddedConnection } from './door.ts'

export type Embedded = {
  connection: EmbeddedConnection
  /** True where the server was already running, left by a process that was killed. */
  adopted: boolean
  /** Ends the server within 4 s and frees the data directory. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** An existing folder; the cluster goes into `postgres` below it. */
  dataDir: string
  /** Takes one line about anything that takes long. */
  log: (line: string) => void
  /** Quick and forgetful, and the desk's role may make databases. */
  forTests?: boolean
}

/**
 * Locks the data directory and starts its PostgreSQL, or adopts the one that still runs there; makes it on first use, and
 * starts it again if it ends by itself.
 * Throws `CannotStart` with a sentence for the person who installs.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = realpathSync(options.dataDir)
  const lock = lockDesk(dataDir)
  try {
    const adopted = await adopt(join(dataDir, 'postgres'), options.log)
    const server = adopted ?? (await launch(dataDir, options))
    const kept = keepRunning(server, {
      startAgain: () => launch(dataDir, options),
      end: stopPostmaster,
      log: options.log,
    })
    let stopped: Promise<void> | undefined
    return {
      connection: connectionTo(server.socketDir),
      adopted: adopted !== undefined,
      stop() {
        stopped ??= kept.stop().finally(lock.release)
        return stopped
      },
    }
  } catch (problem) {
    lock.release()
    throw explainFullDisk(dataDir, problem)
  }
}

/** The way to the server that runs on a data directory now, for commands beside it; null where none answers. */
export async function findEmbedded(dataDir: string): Promise<EmbeddedConnection | null> {
  if (!statSync(dataDir, { throwIfNoEntry: false })) return null
  const server = runningPostmaster(join(realpathSync(dataDir), 'postgres'))
  if (!server || (await knock(server.socketDir)) !== 'open') return null
  return connectionTo(server.socketDir)
}

/** How long a server may take to answer, in milliseconds: after a crash it first replays up to 512 MB of its log. */
const recoveryPatience = 180_000

async function adopt(cluster: string, log: EmbeddedOptions['log']): Promise<Postmaster | undefined> {
  const server = runningPostmaster(cluster)
  if (!server) return undefined
  const isOpen = await opens(server, () => runningPostmaster(cluster)?.pid !== server.pid, log)
  if (isOpen) return server
  if (await isGoneWithin(server.pid, 5000)) return undefined
  throw new CannotStart(
    `PostgreSQL (process ${server.pid}) runs on ${cluster} and does not answer: end it and start again.`,
  )
}

async function launch(dataDir: string, options: EmbeddedOptions): Promise<Postmaster> {
  const cluster = join(dataDir, 'postgres')
  checkClusterVersion(cluster)
  const binaries = findBinaries()
  const runner = chooseRunner(binaries, dataDir, cluster)
  if (!statSync(cluster, { throwIfNoEntry: false })) {
    options.log('Making the database; this happens once.')
    await makeCluster(cluster, binaries, runner, !options.forTests)
  }
  giveTo(cluster, runner)
  const socketDir = makeSocketDirectory(dataDir, runner.owner)
  const settings = serverSettings(options.forTests ?? false)
  const logPath = join(dataDir, 'postgres.log')
  // Workers of a server that was killed need a moment to notice and go.
  for (const end = performance.now() + 15_000; ; await pause(100)) {
    const server = launchPostmaster({ cluster, socketDir, logPath, settings, binaries, runner })
    if (await opens(server, () => server.whyItEnded() !== undefined, options.log, options.forTests))
      return server
    const why = server.whyItEnded() ?? 'busy'
    if (why !== 'busy') throw why
    if (performance.now() > end) {
      throw new CannotStart(
        `Another PostgreSQL is using ${cluster}: end it and start again; ${logPath} says more.`,
      )
    }
  }
}

/** Waits until the desk's database can be used, making it where it is missing; false when the server ended instead. */
async function opens(
  server: Postmaster,
  hasEnded: () => boolean,
  log: EmbeddedOptions['log'],
  mayMakeDatabases = false,
): Promise<boolean> {
  const start = performance.now()
  let isTold = false
  while (!hasEnded() && performance.now() - start < recoveryPatience) {
    const answer = await knock(server.socketDir)
    if (answer === 'open') return true
    if (answer === 'no database yet') await makeDatabase(server.socketDir, mayMakeDatabases)
    else await pause(15)
    if (!isTold && performance.now() - start > 3000) {
      isTold = true
      log('The database is putting itself in order after it was cut off; this can take a minute.')
    }
  }
  return false
}

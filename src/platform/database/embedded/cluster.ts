import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CannotStart, diskIsFull } from '../sentences.ts'
import type { Binaries } from './binaries.ts'
import { commandLine, type Runner } from './runner.ts'

/** The PostgreSQL that the packages bring, and the only one that may open a cluster. */
const ourMajor = '18'

/** The database's superuser, who only makes the desk's own role and database. */
export const superuser = 'postgres'

/** Throws `CannotStart` where `cluster` was written by another major version. */
export function checkClusterVersion(cluster: string): void {
  const path = join(cluster, 'PG_VERSION')
  if (!existsSync(path)) {
    if (!existsSync(cluster)) return
    throw new CannotStart(
      `${cluster} holds no PostgreSQL: move it away, or set EVENKEEL_DATA to another folder.`,
    )
  }
  const found = readFileSync(path, 'utf8').trim()
  if (found === ourMajor) return
  throw new CannotStart(
    `${cluster} was written by PostgreSQL ${found}, and this Evenkeel brings ${ourMajor}: make a backup with the Evenkeel that wrote it, and restore it here into an empty folder.`,
  )
}

/** Makes `cluster`, whole or not at all. `durable: false` skips the disk's confirmation, for tests. */
export async function makeCluster(
  cluster: string,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Promise<void> {
  removeUnfinished(cluster)
  // An initdb whose desk was killed may still write for a moment: each has a folder of its own.
  const unfinished = `${cluster}${unfinishedMark}${process.pid}`
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(unfinished, runner)
  const problem = await runInitdb(binaries, runner, [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    // The socket's folder is private to the desk, so whoever reaches it is the desk.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (problem !== undefined) {
    removeUnfinished(cluster)
    if (/No space left|Disk quota/.test(problem)) throw diskIsFull(cluster)
    throw new CannotStart(`The built-in PostgreSQL could not make its files in ${cluster}: ${problem.trim()}`)
  }
  renameSync(unfinished, cluster)
  confirmOnDisk(dirname(cluster))
}

/** Gives a folder and all in it to the server's owner, where it belongs to another. */
export function giveTo(folder: string, { owner }: Runner): void {
  if (!owner || statSync(folder).uid === owner.uid) return
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(folder, name), owner.uid, owner.gid)
    }
    chownSync(folder, owner.uid, owner.gid)
  } catch (cause) {
    throw new CannotStart(
      `${folder} cannot be given to another user, and PostgreSQL refuses to run as root: start Evenkeel as an ordinary user, or set EVENKEEL_DATA to a folder on a local disk.`,
      { cause },
    )
  }
}

const unfinishedMark = '.unfinished-'

function removeUnfinished(cluster: string): void {
  const start = basename(cluster) + unfinishedMark
  for (const name of readdirSync(dirname(cluster)).filter(name => name.startsWith(start))) {
    rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 10 })
  }
}

/** What initdb complained about, or undefined when it was content. */
function runInitdb(binaries: Binaries, runner: Runner, args: string[]): Promise<string | undefined> {
  const [command, words] = commandLine(runner, binaries.initdb, args)
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
    cwd: '/',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += chunk
    })
  }
  return new Promise(resolve => {
    child.on('error', problem => resolve(problem.message))
    child.on('close', code => resolve(code === 0 ? undefined : complaints(said)))
  })
}

/** Nothing of the caller's PG* or locale settings may reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

function complaints(said: string): string {
  const lines = said.split('\n').filter(line => /error|fatal|panic/i.test(line))
  return lines.length > 0 ? lines.join(' ') : said
}

function confirmOnDisk(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart, diskIsFull } from '../sentences.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import { commandOf, isAlive } from './processes.ts'
import { commandLine, type Runner } from './runner.ts'
import { clearSocketDirectory } from './socket.ts'

/** The server's first process, and where its socket is. */
export type Postmaster = { pid: number; socketDir: string }

/** The server that runs on `cluster` now, whoever started it. Reads postmaster.pid: number, cluster, start, port, socket folder. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const [first = '', , , , socketDir = ''] = readPidFile(cluster).split('\n')
  const pid = Number(first)
  if (!pid || !socketDir || !isAlive(pid) || !isServerOf(cluster, pid)) return undefined
  return { pid, socketDir }
}

export type Launch = {
  cluster: string
  socketDir: string
  logPath: string
  settings: Record<string, string | number>
  binaries: Binaries
  runner: Runner
}

/** Starts the server in a session of its own, so that it outlives this process, however that ends. */
export function launchPostmaster(
  launch: Launch,
): Postmaster & { whyItEnded(): CannotStart | 'busy' | undefined } {
  const { cluster, socketDir, logPath, settings, binaries, runner } = launch
  disownPidFile(cluster)
  clearSocketDirectory(socketDir)
  trimLog(logPath)
  const logStart = statSync(logPath, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(logPath, 'a', 0o600)
  const args = ['-D', cluster, '-k', socketDir]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const [command, words] = commandLine(runner, binaries.postgres, args)
  const child = spawn(command, words, {
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
    cwd: '/',
  })
  closeSync(log)
  child.unref()
  let ended = child.pid === undefined
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  return {
    pid: child.pid ?? 0,
    socketDir,
    whyItEnded: () => (ended ? explainEnd(readFileSync(logPath, 'utf8').slice(logStart), launch) : undefined),
  }
}

/** Ends the server in at most 4 s: politely, and where that takes too long, so that the next start recovers. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 3000],
    ['SIGQUIT', 800],
  ] as const) {
    if (!send(pid, signal) || (await isGoneWithin(pid, patience))) return
  }
}

/** Waits until a process is gone, at most `patience` milliseconds; says whether it is. */
export async function isGoneWithin(pid: number, patience: number): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(10)) {
    if (!isAlive(pid)) return true
  }
  return !isAlive(pid)
}

function readPidFile(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return ''
  }
}

// After a crash or in a new container the number may belong to something else by now.
function isServerOf(cluster: string, pid: number): boolean {
  const command = commandOf(pid)
  return /postgres /.test(command) && command.includes(` ${cluster} `)
}

// PostgreSQL believes a number in postmaster.pid as long as any process of its owner has it. Removing the file would also
// remove its guard against orphaned workers, so only the number is made one that no process can have.
function disownPidFile(cluster: string): void {
  const text = readPidFile(cluster)
  const [first, ...rest] = text.split('\n')
  if (text && isAlive(Number(first)))
    writeFileSync(join(cluster, 'postmaster.pid'), ['2147483646', ...rest].join('\n'))
}

function trimLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 1024 * 1024) truncateSync(path)
}

function explainEnd(said: string, { cluster, logPath }: Launch): CannotStart | 'busy' {
  if (/No space left|Disk quota/.test(said)) return diskIsFull(cluster)
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(said)) return 'busy'
  const reason =
    said.split('\n').findLast(line => /FATAL|PANIC|error/.test(line)) ?? said.trim().split('\n').at(-1)
  return new CannotStart(`The built-in PostgreSQL did not start, and ${logPath} says why: ${reason?.trim()}`)
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runningPostmaster } from '../../src/platform/database/embedded/postmaster.ts'

export interface Where {
  dataDir: string
  port: number
  smtpPort: number
  /** Empty for the built-in PostgreSQL of this one process. */
  databaseUrl: string
}

/** A process of the desk that is started again and again on the same data and the same ports. */
export interface CrashingDesk {
  /** Whether the process could not start; then the story ends. */
  hasFailed(): boolean
  start(): void
  /** `kill -9`, and then it has ended. */
  kill(): Promise<void>
  /** Until the API answers, or until the process ends. */
  ready(): Promise<void>
  stop(): Promise<void>
}

export function crashingDesk({ dataDir, port, smtpPort, databaseUrl }: Where): CrashingDesk {
  const cli = fileURLToPath(new URL('../../src/apps/cli.ts', import.meta.url))
  let child: ChildProcess | null = null
  let isExpected = false
  let hasFailed = false
  let startedAgain = 0
  let again: NodeJS.Timeout | undefined

  function start(): void {
    isExpected = false
    const started = spawn(process.execPath, [cli, 'serve', '--without-pages'], {
      env: {
        ...process.env,
        EVENKEEL_DATA: dataDir,
        EVENKEEL_PORT: String(port),
        EVENKEEL_SMTP_PORT: String(smtpPort),
        DATABASE_URL: databaseUrl,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    started.stderr?.setEncoding('utf8').on('data', text => {
      said = (said + text).slice(-4000)
    })
    started.on('exit', () => {
      if (isExpected) return
      // A desk that is started while a database of one's own is away says so and ends; the machine starts it again.
      if (databaseUrl && startedAgain++ < mostStarts) {
        again = setTimeout(start, 1000)
        return
      }
      hasFailed = true
      console.error(`The server ended by itself:\n${said}`)
    })
    child = started
  }

  return {
    hasFailed: () => hasFailed,
    start() {
      startedAgain = 0
      start()
    },
    async kill() {
      isExpected = true
      clearTimeout(again)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    async ready() {
      while (child && !hasFailed) {
        if (await answers(`http://127.0.0.1:${port}/readyz`)) return
        await pause(20)
      }
    },
    async stop() {
      clearTimeout(again)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      isExpected = true
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const mostStarts = 20

/** `kill -9` for the PostgreSQL that runs on a data directory, if one does. */
export function killPostgres(dataDir: string): void {
  const running = runningPostmaster(join(dataDir, 'postgres'))
  if (running) process.kill(running.pid, 'SIGKILL')
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    response => response.ok,
    () => false,
  )
}

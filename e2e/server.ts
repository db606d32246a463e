import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A real desk in a process of its own, with its own data and ports. */
export interface Server {
  url: string
  smtpPort: number
  dataDir: string
  /** What the first start printed for the one who sets up. */
  setupLink: string
  /** The command line on this desk; answers what it printed. */
  evenkeel(args: string[], input?: string): Promise<string>
  /** Ends the process; everything stays for `resume`. */
  rest(): Promise<void>
  resume(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

export async function startServer(): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-story-'))
  const [port, smtpPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    EVENKEEL_DATA: dataDir,
    EVENKEEL_PORT: String(port),
    EVENKEEL_SMTP_PORT: String(smtpPort),
  }
  const begin = () =>
    spawn(process.execPath, ['bin/evenkeel.js', 'serve'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  let child = begin()
  const setupLink = await printedLink(child)

  async function rest(): Promise<void> {
    if (child.exitCode !== null) return
    const ended = new Promise(resolve => child.once('close', resolve))
    child.kill('SIGTERM')
    await ended
  }

  return {
    url,
    smtpPort,
    dataDir,
    setupLink,
    evenkeel: (args, input) => run(args, env, input),
    rest,
    async resume() {
      child = begin()
      while (!(await isReady(url))) {
        if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
        await pause(50)
      }
    },
    async stop() {
      await rest()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port of the loopback address that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', chunk => {
      printed += chunk
      const link = /https?:\S+\/setup\?token=\S+(?=\s)/.exec(printed)?.[0]
      if (link) resolve(link)
    })
    child.once('close', code => reject(new Error(`The server ended with ${code}: ${printed}`)))
  })
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    response => response.ok,
    () => false,
  )
}

function run(args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/evenkeel.js', ...args], {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', chunk => {
      printed += chunk
    })
    child.once('close', code =>
      code === 0 ? resolve(printed) : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    )
    child.stdin.end(input)
  })
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Server {
  url: string
  pid: number
  smtpPort: number
  /** Milliseconds from the start of the process to the first 200. */
  startedIn: number
  /** Printed while the desk has not been set up. */
  setupToken: string | null
  stop(): Promise<void>
}

/** Starts `evenkeel serve`, or the demo desk, as a process of its own on free ports of this machine. */
export async function startServer(
  dataDir: string,
  nodeOptions: string[] = [],
  command: 'serve' | 'demo' = 'serve',
): Promise<Server> {
  const [port, smtpPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const child = spawn(
    process.execPath,
    [...nodeOptions, fileURLToPath(new URL('../src/apps/cli.ts', import.meta.url)), command],
    {
      env: {
        ...process.env,
        EVENKEEL_DATA: dataDir,
        EVENKEEL_PORT: String(port),
        EVENKEEL_SMTP_PORT: String(smtpPort),
        DATABASE_URL: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  await firstAnswer(child, `${url}/healthz`)
  const startedIn = performance.now() - begin
  while (!said.includes(url)) await pause(10)
  await pause(50)
  return {
    url,
    pid: child.pid as number,
    smtpPort,
    startedIn,
    setupToken: /token=(\S+)/.exec(said)?.[1] ?? null,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(url).then(
      response => response.ok,
      () => false,
    )
    if (isThere) return
    await pause(5)
  }
  throw new Error('The server did not start; what it said stands above.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

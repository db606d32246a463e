import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readSettings, type Settings } from '../../platform/settings.ts'
import type { Command } from './command.ts'
import { stopAsked } from './serve.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export const devCommand: Command = {
  name: 'dev',
  usage: 'evenkeel dev',
  about: 'Serves while one works on the code: pages change at once, the server starts again.',
  async run(args) {
    parseArgs({ args, options: {} })
    const settings = readSettings(process.env, process.cwd())
    const stopped = stopAsked()
    const behind = await freePort()
    const pages = await servePages(settings, behind)
    const server = startServer(settings, behind)
    const ended = once(server, 'exit')
    process.stdout.write(`Evenkeel is at ${settings.url}, and follows the code\n`)
    await Promise.race([stopped, ended])
    server.kill('SIGTERM')
    await Promise.all([ended, pages.close()])
    return 0
  },
}

async function servePages({ host, port }: Settings, behind: number) {
  const target = `http://127.0.0.1:${behind}`
  // Only here, so that a desk starts without it.
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: `${root}/vite.config.ts`,
    root: `${root}/src/web`,
    server: {
      host,
      port,
      strictPort: true,
      proxy: { '/api': target, '/healthz': target, '/readyz': target },
    },
  })
  return vite.listen()
}

function startServer(settings: Settings, port: number): ChildProcess {
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
  return spawn(process.execPath, ['--watch', '--watch-preserve-output', cli, 'serve', '--without-pages'], {
    env: {
      ...process.env,
      EVENKEEL_PORT: String(port),
      EVENKEEL_HOST: '127.0.0.1',
      EVENKEEL_URL: settings.url,
    },
    stdio: 'inherit',
  })
}

async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

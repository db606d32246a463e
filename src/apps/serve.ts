import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { startReceiving } from '../desk/channels/email/index.ts'
import { startDelivery } from '../desk/outbox/index.ts'
import { authenticate } from '../desk/people/index.ts'
import { prepare } from '../desk/setup/index.ts'
import { slices } from '../desk/slices.ts'
import { system } from '../platform/context.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import { createApp } from '../platform/http/app.ts'
import type { Log } from '../platform/log.ts'
import { databaseAnswers, openRuntime, type Runtime } from '../platform/runtime.ts'
import type { Settings } from '../platform/settings.ts'
import { buildBundleIfStale } from './bundle.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { addPages } from './pages.ts'

export interface Serving {
  runtime: Runtime
  /** Shown once, while nobody has set the desk up. */
  setupLink: string | null
  stop(): Promise<void>
}

/** Starts the roles asked for; answers when everything listens. */
export async function serve(settings: Settings, log: Log): Promise<Serving> {
  const has = (role: 'web' | 'work' | 'mail') => settings.roles.has(role)
  const building = has('web') ? buildBundleIfStale() : Promise.resolve()
  building.catch(() => {})
  const database = await openDatabase(settings, log)
  const stops: (() => Promise<unknown>)[] = [() => database.stop()]
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    await migrateDatabase(database.config)
    const runtime = await openRuntime({
      database: database.config,
      dataDir: settings.data,
      url: settings.url,
      slices,
      log,
      isWorker: has('work'),
      listens: has('web'),
    })
    stops.push(() => runtime.stop())
    const { token } = await runtime.act(system, prepare)
    if (has('work')) await runtime.startWork()
    if (has('mail')) {
      const delivery = startDelivery(runtime, { looks: true })
      stops.push(() => delivery.stop())
      const receiving = await startReceiving(runtime, { host: settings.smtpHost, port: settings.smtpPort })
      stops.push(() => receiving.stop())
    }
    if (has('web')) {
      await building
      stops.push(await listen(runtime, settings))
    }
    return { runtime, setupLink: token && `${settings.url}/setup?token=${token}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen(runtime: Runtime, settings: Settings): Promise<() => Promise<void>> {
  const app = createApp({
    runtime,
    authenticate: credentials => authenticate(runtime, credentials),
    ready: async () => [
      { part: 'database', isReady: await databaseAnswers(runtime.connected), sentence: 'The database answers.' },
    ],
  })
  addPages(app)
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      reject(isTaken ? new CannotStart(`Port ${settings.port} is taken by another program: stop that one, or choose another port, as in EVENKEEL_PORT=4171 npm start.`) : error)
    })
    server.listen(settings.port, settings.host, resolve)
  })
  return async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

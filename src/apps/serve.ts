import { startReceiving } from '../desk/channels/email/index.ts'
import { startDelivery } from '../desk/outbox/index.ts'
import { prepare, renewSetupToken } from '../desk/setup/index.ts'
import { slices } from '../desk/slices.ts'
import { day, plus } from '../kit/time.ts'
import { system } from '../platform/context.ts'
import { isDatabaseLost } from '../platform/database/lost.ts'
import { explainFullDisk } from '../platform/database/sentences.ts'
import { sweepIncoming } from '../platform/files.ts'
import type { Log } from '../platform/log.ts'
import { openRuntime, type Runtime } from '../platform/runtime.ts'
import type { Settings } from '../platform/settings.ts'
import { buildBundleIfStale } from './bundle.ts'
import { migrateDatabase, openDatabase } from './database.ts'
import { checkDeskIdentity } from './identity.ts'
import { listen } from './listening.ts'

export interface Serving {
  runtime: Runtime
  /** Shown once, while nobody has set the desk up. */
  setupLink: string | null
  stop(): Promise<void>
}

/** How long each part may take to end what it has in hand, in milliseconds; all of them together stay below 5 s. */
const patience = { work: 1500, runtime: 1500 }
const attempts = 3

/** Starts the roles asked for; answers when everything listens. A database that goes away meanwhile is waited for. */
export async function serve(settings: Settings, log: Log, hasPages = true): Promise<Serving> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(settings, log, hasPages)
    } catch (error) {
      if (attempt === attempts || !isDatabaseLost(error)) throw error
      log('warn', 'The database went away while the desk was starting; starting again.')
    }
  }
}

async function start(settings: Settings, log: Log, hasPages: boolean): Promise<Serving> {
  const has = (role: 'web' | 'work' | 'mail') => settings.roles.has(role)
  const building = has('web') && hasPages ? buildBundleIfStale() : Promise.resolve()
  building.catch(() => {})
  const database = await openDatabase(settings, log)
  const stops: (() => Promise<unknown>)[] = []
  let runtime: Runtime | undefined
  const stop = async () => {
    await within(patience.work, Promise.allSettled(stops.splice(0).map(end => end())))
    await within(patience.runtime, runtime?.stop())
    await database.stop()
  }
  try {
    await migrateDatabase(database.config)
    runtime = await openRuntime({
      database: database.config,
      dataDir: settings.data,
      url: settings.url,
      slices,
      log,
      isWorker: has('work'),
      listens: has('web'),
    })
    await runtime.act(system, prepare)
    await checkDeskIdentity(runtime, database.isBuiltIn)
    await sweepIncoming(settings.data, plus(runtime.clock.now(), -day))
    if (has('work')) await runtime.startWork()
    if (has('mail')) {
      const delivery = startDelivery(runtime, { looks: true })
      stops.push(() => delivery.stop())
      const receiving = await startReceiving(runtime, { host: settings.smtpHost, port: settings.smtpPort })
      stops.push(() => receiving.stop())
    }
    if (has('web')) {
      await building
      stops.push(await listen(runtime, settings, hasPages))
    }
    const token = has('web') ? await runtime.act(system, renewSetupToken) : null
    return { runtime, setupLink: token && `${settings.url}/setup?token=${token}`, stop }
  } catch (error) {
    await stop()
    throw explainFullDisk(settings.data, error)
  }
}

/** What takes longer is left to the next start, which heals it as after a crash. */
async function within(milliseconds: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.resolve(work).catch(() => {}), tooLong])
  clearTimeout(timer)
}

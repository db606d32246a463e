import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from '../desk/setup/index.ts'
import { slices } from '../desk/slices.ts'
import { system } from '../platform/context.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import { plainLog } from '../platform/log.ts'
import { openRuntime, type Runtime } from '../platform/runtime.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { joinDatabase, migrateDatabase, type OpenDatabase } from './database.ts'
import { checkDeskIdentity } from './identity.ts'

/** Lends the desk to a command: the running server's database, or its own for as long as it takes. */
export async function withDesk<T>(run: (runtime: Runtime, settings: Settings) => Promise<T>): Promise<T> {
  return withDeskDatabase(async (database, settings) => {
    await migrateDatabase(database.config)
    const runtime = await openRuntime({
      database: database.config,
      dataDir: settings.data,
      url: settings.url,
      slices,
      log: plainLog,
    })
    try {
      await runtime.act(system, prepare)
      await checkDeskIdentity(runtime, database.isBuiltIn)
      return await run(runtime, settings)
    } finally {
      await runtime.stop()
    }
  })
}

/** The same without slices and jobs, for what works on the tables themselves. */
export async function withDeskDatabase<T>(
  run: (database: OpenDatabase, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env, process.cwd())
  const database = await joinDatabase(settings, plainLog)
  try {
    return await run(database, settings)
  } finally {
    await database.stop()
  }
}

/** For commands that need a desk to be there: a mistyped data directory must not make a new one. */
export function requireDesk(settings: Settings): void {
  if (settings.databaseUrl !== undefined || existsSync(join(settings.data, 'postgres'))) return
  throw new CannotStart(
    `There is no desk in ${settings.data}: start one with npm start, or set EVENKEEL_DATA to the folder of yours.`,
  )
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identity } from '../desk/setup/index.ts'
import { system } from '../platform/context.ts'
import { CannotStart } from '../platform/database/sentences.ts'
import type { Runtime } from '../platform/runtime.ts'
import { writeOnce } from '../platform/write-once.ts'

/**
 * A data directory holds the files and the key of one desk. Writes the desk's id there when both are new, and throws
 * `CannotStart` where directory and database are not of the same desk. Several processes may share both.
 */
export async function checkDeskIdentity(runtime: Runtime, isBuiltIn: boolean): Promise<void> {
  const desk = await runtime.read(system, identity)
  if (!desk) return
  const path = join(runtime.dataDir, 'desk.id')
  if (!existsSync(path)) {
    if (desk.isSetUp && !isBuiltIn) throw isElsewhere(runtime.dataDir, path, desk)
    writeOnce(path, Buffer.from(`${desk.id}\n`))
  }
  if (readFileSync(path, 'utf8').trim() === desk.id) return
  throw new CannotStart(
    `${runtime.dataDir} belongs to another desk than the database, which holds "${desk.name}": set EVENKEEL_DATA to the folder of "${desk.name}", or DATABASE_URL to the database of this folder.`,
  )
}

function isElsewhere(dataDir: string, path: string, desk: { id: string; name: string }): CannotStart {
  return new CannotStart(
    `The database holds the desk "${desk.name}", and its files and its key are not in ${dataDir}: set EVENKEEL_DATA to the folder that holds them. If they are lost, write ${desk.id} into ${path} and go on without them.`,
  )
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from '../../platform/database/sentences.ts'
import { readSettings } from '../../platform/settings.ts'
import { checkDatabase } from '../doctor/database.ts'
import { checkDesk } from '../doctor/desk.ts'
import { type Finding, mend, well } from '../doctor/finding.ts'
import { checkMachine } from '../doctor/machine.ts'
import { withDesk, withDeskDatabase } from '../joined.ts'
import type { Command } from './command.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'evenkeel doctor',
  about: 'Looks at everything the desk depends on and says what to mend; exit code 1 where something is.',
  async run(args) {
    parseArgs({ args, options: {} })
    const settings = readSettings(process.env, process.cwd())
    let isWell = tell(await checkMachine(settings))
    const hasDesk = settings.databaseUrl !== undefined || existsSync(join(settings.data, 'postgres'))
    if (!hasDesk) {
      tell([well('database', 'none yet; the first start makes it')])
      return isWell ? 0 : 1
    }
    const database = await unlessStuck('database', () => withDeskDatabase(checkDatabase))
    isWell = tell(database) && isWell
    if (database.every(finding => finding.isWell)) {
      isWell = tell(await unlessStuck('desk', () => withDesk(checkDesk))) && isWell
    }
    return isWell ? 0 : 1
  },
}

function tell(findings: Finding[]): boolean {
  for (const { part, isWell, sentence } of findings) {
    process.stdout.write(`${isWell ? 'ok  ' : 'mend'}  ${part}: ${sentence}\n`)
  }
  return findings.every(finding => finding.isWell)
}

/** What keeps the desk from starting is a finding here. */
async function unlessStuck(part: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof CannotStart) return [mend(part, error.message)]
    throw error
  }
}

import { parseArgs } from 'node:util'
import { migrateDatabase } from '../database.ts'
import { withDeskDatabase } from '../joined.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'evenkeel migrate',
  about: 'Brings the database up to this version; serve does it by itself at every start.',
  async run(args) {
    parseArgs({ args, options: {} })
    const ran = await withDeskDatabase(database => migrateDatabase(database.config))
    process.stdout.write(
      ran.length > 0 ? `Migrated: ${ran.join(', ')}.\n` : 'The database is up to date already.\n',
    )
    return 0
  },
}

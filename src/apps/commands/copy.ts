import { parseArgs } from 'node:util'
import { copy } from '../../platform/backup/index.ts'
import { plainLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { atUrl, migrations, openDatabase } from '../database.ts'
import { requireDesk } from '../joined.ts'
import { type Command, WrongUse } from './command.ts'

export const copyCommand: Command = {
  name: 'copy',
  usage: 'evenkeel copy --to URL [--replace]',
  about: 'Copies the desk into another PostgreSQL, to go on there; the server must be stopped.',
  options: [
    ['--to URL', 'Such as postgresql://evenkeel:secret@db.example.org/evenkeel; the database must exist.'],
    ['--replace', 'Lose the desk that is there now. Without it only an empty database is filled.'],
  ],
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { to: { type: 'string' }, replace: { type: 'boolean', default: false } },
    })
    if (!/^postgres(ql)?:\/\/./.test(values.to ?? '')) {
      throw new WrongUse(
        'Give --to: the address of a PostgreSQL, such as postgresql://evenkeel:secret@db.example.org/evenkeel.',
      )
    }
    const settings = readSettings(process.env, process.cwd())
    requireDesk(settings)
    const target = await atUrl(values.to as string, '--to')
    const database = await openDatabase(settings, plainLog)
    try {
      const { rows, tables } = await copy(
        { database: database.config, dataDir: settings.data },
        {
          database: target.config,
          dataDir: settings.data,
          migrations,
          proof: 'colleagues',
          mayReplace: values.replace,
        },
      )
      process.stdout.write(
        `Copied ${rows} rows in ${tables} tables and counted them there. Start with DATABASE_URL set to that address, and with the same EVENKEEL_DATA (${settings.data}), which goes on holding the files.\n`,
      )
    } finally {
      await database.stop()
    }
    return 0
  },
}

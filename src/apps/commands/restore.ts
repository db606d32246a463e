import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restore } from '../../platform/backup/index.ts'
import { plainLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { migrations, openDatabase } from '../database.ts'
import { type Command, onlyOne } from './command.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'evenkeel restore FILE [--replace]',
  about: 'Puts a backup in the place of this desk; the server must be stopped.',
  options: [['--replace', 'Lose the desk that is there now. Without it only an empty one is filled.']],
  async run(args) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const path = resolve(onlyOne(positionals, 'Give the file that backup wrote.'))
    const settings = readSettings(process.env, process.cwd())
    const database = await openDatabase(settings, plainLog)
    try {
      const { madeAt, rows, tables, files } = await restore(path, {
        database: database.config,
        dataDir: settings.data,
        migrations,
        proof: 'colleagues',
        mayReplace: values.replace,
      })
      process.stdout.write(
        `The desk is as it was at ${madeAt}: ${rows} rows in ${tables} tables, ${files} files.\n`,
      )
    } finally {
      await database.stop()
    }
    return 0
  },
}

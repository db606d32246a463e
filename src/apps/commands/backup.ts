import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backup } from '../../platform/backup/index.ts'
import { CannotStart, explainFullDisk } from '../../platform/database/sentences.ts'
import { readSettings } from '../../platform/settings.ts'
import { requireDesk, withDeskDatabase } from '../joined.ts'
import { type Command, onlyOne } from './command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'evenkeel backup FILE',
  about: 'Writes everything the desk keeps into one file, also while the server runs.',
  options: [
    ['FILE', 'Is replaced once the new one is whole. It holds the key to all passwords: keep it secret.'],
  ],
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const path = resolve(onlyOne(positionals, 'Give the file to write, such as desk.backup.'))
    requireDesk(readSettings(process.env, process.cwd()))
    const stop = new AbortController()
    const abort = () => stop.abort()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abort)
    await withDeskDatabase((database, settings) =>
      backup({ database: database.config, dataDir: settings.data }, path, stop.signal),
    ).catch(error => {
      throw cannotWrite(path, error)
    })
    process.stdout.write(`${path} holds the whole desk (${(statSync(path).size / 1e6).toFixed(1)} MB).\n`)
    return 0
  },
}

function cannotWrite(path: string, error: unknown): unknown {
  const { name, code = '' } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return new CannotStart('The backup was stopped; no file was left behind.')
  if (['ENOENT', 'EACCES', 'EISDIR', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new CannotStart(`${path} cannot be written: give a file in a folder of your own.`)
  }
  return explainFullDisk(path, error)
}

import { jsonLog, plainLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { serve } from '../serve.ts'
import type { Command } from './command.ts'

const stopWithin = 5000

export const serveCommand: Command = {
  name: 'serve',
  usage: 'evenkeel serve',
  about: 'Starts the desk; Ctrl-C stops it. What can be set by environment stands under `evenkeel help`.',
  async run() {
    const settings = readSettings(process.env, process.cwd())
    const log = process.stderr.isTTY ? plainLog : jsonLog
    const stopped = stopAsked()
    const serving = await serve(settings, log)
    process.stdout.write(`Evenkeel is at ${settings.url}\n`)
    if (serving.setupLink) process.stdout.write(`Set it up here, once: ${serving.setupLink}\n`)
    await stopped
    const tooLong = setTimeout(() => process.exit(1), stopWithin)
    await serving.stop()
    clearTimeout(tooLong)
    return 0
  },
}

function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}

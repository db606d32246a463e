import { parseArgs } from 'node:util'
import { jsonLog, plainLog } from '../../platform/log.ts'
import { readSettings, type Settings } from '../../platform/settings.ts'
import { serve } from '../serve.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'evenkeel serve',
  about: 'Starts the desk; Ctrl-C stops it.',
  async run(args) {
    parseArgs({ args, options: {} })
    return serveUntilStopped(readSettings(process.env, process.cwd()))
  },
}

/** Serves until Ctrl-C or a polite signal; `opening` is what is said first about the address. */
export async function serveUntilStopped(settings: Settings, opening = ''): Promise<number> {
  const stopped = stopAsked()
  const serving = await serve(settings, process.stderr.isTTY ? plainLog : jsonLog)
  process.stdout.write(`${opening}Evenkeel is at ${settings.url}\n`)
  if (serving.setupLink) process.stdout.write(`Set it up here, once: ${serving.setupLink}\n`)
  await stopped
  await serving.stop()
  // What was cut off in its work may still hold a connection open.
  process.exit(0)
}

/** A second Ctrl-C ends the process at once. */
function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

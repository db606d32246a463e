import { parseArgs } from 'node:util'
import { jsonLog, plainLog } from '../../platform/log.ts'
import { readSettings, type Settings } from '../../platform/settings.ts'
import { serve } from '../serve.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'evenkeel serve [--without-pages]',
  about: 'Starts the desk; Ctrl-C stops it.',
  options: [['--without-pages', 'Answers the API alone, where something else serves the pages.']],
  async run(args) {
    const { values } = parseArgs({ args, options: { 'without-pages': { type: 'boolean', default: false } } })
    return serveUntilStopped(readSettings(process.env, process.cwd()), { hasPages: !values['without-pages'] })
  },
}

/** Serves until Ctrl-C or a polite signal; `opening` is said before the address. */
export async function serveUntilStopped(
  settings: Settings,
  { hasPages = true, opening = '' } = {},
): Promise<number> {
  const stopped = stopAsked()
  const serving = await serve(settings, process.stderr.isTTY ? plainLog : jsonLog, hasPages)
  process.stdout.write(`${opening}${whereItIs(settings)}\n`)
  if (serving.setupLink) process.stdout.write(`Set it up here, once: ${serving.setupLink}\n`)
  await stopped
  await serving.stop()
  // What was cut off in its work may still hold a connection open.
  process.exit(0)
}

function whereItIs({ roles, url }: Settings): string {
  if (roles.has('web')) return `Evenkeel is at ${url}`
  return `Evenkeel works behind ${url} (${[...roles].join(', ')})`
}

/** A second Ctrl-C ends the process at once. */
export function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

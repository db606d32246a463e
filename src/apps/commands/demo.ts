import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SignIn } from '../../../world/index.ts'
import { CannotStart } from '../../platform/database/sentences.ts'
import { readSettings } from '../../platform/settings.ts'
import { withDesk } from '../joined.ts'
import type { Command } from './command.ts'
import { serveUntilStopped } from './serve.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: 'evenkeel demo',
  about: 'Serves a desk of invented people in ./data-demo and prints how to sign in; no mail leaves it.',
  async run(args) {
    parseArgs({ args, options: {} })
    // Never the desk that one works with.
    delete process.env.DATABASE_URL
    process.env.EVENKEEL_DATA ||= './data-demo'
    const settings = readSettings(process.env, process.cwd())
    return serveUntilStopped(settings, { opening: opening(await signInsOf(settings.data)) })
  },
}

/** Loads the world where it is not there yet. The file with the sign-ins is written last, so it proves the world whole. */
async function signInsOf(dataDir: string): Promise<SignIn[]> {
  const path = join(dataDir, 'demo.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as SignIn[]
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new CannotStart(
      `${dataDir} holds another desk, or a demo that was stopped while it was made: set EVENKEEL_DATA to a new folder, or remove this one if it is a demo.`,
    )
  }
  process.stderr.write('Telling the stories of the demo; this happens once.\n')
  // Only here, so that no other command waits for the whole cast.
  const { loadWorld } = await import('../../../world/index.ts')
  const { signIns } = await withDesk(loadWorld)
  writeFileSync(path, JSON.stringify(signIns))
  return signIns
}

function opening(signIns: SignIn[]): string {
  const width = Math.max(...signIns.map(one => one.email.length))
  const lines = signIns.map(one => `  ${one.email.padEnd(width)}  ${one.password}  ${one.name}, ${one.role}`)
  return `Sign in as one of\n${lines.join('\n')}\n`
}

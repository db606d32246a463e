import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadWorld, type SignIn } from '../../../world/index.ts'
import { identity, prepare } from '../../desk/setup/index.ts'
import { system } from '../../platform/context.ts'
import { readSettings } from '../../platform/settings.ts'
import { withDesk } from '../joined.ts'
import type { Command } from './command.ts'
import { serveUntilStopped } from './serve.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: 'evenkeel demo',
  about: 'Serves a desk of invented people in ./data-demo and prints how to sign in.',
  options: [['', 'Remove ./data-demo to begin again. No mail leaves this machine.']],
  async run(args) {
    parseArgs({ args, options: {} })
    // A demo must never be loaded into the desk that one works with.
    process.env.EVENKEEL_DATA = process.env.EVENKEEL_DEMO_DATA || resolve('data-demo')
    delete process.env.DATABASE_URL
    const signIns = await withDesk(async runtime => {
      await runtime.act(system, prepare)
      const desk = await runtime.read(system, identity)
      if (desk?.isSetUp) return knownSignIns()
      process.stderr.write('Telling the stories of the demo; this happens once.\n')
      return (await loadWorld(runtime)).signIns
    })
    return serveUntilStopped(readSettings(process.env, process.cwd()), opening(signIns))
  },
}

function opening(signIns: SignIn[]): string {
  const width = Math.max(...signIns.map(one => one.email.length))
  const lines = signIns.map(one => `  ${one.email.padEnd(width)}  ${one.password}  ${one.name}, ${one.role}`)
  return `Sign in as one of\n${lines.join('\n')}\n`
}

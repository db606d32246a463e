import { parseArgs } from 'node:util'
import { makeApiKey as contract } from '../../desk/people/contract.ts'
import { makeApiKey } from '../../desk/people/index.ts'
import { system } from '../../platform/context.ts'
import { readSettings } from '../../platform/settings.ts'
import { requireDesk, withDesk } from '../joined.ts'
import { type Command, WrongUse } from './command.ts'

export const keyCreateCommand: Command = {
  name: 'key create',
  usage: 'evenkeel key create --name NAME --role ROLE [--scope read|write]',
  about: 'Makes an API key and prints it, once, as the last word.',
  options: [
    ['--name NAME', 'What it is for, as the list of keys shows it.'],
    ['--role ROLE', 'agent, lead, admin or owner: what the key may do.'],
    ['--scope SCOPE', 'read or write (write).'],
  ],
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { name: { type: 'string' }, role: { type: 'string' }, scope: { type: 'string' } },
    })
    if (values.name === undefined) throw new WrongUse('Give --name.')
    if (values.role === undefined) throw new WrongUse('Give --role: agent, lead, admin or owner.')
    const input = contract.input.safeParse(values)
    if (!input.success) {
      const issues = input.error.issues.map(issue => `--${issue.path.join('.')}: ${issue.message}`)
      throw new WrongUse(issues.join('\n'))
    }
    requireDesk(readSettings(process.env, process.cwd()))
    const made = await withDesk(runtime => runtime.act(system, ctx => makeApiKey(ctx, input.data)))
    process.stdout.write(`${made.name} (${made.role}, ${made.scope}): ${made.key}\n`)
    return 0
  },
}

import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { makeMailbox as mailboxContract } from '../../desk/channels/email/contract.ts'
import { makeMailbox } from '../../desk/channels/email/index.ts'
import { begin } from '../../desk/setup/contract.ts'
import { beginWithoutToken } from '../../desk/setup/index.ts'
import { system } from '../../platform/context.ts'
import { withDesk } from '../joined.ts'
import { type Command, WrongUse } from './command.ts'

const options = {
  desk: { type: 'string' },
  'owner-name': { type: 'string' },
  'owner-email': { type: 'string' },
  'password-stdin': { type: 'boolean' },
  mailbox: { type: 'string' },
  'time-zone': { type: 'string' },
  language: { type: 'string' },
} as const

export const setupCommand: Command = {
  name: 'setup',
  usage:
    'evenkeel setup --desk NAME --owner-name NAME --owner-email ADDRESS --password-stdin [--mailbox ADDRESS]',
  about: 'Sets a new desk up without a browser, also while the server runs.',
  options: [
    ['--desk NAME', "The desk's name, as customers see it."],
    ['--owner-name NAME', 'The first colleague, who may do everything.'],
    ['--owner-email ADDRESS', 'What the owner signs in with.'],
    [
      '--password-stdin',
      "Reads the owner's password from standard input, so that it stands in no list of processes.",
    ],
    ['--mailbox ADDRESS', 'The first mailbox; its servers are set up in the browser.'],
    ['--time-zone ZONE', 'Such as Europe/London (UTC).'],
    ['--language LANGUAGE', 'Such as en or en-GB (en).'],
  ],
  async run(args) {
    const { values } = parseArgs({ args, options })
    for (const name of ['desk', 'owner-name', 'owner-email', 'password-stdin'] as const) {
      if (values[name] === undefined) throw new WrongUse(`Give --${name}.`)
    }
    const desk = checked(begin.input.omit({ token: true }), optionOf, {
      desk: values.desk,
      owner: {
        name: values['owner-name'],
        email: values['owner-email'],
        password: (await text(process.stdin)).replace(/\r?\n$/, ''),
      },
      timeZone: values['time-zone'],
      locale: values.language,
    })
    const mailbox =
      values.mailbox === undefined
        ? null
        : checked(mailboxContract.input, () => '--mailbox', { name: desk.desk, address: values.mailbox })
    await withDesk(runtime =>
      runtime.act(system, async ctx => {
        await beginWithoutToken(ctx, desk)
        if (mailbox) await makeMailbox(ctx, mailbox)
      }),
    )
    process.stdout.write(`"${desk.desk}" is set up; ${desk.owner.email} signs in with that password.\n`)
    return 0
  },
}

/** Reads by the contract's own schema; what is wrong names the option. */
function checked<S extends z.ZodType>(
  schema: S,
  option: (path: string) => string,
  given: unknown,
): z.output<S> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new WrongUse(
    result.error.issues.map(issue => `${option(issue.path.join('.'))}: ${issue.message}`).join('\n'),
  )
}

function optionOf(path: string): string {
  const names: Record<string, string> = {
    desk: '--desk',
    'owner.name': '--owner-name',
    'owner.email': '--owner-email',
    'owner.password': '--password-stdin',
    timeZone: '--time-zone',
    locale: '--language',
  }
  return names[path] ?? path
}

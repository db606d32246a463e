import { parseArgs } from 'node:util'
import * as email from '../../../desk/channels/email/contract.ts'
import { type Imported, importRaw } from '../../../desk/channels/email/index.ts'
import { system } from '../../../platform/context.ts'
import { CannotStart } from '../../../platform/database/sentences.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { readSettings } from '../../../platform/settings.ts'
import { ask } from '../../asking.ts'
import { requireDesk, withDesk } from '../../joined.ts'
import { type Command, onlyOne } from '../command.ts'
import { mailFilesAt, mailsIn } from './mails.ts'
import { startProgress } from './progress.ts'

/** A message longer than this is passed over, in bytes; the receiver takes no longer ones either. */
const longest = 64 * 1024 * 1024

export const importMailCommand: Command = {
  name: 'import mail',
  usage: 'evenkeel import mail PATH [--mailbox ADDRESS]',
  about: 'Takes old mail in, also while the server runs; run again, it goes on where it was stopped.',
  options: [
    ['PATH', 'An mbox, a Maildir, or a folder of raw messages and mboxes.'],
    ['--mailbox ADDRESS', 'The mailbox it belongs to; needed only where there are several.'],
  ],
  async run(args) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { mailbox: { type: 'string' } },
    })
    const path = onlyOne(positionals, 'Give an mbox, a Maildir or a folder of messages.')
    const files = await mailFilesAt(path)
    requireDesk(readSettings(process.env, process.cwd()))
    return withDesk(async runtime => {
      const mailbox = await mailboxFor(runtime, values.mailbox)
      const { passedOver, kept, known } = await importAll(runtime, mailbox.id, files)
      process.stdout.write(`${mailbox.address}: ${kept} mails taken in, ${known} were there already.\n`)
      for (const line of passedOver) process.stderr.write(`${line}\n`)
      return passedOver.length > 0 ? 1 : 0
    })
  },
}

async function importAll(
  runtime: Runtime,
  mailboxId: string,
  files: Awaited<ReturnType<typeof mailFilesAt>>,
): Promise<Imported & { passedOver: string[] }> {
  const passedOver: string[] = []
  const progress = startProgress(
    process.stderr,
    files.reduce((sum, file) => sum + file.size, 0),
  )
  async function* sources(): AsyncGenerator<Uint8Array> {
    for await (const { name, content, read } of mailsIn(files)) {
      const whole = await gathered(content)
      if (whole === null) passedOver.push(`${name} is larger than 64 MB and was passed over.`)
      else if (whole.byteLength > 0) yield whole
      progress.at(read)
    }
  }
  try {
    const counts = await importRaw(runtime, mailboxId, sources(), ({ kept, known }) =>
      progress.say(kept + known),
    )
    return { ...counts, passedOver }
  } finally {
    progress.end()
  }
}

async function gathered(content: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > longest) chunks.length = 0
    else chunks.push(chunk)
  }
  return size > longest ? null : Buffer.concat(chunks)
}

async function mailboxFor(runtime: Runtime, address: string | undefined): Promise<email.Mailbox> {
  const { items } = await ask(runtime, system, email.mailboxes, {})
  const wanted = items.filter(one => address === undefined || one.address === address.toLowerCase())
  const [mailbox] = wanted
  if (mailbox && wanted.length === 1) return mailbox
  const known = items.map(one => one.address).join(', ')
  if (items.length === 0) throw new CannotStart('There is no mailbox yet: set one up in the browser first.')
  if (address === undefined) throw new CannotStart(`Give --mailbox, one of ${known}.`)
  throw new CannotStart(`There is no mailbox ${address}; there are ${known}.`)
}

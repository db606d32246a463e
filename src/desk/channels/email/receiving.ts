import { system } from '../../../platform/context.ts'
import { CannotStart } from '../../../platform/database/sentences.ts'
import { grouped } from '../../../platform/group.ts'
import { type IncomingMail, startReceiver } from '../../../platform/mail/receive.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { type Arrival, gather, keepArrivals } from './arriving.ts'
import type { Pace } from './fetching.ts'
import { startIngest } from './ingesting.ts'
import { normaliseAddress } from './reading/index.ts'
import { mailboxOf } from './rules.ts'
import { mailSettings } from './settings/actions.ts'
import { setListening } from './standing.ts'
import * as store from './store-mailboxes.ts'
import { wakeIngest } from './waking.ts'
import { startWatching } from './watching.ts'

export interface Receiving {
  /** Where the receiver listens. */
  port: number
  /** Reads in everything that has been kept so far. */
  drain(): Promise<number>
  stop(): Promise<void>
}

/** Receives mail by SMTP, fetches it from the mailboxes' servers, and reads it in. Rejects with `CannotStart` where the port is taken. */
export async function startReceiving(
  runtime: Runtime,
  options: { host: string; port: number; pace?: Pace },
): Promise<Receiving> {
  const ingest = startIngest(runtime, { looks: true })
  const addresses = knownAddresses(runtime)
  const keep = grouped<Arrival, boolean>(64, async arrivals => {
    const kept = await runtime.act(system, ctx => keepArrivals(ctx, arrivals))
    wakeIngest()
    return kept
  })

  async function take(mail: IncomingMail): Promise<void> {
    const source = await gather(runtime.files, mail.content)
    const byMailbox = new Map<string, string[]>()
    for (const recipient of mail.to) {
      const mailbox = await addresses.mailboxOf(recipient)
      if (mailbox) byMailbox.set(mailbox.id, [...(byMailbox.get(mailbox.id) ?? []), recipient])
    }
    const from = normaliseAddress(mail.from) || (mail.from === '<>' ? '<>' : '')
    await Promise.all(
      [...byMailbox].map(([mailboxId, envelopeTo]) =>
        keep({ mailboxId, source, envelopeFrom: from, envelopeTo }),
      ),
    )
  }

  const { largestMail } = await runtime.read(system, mailSettings)
  try {
    const receiver = await startReceiver({
      ...options,
      largest: largestMail * 1_000_000,
      accepts: async address => (await addresses.mailboxOf(address)) !== undefined,
      take,
      onFault: error =>
        runtime.log('error', 'A mail could not be kept; its sender will try again', { error }),
    })
    setListening(runtime, true)
    const watching = startWatching(runtime, options.pace)
    return {
      port: receiver.port,
      drain: ingest.drain,
      async stop() {
        setListening(runtime, false)
        await Promise.all([receiver.stop(), watching.stop()])
        await ingest.stop()
      },
    }
  } catch (error) {
    setListening(runtime, false)
    await ingest.stop()
    throw cannotListen(options.port, error)
  }
}

/** Asked for every recipient, so remembered for a moment; an address that is not known is looked up at once. */
function knownAddresses(runtime: Runtime) {
  const lasts = 2000
  let known: store.MailboxRow[] = []
  let at = Number.NEGATIVE_INFINITY
  return {
    async mailboxOf(given: string): Promise<store.MailboxRow | undefined> {
      const address = normaliseAddress(given)
      const found = performance.now() - at < lasts ? mailboxOf(address, known) : undefined
      if (found) return found
      known = (await runtime.read(system, ctx => store.allMailboxes(ctx.db))).filter(
        mailbox => mailbox.is_active,
      )
      at = performance.now()
      return mailboxOf(address, known)
    },
  }
}

function cannotListen(port: number, error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port}, where mail comes in, is taken by another program: stop that one, or choose another port, as in EVENKEEL_SMTP_PORT=2526 npm start.`,
    )
  }
  if (code === 'EACCES') {
    return new CannotStart(
      `Port ${port} for incoming mail needs more rights: choose one above 1023, as in EVENKEEL_SMTP_PORT=2525 npm start.`,
    )
  }
  return error
}

import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

export interface IncomingMail {
  /** The envelope's sender; `<>` for the null sender of reports (RFC 5321 section 4.5.5). */
  from: string
  /** The envelope's recipients that were accepted, as they were given. */
  to: string[]
  /** Throws where the line broke or the mail is too large; then nothing must be kept. */
  content: AsyncIterable<Uint8Array>
}

export interface ReceiverOptions {
  host: string
  /** 0 for any free one. */
  port: number
  /** In bytes; what is larger is refused, by its announced size already where it has one (RFC 1870). */
  largest: number
  accepts(address: string): Promise<boolean>
  /** The sender hears "250" when this resolves and "451, try again" when it rejects. */
  take(mail: IncomingMail): Promise<void>
  /** A mail that could not be taken; the sender keeps it and tries again. */
  onFault(error: unknown): void
}

export interface Receiver {
  port: number
  stop(): Promise<void>
}

/** An SMTP server for incoming mail. Rejects with the system's error where it cannot listen. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: options.largest,
    maxClients: 200,
    maxRecipients: 1000,
    socketTimeout: 5 * 60_000,
    closeTimeout: 1000,
    logger: false,
    onRcptTo(address, _session, done) {
      options.accepts(address.address).then(
        accepted =>
          done(
            accepted ? null : refusal(550, `There is no mailbox ${address.address} here; check the address.`),
          ),
        error => {
          options.onFault(error)
          done(comeAgain)
        },
      )
    },
    onData(stream, session, done) {
      take(stream, session, options).then(
        () => done(null, 'Kept'),
        error => {
          stream.resume()
          done(error)
        },
      )
    },
  })
  // What one connection does wrong ends that connection and nothing else.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}

const comeAgain = refusal(451, 'The mail could not be kept just now; please try again later.')

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: ReceiverOptions,
): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope
  try {
    await options.take({
      from: mailFrom ? mailFrom.address || '<>' : '<>',
      to: rcptTo.map(recipient => recipient.address),
      content: chunksOf(stream, options.largest),
    })
  } catch (error) {
    if ((error as { responseCode?: number }).responseCode) throw error
    options.onFault(error)
    throw comeAgain
  }
}

/** The stream stays open when its reader stops early: the rest of the mail still has to be passed over. */
async function* chunksOf(stream: SMTPServerDataStream, largest: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    if (stream.sizeExceeded)
      throw refusal(
        552,
        `This mail is larger than ${Math.floor(largest / 1_000_000)} MB, the most that is taken here.`,
      )
    yield chunk
  }
}

function refusal(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode })
}

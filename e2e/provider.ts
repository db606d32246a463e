import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createInterface } from 'node:readline'
import { ImapFlow } from 'imapflow'
import { SMTPServer } from 'smtp-server'
import { type Dovecot, startDovecot } from '../world/dovecot.ts'

/** The mail provider of a customer on loopback: mail comes in by SMTP and is read by IMAP. */
export interface Provider {
  readonly smtpPort: number
  readonly imapPort: number
  /** Of every mailbox; the user's name is the address. */
  readonly password: string
  /** Keeps a mail that somebody has sent beside those they got, as programs do that show conversations. */
  keep(address: string, source: string | Buffer): Promise<void>
  /** The sources of what is in a mailbox, oldest first. */
  mails(address: string): Promise<string[]>
  /** How the mail server groups a mailbox into conversations (RFC 5256), such as `(1 2)(3)`. */
  threads(address: string): Promise<string>
  stop(): Promise<void>
}

export async function startProvider(): Promise<Provider> {
  const dovecot = await startDovecot()
  const keep = (address: string, source: string | Buffer) =>
    signedIn(dovecot, address, async client => {
      await client.append('INBOX', source)
    })
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    async onData(stream, session, done) {
      const source = Buffer.concat(await Array.fromAsync(stream))
      try {
        for (const { address } of session.envelope.rcptTo) await keep(address, source)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    smtpPort: (server.server.address() as AddressInfo).port,
    imapPort: dovecot.port,
    password: dovecot.password,
    keep,
    mails: address =>
      signedIn(dovecot, address, async client => {
        await client.mailboxOpen('INBOX', { readOnly: true })
        const all = await client.fetchAll('1:*', { source: true })
        return all.map(mail => mail.source?.toString('latin1') ?? '')
      }),
    threads: address => threadsOf(dovecot, address),
    async stop() {
      await new Promise<void>(resolve => server.close(() => resolve()))
      await dovecot.stop()
    },
  }
}

async function signedIn<T>(
  { host, port, password }: Dovecot,
  user: string,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false })
  await client.connect()
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

/** By hand: the IMAP library has no word for it. */
async function threadsOf({ host, port, password }: Dovecot, user: string): Promise<string> {
  const socket = connect(port, host)
  const commands = [`LOGIN "${user}" "${password}"`, 'EXAMINE INBOX', 'THREAD REFERENCES UTF-8 ALL', 'LOGOUT']
  let threads = ''
  for await (const line of createInterface({ input: socket })) {
    if (line.startsWith('* THREAD')) threads = line.slice('* THREAD '.length)
    const isAnswered = /^a OK|^\* OK \[CAPABILITY/.test(line)
    const next = isAnswered ? commands.shift() : undefined
    if (next) socket.write(`a ${next}\r\n`)
    if (/^a (NO|BAD)/.test(line)) throw new Error(line)
  }
  return threads
}

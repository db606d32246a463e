import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface SunkMail {
  from: string
  to: string[]
  source: string
}

/**
 * `accept`, with an answer of one's own; `refuse` the recipients or, after DATA, the mail with this answer; `hang` without an answer to the mail; `drop` the
 * line when the mail has come in whole, before its receipt.
 */
export type Behaviour =
  | { kind: 'accept'; text?: string }
  | { kind: 'refuse'; at: 'recipient' | 'mail'; code: number; text: string }
  | { kind: 'hang' }
  | { kind: 'drop' }

export interface SmtpSink {
  readonly host: '127.0.0.1'
  readonly port: number
  /** What has come in whole, also where the sender never learned of it. */
  readonly mails: SunkMail[]
  behave(behaviour: Behaviour): void
  stop(): Promise<void>
}

/** A mail server on loopback that keeps what it is sent, in memory, and misbehaves when told to. */
export async function startSmtpSink(options: { user?: string; password?: string } = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = []
  const sockets = new Set<Socket>()
  let behaviour: Behaviour = { kind: 'accept' }
  const server = new SMTPServer({
    disabledCommands: options.user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth(given, _session, done) {
      const isRight = given.username === options.user && given.password === options.password
      done(
        isRight ? null : new Error('Wrong user name or password'),
        isRight ? { user: options.user } : undefined,
      )
    },
    onRcptTo(_address, _session, done) {
      done(behaviour.kind === 'refuse' && behaviour.at === 'recipient' ? answer(behaviour) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', () => {})
      stream.on('end', () => {
        if (behaviour.kind === 'refuse') return done(answer(behaviour))
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(recipient => recipient.address),
          source: Buffer.concat(chunks).toString('latin1'),
        })
        if (behaviour.kind === 'drop') for (const socket of sockets) socket.destroy()
        if (behaviour.kind === 'accept') done(null, behaviour.text ?? `Kept as ${mails.length}`)
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    mails,
    behave(next) {
      behaviour = next
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(resolve))
    },
  }
}

function answer({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

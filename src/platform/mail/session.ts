import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import type { SmtpError } from './refusals.ts'
import type { MailServer } from './server.ts'
import { tokenLogin, tokenWays } from './smtp-token.ts'

/** How long each step may take, in milliseconds. */
export interface Patience {
  /** To connect, and again until the greeting. */
  connecting: number
  /** From the first command of a mail until the server wants the mail itself. */
  envelope: number
  /** For the mail and its receipt: RFC 5321 section 4.5.3.2 asks for ten minutes, for servers that look into it first. */
  receipt: number
}

const usualPatience: Patience = { connecting: 20_000, envelope: 120_000, receipt: 600_000 }

export interface SessionMail {
  from: string
  to: string[]
  source: Buffer
  beforeMail(): Promise<void>
}

/** How far a mail came: nothing of it left, some of it, or all, with the dot that makes it the server's. */
export type Progress = 'none' | 'some' | 'all'

export type Sent =
  | { info: SMTPConnectionSendInfo; error?: undefined; progress: 'all' }
  | { info?: undefined; error: SmtpError; progress: Progress }

/** One line to a mail server, signed in, for one mail after the other. */
export interface Session {
  /** Whether addresses may have letters beyond ASCII before the "@" (RFC 6531). */
  readonly takesUtf8: boolean
  /** In bytes; 0 where the server does not say (RFC 1870). */
  readonly largest: number
  /** How many mails went over it. */
  readonly mails: number
  readonly isBroken: boolean
  send(mail: SessionMail): Promise<Sent>
  /** Forgets a mail that was refused half-way, and shows whether the line still stands. */
  reset(): Promise<boolean>
  quit(): void
  close(): void
}

/** Connects and signs in; throws an `SmtpError`. */
export async function openSession(server: MailServer, patience: Patience = usualPatience): Promise<Session> {
  const connection = connectionTo(server, patience)
  const line = lineOf(connection)
  try {
    await line.ask(done => connection.connect(error => done(error ?? null)))
    if (server.accessToken !== undefined)
      await line.ask(done => connection.login(tokenLogin(connection, server), done))
    else if (server.username)
      await line.ask(done => connection.login({ user: server.username, pass: server.password }, done))
  } catch (error) {
    connection.close()
    throw error
  }
  const offered = offeredBy(connection)
  let mails = 0
  return {
    takesUtf8: offered.extensions.includes('SMTPUTF8'),
    largest: offered.largest,
    get mails() {
      return mails
    },
    get isBroken() {
      return line.problem() !== null
    },
    send(mail) {
      mails++
      return sendOver(connection, line, mail, patience)
    },
    reset: () =>
      line
        .ask(done => connection.reset(done))
        .then(
          () => true,
          () => false,
        ),
    quit: () => connection.quit(),
    close: () => connection.close(),
  }
}

async function sendOver(
  connection: SMTPConnection,
  line: Line,
  mail: SessionMail,
  patience: Patience,
): Promise<Sent> {
  let progress: Progress = 'none'
  const waiting = setTimeout(
    () => line.fail(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
    patience.envelope,
  )
  async function* pieces(): AsyncGenerator<Buffer> {
    clearTimeout(waiting)
    await mail.beforeMail()
    progress = 'some'
    for (let at = 0; at < mail.source.length; at += pieceSize) {
      yield mail.source.subarray(at, at + pieceSize)
      // A quick line takes piece after piece without a pause, and everybody else would wait for its end.
      await turn()
    }
    progress = 'all'
  }
  const body = Readable.from(pieces(), { objectMode: false })
  try {
    const envelope = { from: mail.from, to: mail.to, size: mail.source.length }
    const info = await line.ask<SMTPConnectionSendInfo>(done => connection.send(envelope, body, done))
    return { info, progress: 'all' }
  } catch (error) {
    return { error: error as SmtpError, progress }
  } finally {
    clearTimeout(waiting)
    body.destroy()
  }
}

/** Dots are doubled byte for byte; in pieces, so that a large mail holds up nobody else. */
const pieceSize = 64 * 1024

interface Line {
  ask<T>(run: (done: (error: Error | null, value?: T) => void) => void): Promise<T>
  fail(error: Error): void
  problem(): Error | null
}

/** A line that breaks tells either the call or the event; whichever comes first counts, and neither ends the process. */
function lineOf(connection: SMTPConnection): Line {
  let problem: Error | null = null
  let reject: ((error: Error) => void) | null = null
  const fail = (error: Error) => {
    problem ??= error
    reject?.(error)
  }
  connection.on('error', fail)
  // Where the library itself ends a line, its call tells why, and that a moment later.
  connection.on('end', () => setImmediate(fail, new Error('the server closed the connection')))
  return {
    fail,
    problem: () => problem,
    ask: run =>
      new Promise((resolve, refuse) => {
        if (problem) return refuse(problem)
        reject = refuse
        run((error, value) => (error ? refuse(error) : resolve(value as never)))
      }),
  }
}

function connectionTo(server: MailServer, patience: Patience): SMTPConnection {
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: patience.connecting,
    greetingTimeout: patience.connecting,
    socketTimeout: patience.receipt,
    dnsTimeout: patience.connecting / 2,
    ...tokenWays(server),
  })
}

/** The library acts on what EHLO said and keeps it to itself. */
function offeredBy(connection: SMTPConnection): { extensions: string[]; largest: number } {
  const known = connection as unknown as { _supportedExtensions?: string[]; _maxAllowedSize?: number }
  return { extensions: known._supportedExtensions ?? [], largest: known._maxAllowedSize ?? 0 }
}

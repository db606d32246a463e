import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import type { MailServer } from './server.ts'
import { NotSignedIn, tokenLogin, tokenWays } from './smtp-token.ts'

export interface OutgoingMail {
  from: string
  to: string[]
  source: Buffer
  /** Called when the server has said yes to the recipients and before the first byte of the mail leaves. */
  beforeMail(): Promise<void>
}

export type Outcome =
  /** The server has taken it; some recipients may have been refused. */
  | { result: 'accepted'; answer: string; refused: string[] }
  /** The server has said no, or it was never reached; `isFinal` where trying again is pointless (RFC 5321, 5xx). `isTokenRefused`: another access token may help. */
  | { result: 'refused'; isFinal: boolean; sentence: string; isTokenRefused?: boolean }
  /** The line broke between the mail and its receipt: it may have arrived. */
  | { result: 'unknown'; sentence: string }

const timeouts = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 120_000,
  dnsTimeout: 10_000,
}

/** Hands one mail to a server; never throws. */
export async function sendMail(server: MailServer, mail: OutgoingMail): Promise<Outcome> {
  const connection = connectionTo(server)
  let hasStarted = false
  const body = Readable.from(
    (async function* () {
      await mail.beforeMail()
      hasStarted = true
      yield mail.source
    })(),
    { objectMode: false },
  )
  try {
    await signIn(connection, server)
    const info = await answerOf<SMTPConnectionSendInfo>(connection, done =>
      connection.send({ from: mail.from, to: mail.to, size: mail.source.length }, body, done),
    )
    connection.quit()
    return { result: 'accepted', answer: info.response, refused: info.rejected }
  } catch (error) {
    connection.close()
    const code = (error as { responseCode?: number }).responseCode
    if (hasStarted && code === undefined) return { result: 'unknown', sentence: sentenceOf(error, server) }
    return {
      result: 'refused',
      isFinal: code !== undefined && code >= 500 && !isAboutSignIn(error),
      sentence: sentenceOf(error, server),
      isTokenRefused: error instanceof NotSignedIn && error.isToken,
    }
  }
}

/** Whether one can sign in there; answers with a sentence either way. */
export async function trySending(server: MailServer): Promise<{ worked: boolean; sentence: string }> {
  const connection = connectionTo(server)
  try {
    await signIn(connection, server)
    connection.quit()
    return { worked: true, sentence: `${server.host} lets this desk send.` }
  } catch (error) {
    connection.close()
    return { worked: false, sentence: sentenceOf(error, server) }
  }
}

function connectionTo(server: MailServer): SMTPConnection {
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    allowInternalNetworkInterfaces: true,
    ...timeouts,
    ...tokenWays(server),
  })
}

async function signIn(connection: SMTPConnection, server: MailServer): Promise<void> {
  await answerOf(connection, done => connection.connect(error => done(error ?? null)))
  if (server.accessToken !== undefined)
    await answerOf(connection, done => connection.login(tokenLogin(connection, server), done))
  else if (server.username)
    await answerOf(connection, done =>
      connection.login({ user: server.username, pass: server.password }, done),
    )
}

/** A line that breaks tells either the call or the event; whichever comes first counts, and neither ends the process. */
function answerOf<T>(
  connection: SMTPConnection,
  ask: (done: (error: Error | null, value?: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('the server closed the connection')))
    ask((error, value) => (error ? reject(error) : resolve(value as T)))
  })
}

function isAboutSignIn(error: unknown): boolean {
  return error instanceof NotSignedIn || (error as { code?: string }).code === 'EAUTH'
}

function sentenceOf(error: unknown, server: MailServer): string {
  const { code, response, message } = error as { code?: string; response?: string; message: string }
  const where = `${server.host}:${server.port}`
  if (error instanceof NotSignedIn) return error.sentence
  if (code === 'EAUTH') return `${where} did not accept the user name or the password.`
  if (code === 'EDNS' || code === 'ENOTFOUND')
    return `There is no server named ${server.host}; check the name.`
  if (code === 'ECONNREFUSED' || (code === 'ESOCKET' && /ECONNREFUSED/.test(message)))
    return `Nothing answers at ${where}; check the server and the port.`
  if (code === 'ETIMEDOUT' || code === 'ETIME') return `${where} did not answer in time.`
  if (code === 'ETLS') return `${where} could not be reached safely: ${message}`
  if (response) return `${where} said: ${response}`
  return `${where}: ${message}`
}

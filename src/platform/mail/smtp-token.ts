import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionCustomAuthHandlers } from 'nodemailer/lib/smtp-connection'
import { firstWords, lastWords, mechanismsIn, tokenMechanism } from './sasl.ts'
import type { MailServer } from './server.ts'
import { refusalIn, tokenRefusal } from './token-refused.ts'

/** The server did not let the desk in by its token; `sentence` says why and what to do. */
export class NotSignedIn extends Error {
  readonly sentence: string
  /** Another token may help. */
  readonly isToken: boolean
  constructor(sentence: string, isToken: boolean) {
    super(sentence)
    this.sentence = sentence
    this.isToken = isToken
  }
}

/** The library's name for our own way of signing in; by the name XOAUTH2 it would choose a password's way instead. */
const method = 'TOKEN'

/** What a connection needs beforehand to be signed in by token. */
export function tokenWays(server: MailServer): { customAuth?: SMTPConnectionCustomAuthHandlers } {
  const token = server.accessToken
  if (token === undefined) return {}
  const where = `${server.host}:${server.port}`
  return {
    customAuth: {
      async [method](exchange) {
        const mechanism = tokenMechanism([String(exchange.auth.mechanism)])
        if (!mechanism) throw new Error('A connection that offers no token cannot be signed in by one')
        const first = await exchange.sendCommand(`AUTH ${mechanism} ${firstWords(mechanism, server, token)}`)
        if (first.status === 235) return
        // The reason comes as a challenge; the refusal itself only after it has been answered.
        const last = first.status === 334 ? await exchange.sendCommand(lastWords(mechanism)) : first
        const json = first.status === 334 ? refusalIn(first.text) : null
        const isBusy = last.status >= 400 && last.status < 500
        const said = isBusy
          ? { isToken: false, sentence: `${where} said: ${last.response}` }
          : tokenRefusal(where, { json, text: last.response })
        throw new NotSignedIn(said.sentence, said.isToken)
      },
    },
  }
}

/** How to ask for it once the server has said what it offers. Throws `NotSignedIn` where it takes no token. */
export function tokenLogin(
  connection: SMTPConnection,
  server: MailServer,
): { method: string; user: string; mechanism: string } {
  const mechanism = tokenMechanism(mechanismsIn(String(connection.lastServerResponse)))
  if (!mechanism) {
    throw new NotSignedIn(
      `${server.host}:${server.port} does not let one sign in by OAuth; use a password, or another server.`,
      false,
    )
  }
  return { method, user: server.username, mechanism }
}

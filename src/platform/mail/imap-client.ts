import { ImapFlow } from 'imapflow'
import type { MailServer } from './server.ts'

/** A client that is not connected yet. Every fault reaches whoever waits for an answer; by itself none ends the process. */
export function clientTo(server: MailServer): ImapFlow {
  return new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    ...(server.security === 'tls' ? {} : { doSTARTTLS: server.security === 'starttls' }),
    auth:
      server.accessToken === undefined
        ? { user: server.username, pass: server.password }
        : { user: server.username, accessToken: server.accessToken },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 3 * 60_000,
    maxLiteralSize: 64_000_000,
    maxLineLength: 64_000_000,
    maxResponseSize: 200_000_000,
  })
}

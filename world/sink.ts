import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that takes everything and keeps nothing, but knows nobody at `gone.example`. */
export interface Sink {
  port: number
  close(): Promise<void>
}

export async function openSink(): Promise<Sink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo(recipient, _session, done) {
      if (!recipient.address.endsWith('@gone.example')) return done()
      done(Object.assign(new Error('5.1.1 Nobody of this name lives here'), { responseCode: 550 }))
    },
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { port, close: () => new Promise(resolve => server.close(resolve)) }
}

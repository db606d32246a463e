import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface SunkMail {
  from: string
  to: string[]
  source: string
}

/** A mail server on this machine that sends nothing on. */
export interface Sink {
  port: number
  /** Everything it has taken, in order. */
  mails: SunkMail[]
  close(): Promise<void>
}

/** Takes every mail, but knows nobody at `gone.example`. Speaks as much of RFC 5321 as a sender needs. */
export async function openSink(): Promise<Sink> {
  const mails: SunkMail[] = []
  const lines = new Set<Socket>()
  const server = createServer(socket => {
    lines.add(socket)
    socket.on('close', () => lines.delete(socket)).on('error', () => {})
    converse(socket, mail => mails.push(mail))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    async close() {
      for (const socket of lines) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function converse(socket: Socket, take: (mail: SunkMail) => void): void {
  let mail: SunkMail = { from: '', to: [], source: '' }
  let isData = false
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!isData) answer(line)
      else if (line === '.') end()
      else mail.source += `${line.startsWith('.') ? line.slice(1) : line}\r\n`
    }
  })
  say('220 sink.example')

  function answer(line: string): void {
    const [verb = '', address = ''] = /^(\w+)(?:.*<(.*?)>)?/.exec(line)?.slice(1) ?? []
    switch (verb.toUpperCase()) {
      case 'MAIL':
        mail = { from: address, to: [], source: '' }
        return void say('250 Yes')
      case 'RCPT':
        if (address.endsWith('@gone.example')) return void say('550 5.1.1 Nobody of this name lives here')
        mail.to.push(address)
        return void say('250 Yes')
      case 'DATA':
        isData = true
        return void say('354 Go on')
      case 'QUIT':
        return void socket.end('221 Goodbye\r\n')
      default:
        say('250 sink.example')
    }
  }

  function end(): void {
    isData = false
    take(mail)
    say('250 Taken')
  }
}

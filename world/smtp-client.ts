import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

interface PreparedMail {
  from: string
  to: string[]
  dotted: Buffer
}

export interface SmtpClient {
  /** Answers the server's last line, such as `250 Kept`; a refused recipient ends the transaction with its line. */
  send(mail: { from: string; to: string[]; source: string | Buffer } | PreparedMail): Promise<string>
  /** Does beforehand what sending a large mail would do on the way. */
  prepare(source: string | Buffer): { dotted: Buffer }
  /** One command, and its answer. */
  say(command: string): Promise<string>
  /** Writes as it is, without waiting. */
  write(bytes: string | Buffer): void
  /** Drops the line without a word. */
  drop(): void
  close(): Promise<void>
}

/** A bare SMTP client on loopback, for tests that must see each answer and may break off anywhere. */
export async function smtpClient(port: number): Promise<SmtpClient> {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  const answers = answersOf(socket)
  const say = async (command: string | Buffer) => {
    socket.write(command)
    return answers.next()
  }
  await answers.next()
  await say('EHLO client.example\r\n')
  return {
    async send(mail) {
      const { from, to } = mail
      await say(`MAIL FROM:<${from}>\r\n`)
      for (const recipient of to) {
        const answer = await say(`RCPT TO:<${recipient}>\r\n`)
        if (answer.startsWith('250')) continue
        await say('RSET\r\n')
        return answer
      }
      const ready = await say('DATA\r\n')
      if (!ready.startsWith('354')) return ready
      socket.write('dotted' in mail ? mail.dotted : dotted(mail.source))
      return say('\r\n.\r\n')
    },
    prepare: source => ({ dotted: dotted(source) }),
    say: command => say(`${command}\r\n`),
    write: bytes => void socket.write(bytes),
    drop: () => void socket.destroy(),
    async close() {
      await say('QUIT\r\n')
      socket.end()
    },
  }
}

/** Lines that begin with a dot get a second one (RFC 5321 section 4.5.2). */
function dotted(source: string | Buffer): Buffer {
  const text = typeof source === 'string' ? source : source.toString('latin1')
  const stuffed = text.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..').replace(/\r\n$/, '')
  return Buffer.from(stuffed, typeof source === 'string' ? 'utf8' : 'latin1')
}

/** An answer of several lines comes as its last one. */
function answersOf(socket: Socket) {
  const ready: string[] = []
  const waiting: ((line: string) => void)[] = []
  const take = (line: string) => {
    const next = waiting.shift()
    if (next) next(line)
    else ready.push(line)
  }
  const lines = createInterface({ input: socket })
  lines.on('error', () => {})
  lines.on('line', line => {
    if (/^\d{3}(?: |$)/.test(line)) take(line)
  })
  socket.on('error', () => {})
  let isClosed = false
  socket.on('close', () => {
    isClosed = true
    for (const give of waiting.splice(0)) give('the line was closed')
  })
  return {
    next: () => {
      const line = ready.shift() ?? (isClosed ? 'the line was closed' : undefined)
      return line === undefined
        ? new Promise<string>(resolve => waiting.push(resolve))
        : Promise.resolve(line)
    },
  }
}

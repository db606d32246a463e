import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface SunkMail {
  from: string
  to: string[]
  /** One character for each byte, as it came, dots undone. */
  source: string
  /** What stood behind the addresses in MAIL FROM, such as `SIZE=1200 SMTPUTF8`. */
  parameters: string
}

/** `data` is the answer to the command DATA, `within` the middle of a mail, `mail` the answer to the dot that ends it. */
export type Stage =
  | 'greeting'
  | 'hello'
  | 'tls'
  | 'sign-in'
  | 'from'
  | 'recipient'
  | 'data'
  | 'within'
  | 'mail'
  | 'reset'

/**
 * Instead of its usual answer, at one stage: says something else, drops the line, or says nothing any more. A mail
 * that ends with its dot is kept all the same, also where no receipt is given.
 */
export type Trouble = {
  at: Stage
  /** Only for this recipient. */
  to?: string
  /** It is over when one client has had it. */
  isOnce?: boolean
} & ({ says: string } | { does: 'drop' | 'hang' })

export interface SinkOptions {
  user?: string
  password?: string
  /** Lets in by token alone: the user of one that is good, or null. */
  userOf?: (token: string) => string | null
  /** The ways of signing in by token that it offers; both where it is left out. */
  mechanisms?: readonly ('OAUTHBEARER' | 'XOAUTH2')[]
  /** What EHLO offers, such as `SIZE 10000`; `null` for a server that does not know EHLO. STARTTLS ends in babble. */
  offers?: string[] | null
  /** Milliseconds before each answer. */
  slowness?: number
  /** Each answer comes in pieces of three bytes. */
  isPiecemeal?: boolean
  /** Keeps no sources, which costs time that a measurement must not count. */
  isForgetful?: boolean
}

export interface SmtpSink {
  readonly host: '127.0.0.1'
  readonly port: number
  /** What has come in whole, in order, also where the sender never learned of it. */
  readonly mails: SunkMail[]
  /** What the clients said, one command a line, without the mails. */
  readonly heard: string[]
  /** How many lines have been opened. */
  readonly lines: number
  /** From now on; no trouble at all for none. */
  behave(...troubles: Trouble[]): void
  stop(): Promise<void>
}

/**
 * A mail server on loopback that keeps what it is sent, in memory, and sends nothing on. It knows nobody at `gone.example`,
 * and misbehaves when told to. Speaks as much of RFC 5321 as a sender needs.
 */
export async function startSmtpSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const sink: Sink = { mails: [], heard: [], troubles: [], sockets: new Set(), lines: 0, options }
  const server = createServer({ noDelay: true }, socket => {
    sink.lines++
    sink.sockets.add(socket)
    socket.on('close', () => sink.sockets.delete(socket)).on('error', () => {})
    converse(sink, socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    mails: sink.mails,
    heard: sink.heard,
    get lines() {
      return sink.lines
    },
    behave(...troubles) {
      sink.troubles = troubles
    },
    async stop() {
      for (const socket of sink.sockets) socket.destroy()
      if (!server.listening) return
      await new Promise(resolve => server.close(resolve))
    },
  }
}

interface Sink {
  mails: SunkMail[]
  heard: string[]
  troubles: Trouble[]
  sockets: Set<Socket>
  lines: number
  options: SinkOptions
}

const usuallyOffered = ['PIPELINING', '8BITMIME', 'SMTPUTF8', 'SIZE 52428800', 'ENHANCEDSTATUSCODES']
const end = Buffer.from('\r\n.\r\n')

function converse(sink: Sink, socket: Socket): void {
  const {
    offers = usuallyOffered,
    user,
    password,
    slowness = 0,
    isPiecemeal = false,
    isForgetful = false,
  } = sink.options
  let mail: SunkMail = { from: '', to: [], source: '', parameters: '' }
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  let body: Buffer[] | null = null
  let isWorking = false
  let isGone = false
  let isBegun = false
  /** A token was not taken and the reason given; whatever comes next, the refusal follows. */
  let isRefusing = false

  socket.on('data', (bytes: Buffer) => {
    if (body) body.push(bytes)
    else rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    void work()
  })
  void answer('greeting', '220 sink.example ESMTP')

  /** One command after the other, so that a slow answer does not overtake another. */
  async function work(): Promise<void> {
    if (isWorking) return
    isWorking = true
    while (!isGone && (body ? await takeBody(body) : await takeCommand())) {}
    isWorking = false
  }

  async function takeCommand(): Promise<boolean> {
    const at = rest.indexOf('\r\n')
    if (at < 0) return false
    const line = rest.subarray(0, at).toString('utf8')
    rest = rest.subarray(at + 2)
    sink.heard.push(line)
    await obey(line)
    return true
  }

  async function obey(line: string): Promise<unknown> {
    if (isRefusing) {
      isRefusing = false
      return answer('sign-in', '535 5.7.8 Username and Password not accepted')
    }
    const [, verb = '', address = '', more = ''] = /^(\w+)(?:[^<]*<([^>]*)>\s*(.*))?/.exec(line) ?? []
    switch (verb.toUpperCase()) {
      case 'EHLO':
        if (offers === null) return answer('hello', '502 5.5.1 What is EHLO?')
        return answer('hello', hello(offers))
      case 'HELO':
        return answer('hello', '250 sink.example')
      case 'STARTTLS':
        return answer('tls', '220 Go on')
      case 'AUTH':
        if (sink.options.userOf && !isRight(line)) return refuseToken()
        return answer('sign-in', isRight(line) ? '235 Welcome' : '535 5.7.8 Wrong user name or password')
      case 'MAIL':
        mail = { from: address, to: [], source: '', parameters: more }
        isBegun = await answer('from', '250 2.1.0 Yes')
        return
      case 'RCPT':
        return recipient(address)
      case 'DATA':
        if (mail.to.length === 0) return say('503 5.5.1 Nobody to give it to')
        return takeData()
      case 'RSET':
        isBegun = false
        mail = { from: '', to: [], source: '', parameters: '' }
        return answer('reset', '250 2.0.0 Forgotten')
      case 'QUIT':
        isGone = true
        return void socket.end('221 Goodbye\r\n')
      default:
        return say('500 5.5.2 I do not know this command')
    }
  }

  async function recipient(address: string): Promise<void> {
    if (!isBegun) return say('503 5.5.1 From whom?')
    if (address.endsWith('@gone.example')) return say('550 5.1.1 Nobody of this name lives here')
    if (await answer('recipient', '250 2.1.5 Yes', address)) mail.to.push(address)
  }

  async function takeData(): Promise<void> {
    if (!(await answer('data', '354 Go on'))) return
    body = [rest]
    rest = Buffer.alloc(0)
  }

  async function takeBody(pieces: Buffer[]): Promise<boolean> {
    const halfway = troubleAt('within')
    if (halfway) return answerTo(halfway, '')
    // The end may lie over two pieces; only their last bytes need be joined to find it.
    const tail = Buffer.concat(pieces.slice(-3))
    if (pieces.length > 1 && tail.indexOf(end) < 0 && tail.length > end.length) return false
    const all = Buffer.concat([Buffer.from('\r\n'), ...(isForgetful ? [tail] : pieces)])
    const at = all.indexOf(end)
    if (at < 0) return false
    body = null
    rest = all.subarray(at + end.length)
    const text = isForgetful ? '' : all.subarray(2, at + 2).toString('latin1')
    const whole = { ...mail, source: text.replace(/^\./gm, '') }
    const trouble = troubleAt('mail')
    const isTaken = !trouble || !('says' in trouble) || trouble.says.startsWith('2')
    if (isTaken) sink.mails.push(whole)
    const name = (0x4b3000000 + sink.mails.length).toString(16).toUpperCase()
    await answerTo(trouble, `250 2.0.0 Ok: queued as ${name}`)
    return true
  }

  /** Whether the line goes on as if all were well. */
  function answer(stage: Stage, usual: string, to?: string): Promise<boolean> {
    return answerTo(troubleAt(stage, to), usual)
  }

  async function answerTo(trouble: Trouble | undefined, usual: string): Promise<boolean> {
    if (!trouble) {
      await say(usual)
      return true
    }
    if ('says' in trouble) {
      await say(trouble.says)
      return /^[23]/.test(trouble.says)
    }
    isGone = true
    if (trouble.does === 'drop') socket.destroy()
    return false
  }

  function troubleAt(stage: Stage, to?: string): Trouble | undefined {
    const trouble = sink.troubles.find(one => one.at === stage && (one.to === undefined || one.to === to))
    if (trouble?.isOnce) sink.troubles.splice(sink.troubles.indexOf(trouble), 1)
    return trouble
  }

  async function say(text: string): Promise<void> {
    if (slowness > 0) await pause(slowness)
    if (!isPiecemeal) return void socket.write(`${text}\r\n`)
    for (const piece of `${text}\r\n`.match(/[\s\S]{1,3}/g) ?? []) {
      socket.write(piece)
      await pause(1)
    }
  }

  function refuseToken(): Promise<void> {
    isRefusing = true
    const reason = JSON.stringify({ status: '400', schemes: 'bearer', scope: 'mail' })
    return say(`334 ${Buffer.from(reason).toString('base64')}`)
  }

  function hello(extensions: string[]): string {
    const ways = sink.options.userOf ? (sink.options.mechanisms ?? ['OAUTHBEARER', 'XOAUTH2']) : ['PLAIN']
    const signsIn = user || sink.options.userOf ? [`AUTH ${ways.join(' ')}`] : []
    const offered = ['sink.example', ...extensions, ...signsIn]
    return offered.map((one, index) => `250${index === offered.length - 1 ? ' ' : '-'}${one}`).join('\r\n')
  }

  function isRight(line: string): boolean {
    if (sink.options.userOf) return isGoodToken(line, sink.options.userOf)
    const [, given = ''] = /^AUTH PLAIN (\S+)/i.exec(line) ?? []
    return Buffer.from(given, 'base64').toString() === `\0${user}\0${password}`
  }
}

/** By OAUTHBEARER (RFC 7628 section 3.1) or XOAUTH2: the token must be that of the user who is named. */
function isGoodToken(line: string, userOf: (token: string) => string | null): boolean {
  const [, mechanism = '', given = ''] = /^AUTH (\S+) (\S+)/i.exec(line) ?? []
  const [header = '', ...pairs] = Buffer.from(given, 'base64').toString('utf8').split('\x01')
  const isStandard = mechanism.toUpperCase() === 'OAUTHBEARER'
  const named = isStandard ? header.replace(/^n,a=|,$/g, '') : header.replace(/^user=/, '')
  const token = pairs.find(pair => pair.startsWith('auth=Bearer '))?.slice('auth=Bearer '.length) ?? ''
  return userOf(token) === named.replace(/=2C/g, ',').replace(/=3D/g, '=')
}

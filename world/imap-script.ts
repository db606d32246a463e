import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** One mail in the folder; what the server says of it may be untrue. */
export interface ScriptedMail {
  uid: number
  source: string
  /** What it claims in RFC822.SIZE; the true size where it is left out. */
  size?: number
  /** How often it gives an empty body before it gives the mail; for ever with Infinity. */
  emptyFor?: number
  at?: Date
}

export interface ImapScript {
  readonly port: number
  mails: ScriptedMail[]
  uidValidity: number
  /** Left out of its answer where it is null. */
  uidNext: number | 'true' | null
  /** Answers each part of a mail with the whole of it. */
  ignoresRanges: boolean
  /** Says such lines, unasked, before each answer. */
  junk: string[]
  /** Milliseconds before each answer. */
  slowness: number
  /** Never tells of new mail while it is idled with, nor answers the end of idling. */
  idlesDeadly: boolean
  /** The next commands of this name are answered so; `BYE …` also closes the line. */
  answerNext(command: string, ...answers: string[]): void
  /** The commands that came, by their names. */
  readonly heard: string[]
  readonly connections: number
  /** Tells whoever idles that there is new mail. */
  tell(): void
  stop(): Promise<void>
}

/** An IMAP server on loopback with one folder, that says what the test wants it to say. */
export async function startImapScript(): Promise<ImapScript> {
  const sockets = new Set<Socket>()
  const idlers = new Set<Socket>()
  const planned = new Map<string, string[]>()
  let connections = 0

  const server = createServer(socket => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      idlers.delete(socket)
    })
    socket.write('* OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS] A server of the tests\r\n')
    const line: Line = { socket, idling: null }
    let text = ''
    let turn: Promise<void> = Promise.resolve()
    socket.on('data', chunk => {
      text += chunk.toString('latin1')
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const said = text.slice(0, end)
        text = text.slice(end + 2)
        turn = turn.then(() => hear(line, said))
      }
    })
  })

  async function hear(line: Line, said: string): Promise<void> {
    if (script.slowness > 0) await new Promise(resolve => setTimeout(resolve, script.slowness))
    if (line.idling !== null && /^DONE$/i.test(said)) return endIdle(line)
    const { socket } = line
    const [tag = '', first = '', second = ''] = said.split(' ')
    const name = first.toUpperCase() === 'UID' ? `UID ${second.toUpperCase()}` : first.toUpperCase()
    script.heard.push(name)
    for (const words of script.junk) socket.write(`${words}\r\n`)
    const answer = planned.get(name)?.shift()
    if (answer?.startsWith('BYE')) socket.end(`* ${answer}\r\n`)
    else if (answer !== undefined) socket.write(`${tag} ${answer}\r\n`)
    else if (name === 'IDLE') beginIdle(line, tag)
    else socket.write(Buffer.from(`${answerTo(name, said)}${tag} OK done\r\n`, 'latin1'))
  }

  function beginIdle(line: Line, tag: string): void {
    line.idling = tag
    if (!script.idlesDeadly) idlers.add(line.socket)
    line.socket.write('+ idling\r\n')
  }

  function endIdle(line: Line): void {
    if (!script.idlesDeadly) line.socket.write(`${line.idling} OK done\r\n`)
    line.idling = null
    idlers.delete(line.socket)
  }

  function answerTo(name: string, line: string): string {
    switch (name) {
      case 'CAPABILITY':
        return '* CAPABILITY IMAP4rev1 IDLE UIDPLUS\r\n'
      case 'LIST':
      case 'LSUB':
        return '* LIST (\\HasNoChildren) "/" INBOX\r\n'
      case 'SELECT':
      case 'EXAMINE':
        return opened()
      case 'UID SEARCH':
        return `* SEARCH ${searched(line).join(' ')}\r\n`
      case 'UID FETCH':
        return fetched(line)
      default:
        return ''
    }
  }

  function opened(): string {
    const last = Math.max(0, ...script.mails.map(mail => mail.uid))
    const next = script.uidNext === 'true' ? last + 1 : script.uidNext
    return [
      '* FLAGS (\\Seen)',
      `* ${script.mails.length} EXISTS`,
      '* 0 RECENT',
      `* OK [UIDVALIDITY ${script.uidValidity}] it is`,
      ...(next === null ? [] : [`* OK [UIDNEXT ${next}] it is`]),
      '',
    ].join('\r\n')
  }

  function searched(line: string): number[] {
    const above = /UID (\d+):\*/.exec(line)?.[1]
    const uids = script.mails.map(mail => mail.uid)
    if (above === undefined) return uids
    // The last one is always named, even where its UID is below.
    return uids.filter((uid, index) => uid >= Number(above) || index === uids.length - 1)
  }

  function fetched(line: string): string {
    const wanted = new Set(uidsIn(line.split(' ')[3] ?? ''))
    const range = /BODY(?:\.PEEK)?\[\]<(\d+)\.(\d+)>/i.exec(line)
    const wantsBody = /BODY(?:\.PEEK)?\[\]/i.test(line)
    return script.mails
      .filter(mail => wanted.has(mail.uid))
      .map(mail => {
        const number = script.mails.indexOf(mail) + 1
        const parts = [`UID ${mail.uid}`]
        if (/RFC822\.SIZE/i.test(line)) parts.push(`RFC822.SIZE ${mail.size ?? mail.source.length}`)
        if (/INTERNALDATE/i.test(line)) parts.push(`INTERNALDATE "${dated(mail.at)}"`)
        if (wantsBody) parts.push(bodyOf(mail, range))
        return `* ${number} FETCH (${parts.join(' ')})\r\n`
      })
      .join('')
  }

  function bodyOf(mail: ScriptedMail, range: RegExpExecArray | null): string {
    const at = range && !script.ignoresRanges ? `<${range[1]}>` : ''
    if ((mail.emptyFor ?? 0) > 0) {
      mail.emptyFor = (mail.emptyFor ?? 0) - 1
      return `BODY[]${at} ""`
    }
    const from = range && !script.ignoresRanges ? Number(range[1]) : 0
    const to = range && !script.ignoresRanges ? from + Number(range[2]) : undefined
    const text = mail.source.slice(from, to)
    return `BODY[]${at} {${text.length}}\r\n${text}`
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const script: ImapScript = {
    port: (server.address() as AddressInfo).port,
    mails: [],
    uidValidity: 1_700_000_000,
    uidNext: 'true',
    ignoresRanges: false,
    junk: [],
    slowness: 0,
    idlesDeadly: false,
    heard: [],
    get connections() {
      return connections
    },
    answerNext(command, ...answers) {
      planned.set(command, [...(planned.get(command) ?? []), ...answers])
    },
    tell() {
      for (const socket of idlers) socket.write(`* ${script.mails.length} EXISTS\r\n`)
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
  return script
}

interface Line {
  socket: Socket
  /** The tag of the command that idles. */
  idling: string | null
}

function uidsIn(set: string): number[] {
  return set.split(',').flatMap(part => {
    const [from = 0, to = from] = part.split(':').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

function dated(at = new Date('2026-03-02T09:00:00Z')): string {
  const month = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' })
  const day = String(at.getUTCDate()).padStart(2, ' ')
  return `${day}-${month}-${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} +0000`
}

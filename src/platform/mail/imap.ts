import { ImapFlow } from 'imapflow'
import type { MailServer } from './server.ts'
import { type TokenRefusal, tokenRefusal } from './token-refused.ts'

export interface FetchedMail {
  uid: number
  content: AsyncIterable<Uint8Array>
}

/** A folder of somebody's mailbox, opened for reading only: nothing in it is marked, moved or deleted. */
export interface OpenFolder {
  /** Looks at the folder anew: another `uidValidity` than before makes all earlier UIDs void (RFC 9051 section 2.3.1.1). */
  look(): Promise<{ uidValidity: number; uidNext: number }>
  /** UIDs above this one, ascending. */
  uidsAfter(uid: number): Promise<number[]>
  /** UIDs of what the server took in at this second or later, ascending. */
  uidsSince(at: Date): Promise<number[]>
  /** In the order of the UIDs; those that are gone meanwhile are left out. The content must be read before the next one is asked for. */
  fetch(uids: number[]): AsyncIterable<FetchedMail>
  /** Resolves when the server tells of a change, when the time is over, or when the line breaks. */
  news(milliseconds: number, stop: AbortSignal): Promise<void>
  close(): void
}

/**
 * Signs in and opens the folder. `inPieces` is for a server that lies about sizes: nothing is fetched whole. Rejects with
 * whatever went wrong; `imapSentence` says it in words.
 */
export async function openFolder(
  server: MailServer,
  path: string,
  options: { inPieces?: boolean } = {},
): Promise<OpenFolder> {
  const client = clientTo(server)
  let hasNews = false
  let wake = () => {}
  // Every fault also reaches whoever waits for an answer; without a listener it would end the process.
  client.on('error', () => {})
  client.on('close', () => wake())
  client.on('exists', () => {
    hasNews = true
    wake()
  })
  try {
    await client.connect()
    await client.mailboxOpen(path, { readOnly: true })
  } catch (error) {
    client.close()
    throw error
  }
  return {
    async look() {
      const box = await client.mailboxOpen(path, { readOnly: true })
      return { uidValidity: Number(box.uidValidity), uidNext: box.uidNext }
    },
    // `n:*` always names the last mail, even where its UID is below n.
    uidsAfter: async uid => (await found(client, { uid: `${uid + 1}:*` })).filter(one => one > uid),
    async uidsSince(at) {
      const from = Math.floor(at.getTime() / 1000) * 1000
      // SINCE knows whole days in the server's own zone only.
      const days = await found(client, { since: new Date(from - dayInMs) })
      if (days.length === 0) return []
      const dated = await client.fetchAll(days, { uid: true, internalDate: true }, { uid: true })
      const isNew = (date: Date | string | undefined) =>
        date === undefined || new Date(date).getTime() >= from
      return ascending(dated.filter(mail => isNew(mail.internalDate)).map(mail => mail.uid))
    },
    fetch: uids => fetch(client, uids, options.inPieces ? -1 : smallMail),
    async news(milliseconds, stop) {
      client.idle().catch(() => {})
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, hasNews || stop.aborted ? 0 : milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        stop.addEventListener('abort', wake, { once: true })
      })
      stop.removeEventListener('abort', wake)
      hasNews = false
      if (!client.usable) throw new Error('the server closed the connection')
    },
    close: () => client.close(),
  }
}

/** Whether one can sign in and read the folder; answers with a sentence either way. */
export async function tryFolder(
  server: MailServer,
  path: string,
): Promise<{ worked: boolean; sentence: string }> {
  try {
    const folder = await openFolder(server, path)
    folder.close()
    return { worked: true, sentence: `${server.host} lets this desk read ${path}.` }
  } catch (error) {
    return { worked: false, sentence: imapSentence(error, server, path) }
  }
}

/** What went wrong, for the person who can mend it; never the password. */
export function imapSentence(
  error: unknown,
  server: Pick<MailServer, 'host' | 'port' | 'accessToken'>,
  path: string,
): string {
  const fault = error as Fault
  const where = `${server.host}:${server.port}`
  if (fault.oauthError !== undefined || (fault.authenticationFailed && server.accessToken !== undefined))
    return tokenRefusal(where, { json: fault.oauthError || null, text: saidIn(fault) }).sentence
  if (/Unsupported authentication mechanism/.test(fault.message ?? '') && server.accessToken !== undefined)
    return `${where} does not let one sign in by OAuth; use a password, or another server.`
  if (fault.authenticationFailed) return `${where} did not accept the user name or the password.`
  if (fault.code === 'ENOTFOUND' || fault.code === 'EAI_AGAIN')
    return `There is no server named ${server.host}; check the name.`
  if (fault.code === 'ECONNREFUSED') return `Nothing answers at ${where}; check the server and the port.`
  if (fault.code && /TIMEOUT|ETIMEDOUT/i.test(fault.code)) return `${where} did not answer in time.`
  if (fault.tlsFailed || /certificate|SSL|TLS/i.test(fault.message ?? ''))
    return `${where} could not be reached safely: ${fault.message}`
  if (fault.responseStatus === 'NO')
    return `${where} has no folder ${path}, or does not show it: ${fault.responseText ?? ''}`
      .replace(/ \([\d.+ ]+secs\)/, '')
      .trim()
  return `${where}: ${fault.responseText ?? fault.message ?? 'it does not speak IMAP'}`
}

interface Fault {
  code?: string
  message?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  responseStatus?: string
  responseText?: string
  response?: unknown
  oauthError?: TokenRefusal | false
}

/** Whether a server did not take the access token, and another one may help. */
export function isTokenRefused(error: unknown): boolean {
  const fault = error as Fault
  return (
    fault.authenticationFailed === true &&
    tokenRefusal('', { json: fault.oauthError || null, text: saidIn(fault) }).isToken
  )
}

function saidIn(fault: Fault): string {
  return `${fault.responseText ?? ''} ${typeof fault.response === 'string' ? fault.response : ''}`
}

const dayInMs = 86_400_000

/** What is larger comes in pieces, so that one mail never fills the memory. */
const smallMail = 1_000_000
const piece = 1_000_000

function clientTo(server: MailServer): ImapFlow {
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

async function found(client: ImapFlow, query: { uid?: string; since?: Date }): Promise<number[]> {
  return ascending((await client.search(query, { uid: true })) || [])
}

function ascending(uids: number[]): number[] {
  return uids.toSorted((a, b) => a - b)
}

async function* fetch(client: ImapFlow, uids: number[], small: number): AsyncGenerator<FetchedMail> {
  if (uids.length === 0) return
  const listed = await client.fetchAll(uids, { uid: true, size: true }, { uid: true })
  const there = new Set(listed.map(mail => mail.uid))
  const whole = listed.filter(mail => (mail.size ?? Number.POSITIVE_INFINITY) <= small).map(mail => mail.uid)
  const sources = new Map<number, Buffer>()
  if (whole.length > 0) {
    for (const mail of await client.fetchAll(whole, { uid: true, source: true }, { uid: true })) {
      if (mail.source) sources.set(mail.uid, mail.source)
    }
  }
  for (const uid of uids.filter(one => there.has(one))) {
    const source = sources.get(uid)
    yield { uid, content: source ? once(source) : pieces(client, uid) }
  }
}

async function* once(source: Buffer): AsyncGenerator<Uint8Array> {
  yield source
}

/** Up to the first empty answer, whatever size was announced; a server that knows no ranges gives the whole at once. */
async function* pieces(client: ImapFlow, uid: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const query = { uid: true, source: { start: at, maxLength: piece } }
    const mail = await client.fetchOne(String(uid), query, { uid: true })
    if (!mail) throw new Error('a mail was moved or deleted while it was being fetched')
    if (!mail.source?.length) return
    yield mail.source
    if (mail.source.length > piece) return
    at += mail.source.length
  }
}

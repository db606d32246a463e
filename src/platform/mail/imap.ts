import type { ImapFlow } from 'imapflow'
import { clientTo } from './imap-client.ts'
import { imapSentence } from './imap-faults.ts'
import type { MailServer } from './server.ts'

export interface FetchedMail {
  uid: number
  content: AsyncIterable<Uint8Array>
}

/** A folder of somebody's mailbox. Nothing in it is marked, moved or deleted but by `markSeen` and `move`. */
export interface OpenFolder {
  /**
   * Looks at the folder anew: another `uidValidity` than before makes all earlier UIDs void (RFC 9051 section 2.3.1.1). `uidNext`
   * is null where the server does not say it; `objectId` is the folder's own id, which outlives its name (RFC 8474).
   */
  look(): Promise<{ uidValidity: number; uidNext: number | null; objectId: string | null }>
  /** UIDs above this one, ascending. */
  uidsAfter(uid: number): Promise<number[]>
  /** UIDs of what the server took in at this second or later, ascending. */
  uidsSince(at: Date): Promise<number[]>
  /** In the order of the UIDs; those that are gone meanwhile are left out. The content must be read before the next one is asked for. */
  fetch(uids: number[]): AsyncIterable<FetchedMail>
  /** Resolves when the server tells of a change, when the time is over, or when the line breaks. */
  news(milliseconds: number, stop: AbortSignal): Promise<void>
  /** Answers what went wrong as a sentence, or null; for folders that were opened with `writes`. */
  markSeen(uids: number[]): Promise<string | null>
  /** To another folder, which is made where it is not there. Answers as `markSeen`. */
  move(uids: number[], to: string): Promise<string | null>
  close(): void
}

/**
 * Signs in and opens the folder. `inPieces` is for a server that lies about sizes: nothing is fetched whole. Rejects with
 * whatever went wrong; `imapSentence` says it in words.
 */
export async function openFolder(
  server: MailServer,
  path: string,
  options: { inPieces?: boolean; writes?: boolean } = {},
): Promise<OpenFolder> {
  const client = clientTo(server)
  const way = { readOnly: options.writes !== true }
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
    await client.mailboxOpen(path, way)
  } catch (error) {
    client.close()
    throw error
  }
  return {
    async look() {
      const box = await client.mailboxOpen(path, way)
      return {
        uidValidity: Number(box.uidValidity),
        uidNext: box.uidNext > 0 ? box.uidNext : null,
        objectId: objectIdOf(box),
      }
    },
    // `n:*` always names the last mail, even where its UID is below n.
    uidsAfter: async uid => (await found(client, { uid: `${uid + 1}:*` })).filter(one => one > uid),
    async uidsSince(at) {
      const from = Math.floor(at.getTime() / 1000) * 1000
      // SINCE knows whole days in the server's own zone only.
      const days = await found(client, { since: new Date(from - dayInMs) })
      if (days.length === 0) return []
      const dated = onlyThose(
        days,
        await client.fetchAll(days, { uid: true, internalDate: true }, { uid: true }),
      )
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
    async markSeen(uids) {
      if (uids.length === 0) return null
      const isDone = await client.messageFlagsAdd(uids, ['\\Seen'], { uid: true })
      return isDone ? null : `${server.host} does not let this desk mark mail as seen in ${path}.`
    },
    async move(uids, to) {
      if (uids.length === 0) return null
      if (await client.messageMove(uids, to, { uid: true })) return null
      await client.mailboxCreate(to).catch(() => {})
      if (await client.messageMove(uids, to, { uid: true })) return null
      return `${server.host} does not let this desk move mail from ${path} to ${to}.`
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

/** The library gives it where the server has it; its types do not know it. */
export function objectIdOf(box: object): string | null {
  const { mailboxId } = box as { mailboxId?: unknown }
  return typeof mailboxId === 'string' && mailboxId !== '' ? mailboxId : null
}

const dayInMs = 86_400_000

/** What is larger comes in pieces, so that one mail never fills the memory. */
const smallMail = 1_000_000
const piece = 1_000_000

/** The library answers a refused search as it answers one that finds nothing, but for `false`: mail would be passed over. */
async function found(client: ImapFlow, query: { uid?: string; since?: Date }): Promise<number[]> {
  const uids = await client.search(query, { uid: true })
  if (uids === false || uids === undefined) throw new Error('the server refused to say which mails there are')
  return ascending(uids)
}

function ascending(uids: number[]): number[] {
  return uids.toSorted((a, b) => a - b)
}

async function* fetch(client: ImapFlow, uids: number[], small: number): AsyncGenerator<FetchedMail> {
  if (uids.length === 0) return
  const listed = onlyThose(uids, await client.fetchAll(uids, { uid: true, size: true }, { uid: true }))
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

/** A server may tell of other mails in between, and of some without their UID (RFC 9051 section 7.5.2). */
function onlyThose<Mail extends { uid: number }>(uids: number[], mails: Mail[]): Mail[] {
  const asked = new Set(uids)
  return mails.filter(mail => asked.has(mail.uid))
}

async function* once(source: Buffer): AsyncGenerator<Uint8Array> {
  yield source
}

/**
 * Up to the first empty answer, whatever size was announced. A server that knows no ranges gives the whole each time: known by
 * more than was asked for, or by a short piece that comes again.
 */
async function* pieces(client: ImapFlow, uid: number): AsyncGenerator<Uint8Array> {
  let short: Buffer | null = null
  for (let at = 0; ; ) {
    const query = { uid: true, source: { start: at, maxLength: piece } }
    const mail = await client.fetchOne(String(uid), query, { uid: true })
    if (!mail) throw new Error('a mail was moved or deleted while it was being fetched')
    if (!mail.source?.length || short?.equals(mail.source)) return
    yield mail.source
    if (at === 0 && mail.source.length < piece) short = mail.source
    if (mail.source.length > piece) return
    at += mail.source.length
  }
}

import { createHash } from 'node:crypto'
import { system } from '../../../platform/context.ts'
import type { FetchedMail, OpenFolder } from '../../../platform/mail/imap.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { type Arrival, gather, keepArrivals } from './arriving.ts'
import { mailSettings } from './settings/actions.ts'
import * as storeFolders from './store-folders.ts'
import type { FetchedMailbox } from './store-mailboxes.ts'
import { wakeIngest } from './waking.ts'

/** One folder, open, in the hands of the process that holds its lease. */
export interface Fetching {
  runtime: Runtime
  mailbox: FetchedMailbox
  me: string
  open: OpenFolder
  signal: AbortSignal
  /** Mails of which the server gave nothing, by UID, and how often it was asked. */
  empty: Map<number, number>
  /** Mails that share a commit: fewer after each fault, so that a line which breaks often gets on as well. */
  batch: number
}
/** So often a server is asked for a mail of which it gives nothing, before that is shown to a person. */
const asksForEmpty = 3

/**
 * Takes in everything above the mark; after a change of UIDVALIDITY, or where the server counts backwards, everything since
 * the beginning, most of it known already. `problem`: what could not be done with the mails afterwards.
 */
export async function catchUp(
  fetching: Fetching,
  folder: storeFolders.FolderRow,
): Promise<{ folder: storeFolders.FolderRow; problem: string | null }> {
  const { runtime, mailbox, open, signal, me, batch } = fetching
  const { uidValidity, uidNext, objectId } = await open.look()
  const isSame = folder.uid_validity === uidValidity && (uidNext === null || uidNext > folder.last_uid)
  const uids = isSame ? await open.uidsAfter(folder.last_uid) : await open.uidsSince(folder.started_at)
  const begin = isSame ? folder.last_uid : await lastUid(open, uidNext)
  let mark = { uid_validity: uidValidity, last_uid: begin, object_id: objectId }
  for (let from = 0; from < uids.length && !signal.aborted; from += batch) {
    const some = uids.slice(from, from + batch)
    // While a rescan is under way its mark stays where it was: broken off, it begins again.
    const next = isSame ? { ...mark, last_uid: some.at(-1) as number } : null
    await keep(fetching, some, folder.id, next)
    mark = next ?? mark
  }
  if (signal.aborted) return { folder, problem: null }
  if (!isSame) {
    // What came while the rescan ran has a UID above those that it saw.
    mark.last_uid = Math.max(mark.last_uid, uids.at(-1) ?? 0)
    const whole = withDone(mailbox, mark)
    await runtime.act(system, ctx => storeFolders.moveMark(ctx.db, folder.id, me, whole).then(mustHold))
  }
  const done = await finish(fetching, { ...folder, ...mark }, isSame ? null : uids)
  return { folder: { ...folder, ...mark, done_uid: done.doneUid }, problem: done.problem }
}

async function lastUid(open: OpenFolder, uidNext: number | null): Promise<number> {
  return uidNext === null ? ((await open.uidsAfter(0)).at(-1) ?? 0) : uidNext - 1
}

/** The sources first, and in the same commit the mark: whatever breaks off here is fetched again and found known. */
async function keep(
  fetching: Fetching,
  uids: number[],
  folderId: string,
  mark: storeFolders.Mark | null,
): Promise<void> {
  const { runtime, mailbox, open, me } = fetching
  const arrivals: Arrival[] = []
  const { largestFetched } = await runtime.read(system, mailSettings)
  for await (const mail of open.fetch(uids)) arrivals.push(await arrivalOf(fetching, mail, largestFetched))
  await runtime.act(system, async ctx => {
    if (mark) mustHold(await storeFolders.moveMark(ctx.db, folderId, me, withDone(mailbox, mark)))
    await keepArrivals(ctx, arrivals)
    ctx.afterCommit(wakeIngest)
  })
}

/**
 * What a person chose for mails that are kept: marked as seen, or moved. After the commit, so that a mail which is not kept
 * never looks as though it were; broken off, it is done at the next look.
 */
async function finish(
  { runtime, mailbox, open, me }: Fetching,
  folder: storeFolders.FolderRow,
  rescanned: number[] | null,
): Promise<{ doneUid: number | null; problem: string | null }> {
  const { afterwards, moveTo = '' } = mailbox.imap
  const last = folder.last_uid
  const from = folder.done_uid ?? last
  if (afterwards === undefined || (from === last && rescanned === null))
    return { doneUid: last, problem: null }
  const uids = rescanned ?? (await open.uidsAfter(from)).filter(uid => uid <= last)
  const problem = await (afterwards === 'seen' ? open.markSeen(uids) : open.move(uids, moveTo))
  if (problem !== null) return { doneUid: folder.done_uid, problem }
  await runtime.act(system, ctx => storeFolders.moveDone(ctx.db, folder.id, me, last))
  return { doneUid: last, problem: null }
}

/** Where nothing is to be done afterwards it is done at once, so that a later choice begins with later mail. */
function withDone(mailbox: FetchedMailbox, mark: storeFolders.Mark): storeFolders.Mark {
  return mailbox.imap.afterwards === undefined ? { ...mark, done_uid: mark.last_uid } : mark
}

async function arrivalOf(
  { runtime, mailbox, empty }: Fetching,
  mail: FetchedMail,
  megabytes: number,
): Promise<Arrival> {
  let isCut = false
  const source = await gather(
    runtime.files,
    bounded(mail.content, megabytes * 1_000_000, () => {
      isCut = true
    }),
  )
  const arrival = { mailboxId: mailbox.id, source, envelopeFrom: '', envelopeTo: [] }
  if (source.size === 0) return nothingOf(arrival, mail.uid, empty)
  empty.delete(mail.uid)
  return {
    ...arrival,
    problem: isCut
      ? `It is larger than ${megabytes.toLocaleString('en')} MB; only so much of it was fetched, and all of it lies on its server.`
      : undefined,
  }
}

/** Asked for again some times; then it is shown in the quarantine, each such mail by itself, and the others go on. */
function nothingOf(arrival: Arrival, uid: number, empty: Map<number, number>): Arrival {
  const asked = (empty.get(uid) ?? 0) + 1
  empty.set(uid, asked)
  if (asked < asksForEmpty) throw new Error('the server announces a mail and gives nothing of it')
  const hash = createHash('sha256').update(`${uid} ${Date.now()}`).digest('hex')
  return {
    ...arrival,
    source: { ...arrival.source, dedupeKey: `empty:${hash}` },
    problem: `The server announced this mail (number ${uid} in its folder) and gave nothing of it, however often it was asked. Look for it there.`,
  }
}

async function* bounded(
  content: AsyncIterable<Uint8Array>,
  most: number,
  onCut: () => void,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > most) {
      onCut()
      return
    }
    yield chunk
  }
}

function mustHold(isHeld: boolean): void {
  if (!isHeld) throw new Error('another process reads this folder now')
}

import { randomUUID } from 'node:crypto'
import { minute, plus, second } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import { type FetchedMail, imapSentence, type OpenFolder, openFolder } from '../../../platform/mail/imap.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { type Arrival, gather, keepArrivals } from './arriving.ts'
import { opened } from './mailboxes.ts'
import { mailSettings } from './settings/actions.ts'
import * as storeFolders from './store-folders.ts'
import * as storeMailboxes from './store-mailboxes.ts'
import { wakeIngest } from './waking.ts'

const lookEvery = 1 * minute
const leaseLasts = 30 * second
/** After the first fault so long, then twice as long each time, up to the most. */
const backOff = { first: 2 * second, most: 2 * minute }
/** Mails that share a commit. */
const batch = 25

/** A mailbox with the server that its mail is fetched from. */
export type FetchedMailbox = storeMailboxes.MailboxRow & { imap: storeMailboxes.KeptServer }

export interface Watch {
  stop(): Promise<void>
}

/**
 * Fetches a mailbox's new mail for as long as it runs: one process at a time, by a lease; told by the server's IDLE and by a
 * look every minute. What the server had before the mailbox was set up stays there. Nothing is marked or moved.
 */
export function watchMailbox(runtime: Runtime, mailbox: FetchedMailbox): Watch {
  const me = randomUUID()
  const path = mailbox.imap.folder ?? 'INBOX'
  const stopping = new AbortController()
  const { signal } = stopping
  let inPieces = false

  async function run(): Promise<void> {
    let wait = backOff.first
    while (!signal.aborted) {
      const folder = await takeLease().catch(() => undefined)
      if (!folder) {
        await pause(leaseLasts / 6, signal)
        continue
      }
      try {
        await session(folder, () => {
          wait = backOff.first
        })
      } catch (error) {
        if (signal.aborted) return
        inPieces ||= isTooLarge(error)
        await note(error instanceof Unreadable ? error.message : imapSentence(error, mailbox.imap, path))
        runtime.log('warn', 'A mailbox could not be read; it is tried again', { error, mailbox: mailbox.id })
        await pause(wait, signal)
        wait = Math.min(wait * 2, backOff.most)
      }
    }
  }

  function takeLease(): Promise<storeFolders.FolderRow | undefined> {
    return runtime.act(system, async ctx => {
      const row = { id: ctx.id(), mailbox_id: mailbox.id, path, started_at: ctx.now }
      await storeFolders.insertFolder(ctx.db, row)
      return storeFolders.lease(
        ctx.db,
        { mailboxId: mailbox.id, path },
        { by: me, now: ctx.now, until: plus(ctx.now, leaseLasts) },
      )
    })
  }

  async function session(folder: storeFolders.FolderRow, onSuccess: () => void): Promise<void> {
    const open = await openFolder(serverOf(runtime, mailbox), path, { inPieces })
    const closing = () => open.close()
    signal.addEventListener('abort', closing, { once: true })
    const renewing = setInterval(() => {
      void takeLease().then(row => row ?? closing(), closing)
    }, leaseLasts / 3)
    try {
      for (let current = folder; !signal.aborted; ) {
        current = await catchUp(open, current)
        onSuccess()
        await note(null)
        await open.news(lookEvery, signal)
      }
    } finally {
      clearInterval(renewing)
      signal.removeEventListener('abort', closing)
      open.close()
      await runtime.act(system, ctx => storeFolders.release(ctx.db, folder.id, me)).catch(() => {})
    }
  }

  /** Everything above the mark; after a change of UIDVALIDITY everything since the beginning, most of it known already. */
  async function catchUp(open: OpenFolder, folder: storeFolders.FolderRow): Promise<storeFolders.FolderRow> {
    const { uidValidity, uidNext } = await open.look()
    const isSame = folder.uid_validity === uidValidity
    const uids = isSame ? await open.uidsAfter(folder.last_uid) : await open.uidsSince(folder.started_at)
    let mark = { uid_validity: uidValidity, last_uid: isSame ? folder.last_uid : uidNext - 1 }
    for (let from = 0; from < uids.length && !signal.aborted; from += batch) {
      const some = uids.slice(from, from + batch)
      // While a rescan is under way its mark stays where it was: broken off, it begins again.
      const next = isSame ? { ...mark, last_uid: some.at(-1) as number } : null
      await keep(open, some, folder.id, next)
      mark = next ?? mark
    }
    if (!isSame && !signal.aborted) {
      // What came while the rescan ran has a UID above those that it saw.
      mark.last_uid = Math.max(mark.last_uid, uids.at(-1) ?? 0)
      await runtime.act(system, ctx => storeFolders.moveMark(ctx.db, folder.id, me, mark).then(mustHold))
    }
    return { ...folder, ...mark }
  }

  /** The sources first, and in the same commit the mark: whatever breaks off here is fetched again and found known. */
  async function keep(
    open: OpenFolder,
    uids: number[],
    folderId: string,
    mark: { uid_validity: number; last_uid: number } | null,
  ): Promise<void> {
    const arrivals: Arrival[] = []
    const { largestFetched } = await runtime.read(system, mailSettings)
    for await (const mail of open.fetch(uids)) arrivals.push(await arrivalOf(mail, largestFetched))
    await runtime.act(system, async ctx => {
      if (mark) mustHold(await storeFolders.moveMark(ctx.db, folderId, me, mark))
      await keepArrivals(ctx, arrivals)
      ctx.afterCommit(wakeIngest)
    })
  }

  async function arrivalOf(mail: FetchedMail, megabytes: number): Promise<Arrival> {
    let isCut = false
    const source = await gather(
      runtime.files,
      bounded(mail.content, megabytes * 1_000_000, () => {
        isCut = true
      }),
    )
    const problem = isCut
      ? `It is larger than ${megabytes.toLocaleString('en')} MB; only so much of it was fetched, and all of it lies on its server.`
      : undefined
    return { mailboxId: mailbox.id, source, envelopeFrom: '', envelopeTo: [], problem }
  }

  async function note(problem: string | null): Promise<void> {
    await runtime
      .act(system, ctx =>
        storeMailboxes.updateMailbox(ctx.db, mailbox.id, {
          problem,
          ...(problem === null ? { last_succeeded_at: ctx.now } : {}),
        }),
      )
      .catch(() => {})
  }

  const running = run().catch(error => runtime.log('error', 'A mailbox is not watched any more', { error }))
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

class Unreadable extends Error {}

function serverOf(runtime: Runtime, mailbox: FetchedMailbox): MailServer {
  try {
    return opened(runtime, mailbox.imap)
  } catch (cause) {
    throw new Unreadable('The password was kept with another key than this desk has now; enter it again.', {
      cause,
    })
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

function isTooLarge(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'LiteralTooLarge' || code === 'ResponseTooLarge' || code === 'LineTooLarge'
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}

import { randomUUID } from 'node:crypto'
import { minute, plus, second } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import { type OpenFolder, openFolder } from '../../../platform/mail/imap.ts'
import {
  imapSentence,
  isFolderGone,
  isTokenRefused,
  pauseAskedFor,
} from '../../../platform/mail/imap-faults.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { catchUp, type Fetching } from './catching-up.ts'
import { followRename } from './following.ts'
import { signedInServer } from './oauth/server.ts'
import { accessToken, CannotSignIn } from './oauth/tokens.ts'
import * as storeFolders from './store-folders.ts'
import * as storeMailboxes from './store-mailboxes.ts'

const leaseLasts = 30 * second
const mostInBatch = 25

/** How often a server is asked. Tests have a quicker one. */
export interface Pace {
  /** Even where the server tells of nothing. */
  lookEvery: number
  /** After the first fault so long, then twice as long each time, up to the most. */
  firstWait: number
  mostWait: number
  /** The most that a server which asks for a pause is given. */
  mostPause: number
}

export const usualPace: Pace = {
  lookEvery: minute,
  firstWait: 2 * second,
  mostWait: 2 * minute,
  mostPause: 15 * minute,
}

export interface Watch {
  stop(): Promise<void>
}

/**
 * Fetches a mailbox's new mail for as long as it runs, each of its folders by a connection of its own: one process at a time,
 * by a lease; told by the server's IDLE and by a look every minute. What the server had before the mailbox was set up stays there.
 */
export function watchMailbox(runtime: Runtime, mailbox: storeMailboxes.FetchedMailbox, pace: Pace): Watch {
  const folders = storeMailboxes.foldersOf(mailbox.imap)
  const watches = folders.map(path => watchFolder(runtime, mailbox, path, pace))
  return {
    async stop() {
      await Promise.all(watches.map(watch => watch.stop()))
    },
  }
}

function watchFolder(
  runtime: Runtime,
  mailbox: storeMailboxes.FetchedMailbox,
  path: string,
  pace: Pace,
): Watch {
  const me = randomUUID()
  const stopping = new AbortController()
  const { signal } = stopping
  let inPieces = false
  let batch = mostInBatch
  /** Mails of which the server gave nothing, and how often it was asked. */
  const empty = new Map<number, number>()
  let fetchedFrom: Pick<MailServer, 'host' | 'port' | 'accessToken'> = mailbox.imap
  /** A token that the server has just refused. */
  let refusedToken: string | undefined

  async function run(): Promise<void> {
    let wait = pace.firstWait
    while (!signal.aborted) {
      const folder = await takeLease().catch(() => undefined)
      if (!folder) {
        await pause(leaseLasts / 6, signal)
        continue
      }
      const fault = await sessionOf(folder, () => {
        wait = pace.firstWait
      })
      if (fault === null) continue
      await pause(Math.max(wait, Math.min(pauseAskedFor(fault), pace.mostPause)), signal)
      wait = Math.min(wait * 2, pace.mostWait)
    }
  }

  /** Answers what ended it, or null where the folder is simply to be opened anew. */
  async function sessionOf(folder: storeFolders.FolderRow, onSuccess: () => void): Promise<unknown> {
    try {
      await session(folder, onSuccess)
      return null
    } catch (error) {
      if (signal.aborted) return null
      if (isTooLarge(error)) inPieces = true
      batch = Math.max(1, Math.floor(batch / 2))
      if (isTokenRefused(error)) refusedToken = fetchedFrom.accessToken
      await note(error instanceof CannotSignIn ? error.message : imapSentence(error, fetchedFrom, path))
      runtime.log('warn', 'A mailbox could not be read; it is tried again', { error, mailbox: mailbox.id })
      return error
    } finally {
      await runtime.act(system, ctx => storeFolders.release(ctx.db, folder.id, me)).catch(() => {})
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
    const server = await signedIn()
    const open = await opened(server, folder)
    const closing = () => open.close()
    signal.addEventListener('abort', closing, { once: true })
    const renewing = setInterval(() => {
      void takeLease().then(row => row ?? closing(), closing)
    }, leaseLasts / 3)
    const fetching: Fetching = { runtime, mailbox, me, open, signal, empty, batch }
    try {
      for (let current = folder; !signal.aborted; ) {
        const caughtUp = await catchUp(fetching, current)
        current = caughtUp.folder
        onSuccess()
        batch = mostInBatch
        await note(caughtUp.problem, true)
        await open.news(pace.lookEvery, signal)
        if (await hasNewToken(server)) return
      }
    } finally {
      clearInterval(renewing)
      signal.removeEventListener('abort', closing)
      open.close()
    }
  }

  async function opened(server: MailServer, folder: storeFolders.FolderRow): Promise<OpenFolder> {
    try {
      return await openFolder(server, path, { inPieces, writes: mailbox.imap.afterwards !== undefined })
    } catch (error) {
      // Under its new name it is watched by whoever looks after the settings next.
      if (isFolderGone(error)) await followRename(runtime, mailbox, server, folder)
      throw error
    }
  }

  async function signedIn(): Promise<MailServer> {
    const server = await runtime.outside(system, ctx =>
      signedInServer(ctx, mailbox.id, mailbox.imap, refusedToken),
    )
    refusedToken = undefined
    fetchedFrom = server
    return server
  }

  /** Whether the provider has given another token since: what was opened with the one before is cut when that one ends. */
  async function hasNewToken(server: MailServer): Promise<boolean> {
    if (server.accessToken === undefined) return false
    const token = await runtime.outside(system, ctx => accessToken(ctx, mailbox.id)).catch(() => undefined)
    return token !== undefined && token !== server.accessToken
  }

  async function note(problem: string | null, hasSucceeded = false): Promise<void> {
    await runtime
      .act(system, async ctx => {
        const folder = { mailboxId: mailbox.id, path }
        await storeFolders.noteFolder(ctx.db, folder, { problem, succeededAt: hasSucceeded ? ctx.now : null })
        const all = await storeFolders.foldersAt(ctx.db, mailbox.id, storeMailboxes.foldersOf(mailbox.imap))
        await storeMailboxes.updateMailbox(ctx.db, mailbox.id, storeFolders.standingOf(all))
      })
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

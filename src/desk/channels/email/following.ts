import { system } from '../../../platform/context.ts'
import { listFolders } from '../../../platform/mail/imap-folders.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import * as contract from './contract.ts'
import * as storeFolders from './store-folders.ts'
import * as storeMailboxes from './store-mailboxes.ts'

/** Below this a UIDVALIDITY is a count, which other folders may have too, rather than a time. */
const leastTime = 100_000_000

/**
 * Looks for a folder that is gone under another name, by the server's own id of it (RFC 8474), or else by its UIDVALIDITY where
 * exactly one folder has it and counts on from where we were; enters the new name in the mailbox's settings. Without such
 * a folder nothing happens: the person is told that it is gone, and it goes on when it is back.
 */
export async function followRename(
  runtime: Runtime,
  mailbox: storeMailboxes.FetchedMailbox,
  server: MailServer,
  folder: storeFolders.FolderRow,
): Promise<void> {
  if (folder.uid_validity === null) return
  const { uid_validity, object_id, last_uid } = folder
  const all = await listFolders(server, { withNumbers: true })
  const watched = new Set(storeMailboxes.foldersOf(mailbox.imap))
  const same = all.filter(one =>
    object_id !== null && one.objectId !== null
      ? one.objectId === object_id
      : uid_validity >= leastTime && one.uidValidity === uid_validity && (one.uidNext ?? 0) > last_uid,
  )
  const [found] = same
  if (!found || same.length > 1 || watched.has(found.path)) return
  await runtime.act(system, async ctx => {
    const current = await storeMailboxes.mailboxById(ctx.db, mailbox.id)
    if (!current?.imap) return
    const folders = storeMailboxes.foldersOf(current.imap)
    if (!folders.includes(folder.path)) return
    await storeFolders.renameFolder(ctx.db, folder.id, found.path)
    await storeMailboxes.updateMailbox(ctx.db, mailbox.id, {
      imap: { ...current.imap, folders: folders.map(path => (path === folder.path ? found.path : path)) },
    })
    await ctx.record(contract.mailboxChanged, { about: mailbox.id }, { address: current.address })
  })
}

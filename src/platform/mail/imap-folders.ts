import { objectIdOf } from './imap.ts'
import { clientTo } from './imap-client.ts'
import type { MailServer } from './server.ts'

export interface ListedFolder {
  /** As people write it; the library speaks the server's own encoding (RFC 3501 section 5.1.3). */
  path: string
  uidValidity: number | null
  uidNext: number | null
  objectId: string | null
}

const mostLookedInto = 200

/**
 * The folders that a server shows and that can hold mail. `withNumbers` opens each to learn its numbers, up to 200 of them.
 * Rejects with whatever went wrong; `imapSentence` says it in words.
 */
export async function listFolders(
  server: MailServer,
  options: { withNumbers?: boolean } = {},
): Promise<ListedFolder[]> {
  const client = clientTo(server)
  client.on('error', () => {})
  try {
    await client.connect()
    const all = (await client.list()).filter(
      one => !one.flags.has('\\Noselect') && !one.flags.has('\\NonExistent'),
    )
    const folders: ListedFolder[] = all.map(({ path }) => ({
      path,
      uidValidity: null,
      uidNext: null,
      objectId: null,
    }))
    for (const folder of options.withNumbers ? folders.slice(0, mostLookedInto) : []) {
      const box = await client.mailboxOpen(folder.path, { readOnly: true }).catch(() => null)
      if (!box) continue
      folder.uidValidity = Number(box.uidValidity)
      folder.uidNext = box.uidNext
      folder.objectId = objectIdOf(box)
    }
    return folders
  } finally {
    client.close()
  }
}

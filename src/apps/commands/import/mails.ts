import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../../../platform/database/sentences.ts'
import { isMbox, readMbox } from './mbox.ts'

export interface MailFile {
  path: string
  size: number
}

export interface FoundMail {
  /** Where it lies: a file, and for an mbox which message of it. */
  name: string
  content: AsyncIterable<Uint8Array>
  /** Bytes of all files read so far. */
  read: number
}

/** The files at a path: an mbox or a message itself, a Maildir's, or everything in a folder; in the order of names. */
export async function mailFilesAt(path: string): Promise<MailFile[]> {
  const found = await stat(path).catch(() => null)
  if (!found)
    throw new CannotStart(`There is nothing at ${path}: give an mbox, a Maildir or a folder of messages.`)
  if (!found.isDirectory()) return [{ path, size: found.size }]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const isMaildir = entries.some(entry => entry.isDirectory() && /^(cur|new)$/.test(entry.name))
  const paths = entries
    .filter(entry => isMailFile(entry, isMaildir))
    .map(entry => join(entry.parentPath, entry.name))
  return Promise.all(paths.sort().map(async one => ({ path: one, size: (await stat(one)).size })))
}

/** Every message in these files, one at a time and as a stream. */
export async function* mailsIn(files: MailFile[]): AsyncGenerator<FoundMail, void> {
  let before = 0
  for (const { path, size } of files) {
    if (!(await beginsLikeMbox(path))) {
      yield { name: path, content: createReadStream(path), read: before + size }
    } else {
      const stream = createReadStream(path)
      let number = 0
      for await (const content of readMbox(stream)) {
        yield { name: `${path}, message ${++number}`, content, read: before + stream.bytesRead }
      }
    }
    before += size
  }
}

// A Maildir keeps its own notes beside cur and new, and half-written mail in tmp.
function isMailFile(entry: Dirent, isMaildir: boolean): boolean {
  if (!entry.isFile()) return false
  return isMaildir ? /[/\\](cur|new)$/.test(entry.parentPath) : !entry.name.startsWith('.')
}

async function beginsLikeMbox(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return isMbox(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

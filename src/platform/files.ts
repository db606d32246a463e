import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { Refused } from '../kit/problem.ts'

export interface Kept {
  sha256: string
  size: number
}

/** Content kept once, by the SHA-256 of its bytes, below `files/` of the data directory. */
export interface Files {
  /** Streams the content to disk and syncs it before it answers; refuses what is larger than `limit` bytes. */
  keep(content: ReadableStream<Uint8Array> | Uint8Array, limit?: number): Promise<Kept>
  /** `piece` with both of its ends. */
  read(sha256: string, piece?: { start: number; end: number }): ReadableStream<Uint8Array>
  bytes(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /** Bytes that are free on the disk where they lie; `null` where the system does not say. */
  freeSpace(): Promise<number | null>
}

export function openFiles(dataDir: string): Files {
  const root = join(dataDir, 'files')
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2))
  return {
    freeSpace: () =>
      statfs(dataDir).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      ),
    async keep(content, limit = Number.POSITIVE_INFINITY) {
      await mkdir(join(root, 'incoming'), { recursive: true, mode: 0o700 })
      const incoming = join(root, 'incoming', randomUUID())
      try {
        const kept = await writeSynced(incoming, content, limit)
        const path = pathOf(kept.sha256)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(incoming, path)
        await syncFolder(dirname(path))
        return kept
      } finally {
        await rm(incoming, { force: true })
      }
    },
    read: (sha256, piece) =>
      Readable.toWeb(createReadStream(pathOf(sha256), piece)) as ReadableStream<Uint8Array>,
    async bytes(sha256) {
      const file = await open(pathOf(sha256))
      try {
        return await file.readFile()
      } finally {
        await file.close()
      }
    },
    has: sha256 =>
      stat(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
  }
}

/** Takes away what a process that was killed had begun to write before `before`; what others write now stays. */
export async function sweepIncoming(dataDir: string, before: Date): Promise<void> {
  const folder = join(dataDir, 'files/incoming')
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && found.mtime < before) await rm(join(folder, name), { force: true })
  }
}

/** A hash over many megabytes at once would hold up everybody's request. */
function* slicesOf(content: Uint8Array): Generator<Uint8Array> {
  const slice = 1024 * 1024
  for (let at = 0; at < content.byteLength; at += slice) yield content.subarray(at, at + slice)
}

async function writeSynced(
  path: string,
  content: ReadableStream<Uint8Array> | Uint8Array,
  limit: number,
): Promise<Kept> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of content instanceof Uint8Array ? slicesOf(content) : content) {
      size += chunk.byteLength
      if (size > limit)
        throw new Refused(
          `This file is larger than ${Math.floor(limit / 1_000_000)} MB; share it in another way.`,
          'tooLarge',
        )
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new Refused('The disk is full; make room and try again. Nothing was lost.', 'diskFull')
    throw error
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

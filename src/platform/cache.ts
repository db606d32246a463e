import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What can be had again: kept below `cache/` of the data directory for a time and up to a size, and in no backup. */
export interface Cache {
  /** Null where it is not there or was put in longer than `maxAge` milliseconds before `now`. */
  get(key: string, now: Date, maxAge: number): Promise<Buffer | null>
  /** Makes room by dropping the oldest where all together would be more than `most` bytes. */
  put(key: string, content: Buffer, most: number): Promise<void>
}

export function openCache(dataDir: string): Cache {
  const root = join(dataDir, 'cache')
  const pathOf = (key: string) => join(root, createHash('sha256').update(key).digest('hex'))
  return {
    async get(key, now, maxAge) {
      const path = pathOf(key)
      const found = await stat(path).catch(() => null)
      if (!found || now.getTime() - found.mtimeMs > maxAge) return null
      return readFile(path).catch(() => null)
    },
    async put(key, content, most) {
      if (content.length > most) return
      await mkdir(root, { recursive: true, mode: 0o700 })
      await makeRoom(root, most - content.length)
      const incoming = join(root, `${randomUUID()}.new`)
      try {
        await writeFile(incoming, content, { mode: 0o600, flag: 'wx' })
        await rename(incoming, pathOf(key))
      } finally {
        await rm(incoming, { force: true })
      }
    },
  }
}

async function makeRoom(root: string, most: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(root)).map(async name => {
      const path = join(root, name)
      const found = await stat(path).catch(() => null)
      return { path, size: found?.size ?? 0, at: found?.mtimeMs ?? 0 }
    }),
  )
  let size = files.reduce((sum, file) => sum + file.size, 0)
  for (const file of files.sort((a, b) => a.at - b.at)) {
    if (size <= most) return
    await rm(file.path, { force: true })
    size -= file.size
  }
}

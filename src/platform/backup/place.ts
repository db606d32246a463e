import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openFiles } from '../files.ts'

export interface PlaceForFiles {
  keep(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** Puts the key and the id in their places; called once the tables stand. */
  settle(): Promise<void>
}

/**
 * The data directory as a place for a backup's files. Content goes in at once, for it is kept by its hash and disturbs
 * nothing; the key and the desk's id wait beside their places. The id is moved last: where a crash comes between,
 * the next start sees that directory and database differ, and restoring again mends it.
 */
export function placeIn(dataDir: string): PlaceForFiles {
  const files = openFiles(dataDir)
  const waiting: string[] = []
  return {
    async keep(name, content) {
      if (name === 'secret.key' || name === 'desk.id') {
        const chunks: Uint8Array[] = []
        for await (const chunk of content) chunks.push(chunk)
        await writeSynced(join(dataDir, `${name}.restored`), Buffer.concat(chunks))
        waiting.push(name)
        return
      }
      const sha256 = /^files\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name)?.slice(1).join('')
      if (!sha256) throw new Error(`A backup must not hold ${name}`)
      const kept = await files.keep(Readable.toWeb(Readable.from(content)) as ReadableStream<Uint8Array>)
      if (kept.sha256 !== sha256) throw new Error(`${name} was changed since it was kept`)
    },
    async settle() {
      for (const name of waiting) await rename(join(dataDir, `${name}.restored`), join(dataDir, name))
    },
  }
}

async function writeSynced(path: string, content: Buffer): Promise<void> {
  await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

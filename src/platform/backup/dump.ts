import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Manifest, names, type Tail } from './manifest.ts'
import { pendingJobs } from './pending.ts'
import { copyStatement, migrationsOf, sequencesOf, tablesOf } from './tables.ts'
import type { Entry } from './tar.ts'

/** A table is told in parts of this many bytes, because an entry says its size before its content. */
const partSize = 4 * 1024 * 1024

/**
 * Everything that is kept, as of one moment, while others go on writing: the manifest, the tables, and, with `dataDir`,
 * the key and the files. The client's transaction must be this dump's alone; it is left for the caller to end.
 */
export async function* dump(client: ClientBase, now: Date, dataDir: string | null): AsyncGenerator<Entry> {
  await client.query('begin transaction isolation level repeatable read read only')
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex';
    set local intervalstyle = 'postgres'; set local extra_float_digits = 1`)
  const tables = await tablesOf(client)
  const manifest: Manifest = {
    format: 1,
    madeAt: now.toISOString(),
    migrations: await migrationsOf(client),
    tables,
  }
  yield json(names.manifest, manifest)
  const rows: Record<string, number> = {}
  for (const table of tables) {
    rows[table.name] = 0
    let part = 0
    for await (const content of parts(client.query(copyTo(copyStatement(table, 'to stdout'))))) {
      rows[table.name] = (rows[table.name] ?? 0) + countLines(content)
      part++
      yield whole(`${names.tables}${table.name}/${String(part).padStart(6, '0')}`, content)
    }
  }
  const tail: Tail = { rows, sequences: await sequencesOf(client), jobs: await pendingJobs(client) }
  yield json(names.tail, tail)
  // Files are never changed or taken away, so those that the tables name are all there by now.
  if (dataDir !== null) yield* dataFiles(dataDir)
}

async function* parts(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    gathered.push(chunk)
    size += chunk.byteLength
    if (size < partSize) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

// In the text format each row ends with the only real line feed in it.
function countLines(content: Buffer): number {
  let count = 0
  for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) count++
  return count
}

async function* dataFiles(dataDir: string): AsyncGenerator<Entry> {
  for (const name of ['secret.key', 'desk.id']) {
    const found = await stat(join(dataDir, name)).catch(() => null)
    if (found) yield onDisk(dataDir, join(dataDir, name), found.size)
  }
  const folders = await readdir(join(dataDir, 'files')).catch(() => [])
  for (const folder of folders.filter(name => /^[0-9a-f]{2}$/.test(name)).sort()) {
    for (const name of (await readdir(join(dataDir, 'files', folder))).sort()) {
      const path = join(dataDir, 'files', folder, name)
      yield onDisk(dataDir, path, (await stat(path)).size)
    }
  }
}

function onDisk(dataDir: string, path: string, size: number): Entry {
  return { name: names.data + relative(dataDir, path), size, content: createReadStream(path) }
}

function json(name: string, value: Manifest | Tail): Entry {
  return whole(name, Buffer.from(`${JSON.stringify(value)}\n`))
}

function whole(name: string, content: Buffer): Entry {
  return { name, size: content.byteLength, content: [content] }
}

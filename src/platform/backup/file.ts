import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Refused } from '../../kit/problem.ts'
import { names, seal } from './manifest.ts'
import { type Bytes, bytesOf, contentOf, type Entry, endOfTar, packEntry, unpackEntries } from './tar.ts'

/**
 * Writes a backup (tar and gzip, mode 0600) whole or not at all: beside its place first, confirmed on disk, then moved.
 * An abort leaves nothing behind.
 */
export async function writeBackup(
  path: string,
  entries: AsyncIterable<Entry>,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${path}.unfinished-${process.pid}`
  try {
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(Readable.from(sealed(entries)), createGzip({ level: 1 }), file, { signal })
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The entries of a backup, without its seal. */
export async function* readBackup(path: string): AsyncGenerator<Entry> {
  for await (const entry of unpackEntries(bytesOf(unzipped(path)), () => {})) {
    if (entry.name !== names.seal) yield entry
  }
}

/** Reads the whole file once; throws `Refused` with a sentence where anything is missing, changed or no backup at all. */
export async function checkBackup(path: string): Promise<void> {
  const isWhole = await hasItsSeal(path).catch(error => {
    const { code = '', syscall } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Refused(`There is no file ${path}.`)
    if (syscall) throw new Refused(`${path} cannot be read: ${(error as Error).message}`)
    return false
  })
  if (isWhole) return
  throw new Refused(
    `${path} is not a whole backup: it was cut short or changed, or something else wrote it. Nothing was touched; take another one.`,
  )
}

async function* sealed(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const entry of entries) {
    for await (const chunk of packEntry(entry)) {
      hash.update(chunk)
      yield chunk
    }
  }
  const content = Buffer.from(JSON.stringify({ sha256: hash.digest('hex') }))
  yield* packEntry({ name: names.seal, size: content.byteLength, content: [content] })
  yield endOfTar
}

async function hasItsSeal(path: string): Promise<boolean> {
  const hash = createHash('sha256')
  let before: Hash = hash
  let found: Entry | undefined
  let sum = ''
  const remember = () => {
    before = hash.copy()
  }
  for await (const entry of unpackEntries(hashed(bytesOf(unzipped(path)), hash), remember)) {
    found = entry
    if (entry.name === names.seal) sum = seal.parse(JSON.parse((await contentOf(entry)).toString())).sha256
    if (entry.name === names.seal && sum !== before.digest('hex')) return false
  }
  return found?.name === names.seal
}

function hashed(bytes: Bytes, hash: Hash): Bytes {
  return {
    rest: bytes.rest,
    async take(size) {
      const taken = await bytes.take(size)
      hash.update(taken)
      return taken
    },
    async *pass(size) {
      for await (const part of bytes.pass(size)) {
        hash.update(part)
        yield part
      }
    },
  }
}

function unzipped(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path)
  const unzip = createGunzip()
  file.on('error', error => unzip.destroy(error))
  unzip.on('close', () => file.destroy())
  return file.pipe(unzip)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { createHash } from 'node:crypto'
import { plus, second } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import type { Files } from '../../../platform/files.ts'
import { dedupeKey } from './dedupe.ts'
import { largestInRow } from './rules.ts'
import * as storeMailboxes from './store-mailboxes.ts'
import * as store from './store-raw.ts'

/** A mail as it came, before anybody has looked into it: in memory where it is small, in a synced file where it is not. */
export interface Source {
  size: number
  body: Buffer | null
  fileSha256: string | null
  dedupeKey: string
}

export interface Arrival {
  mailboxId: string
  source: Source
  /** `<>` for the null sender; empty where there was no envelope. */
  envelopeFrom: string
  envelopeTo: string[]
  isImported?: boolean
  /** Set where the source is not the whole mail: a sentence that will stand on its message. */
  problem?: string
}

/** Reads a mail to its end; a large one goes through to a file. Rejects where the content does. */
export async function gather(files: Files, content: AsyncIterable<Uint8Array>): Promise<Source> {
  const iterator = content[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    size += next.value.byteLength
    if (size > largestInRow) return keepLarge(files, chunks, iterator)
  }
  const body = Buffer.concat(chunks)
  return {
    size,
    body,
    fileSha256: null,
    dedupeKey: dedupeKey(body, createHash('sha256').update(body).digest('hex')),
  }
}

/** Keeps what is new, all in this transaction; answers for each whether it was new. The same mail twice makes one. */
export async function keepArrivals(ctx: Context, arrivals: Arrival[]): Promise<boolean[]> {
  const rows = arrivals.map(
    (arrival, index): store.RawRow => ({
      id: ctx.id(),
      mailbox_id: arrival.mailboxId,
      dedupe_key: arrival.source.dedupeKey,
      state: 'stored',
      size: arrival.source.size,
      body: arrival.source.body,
      file_sha256: arrival.source.fileSha256,
      envelope_from: arrival.envelopeFrom,
      envelope_to: arrival.envelopeTo,
      is_imported: arrival.isImported ?? false,
      problem: arrival.problem ?? null,
      message_id: null,
      // In the order of their coming: an answer must not be read before what it answers.
      received_at: plus(ctx.now, index),
    }),
  )
  const kept = await store.insertNew(ctx.db, rows)
  await storeMailboxes.touchReceived(ctx.db, [...new Set(rows.map(row => row.mailbox_id))], ctx.now, second)
  return rows.map(row => kept.has(row.id))
}

async function keepLarge(
  files: Files,
  chunks: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): Promise<Source> {
  const head = Buffer.concat(chunks)
  const whole = new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(head),
    async pull(controller) {
      const next = await rest.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
  const { sha256, size } = await files.keep(whole)
  // Fifty thousand recipients may stand before the Message-ID.
  const headers = endsHeaders(head) ? head : await beginningOf(files.read(sha256), longestHeaders)
  return { size, body: null, fileSha256: sha256, dedupeKey: dedupeKey(headers, sha256) }
}

const longestHeaders = 16_000_000

function endsHeaders(head: Buffer): boolean {
  return head.includes('\n\n') || head.includes('\n\r\n')
}

/** So many bytes of what was kept, or all where there are fewer. */
export async function beginningOf(content: ReadableStream<Uint8Array>, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= bytes) break
  }
  return Buffer.concat(chunks).subarray(0, bytes)
}

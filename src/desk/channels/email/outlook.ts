import type { Context } from '../../../platform/context.ts'
import { readHeaderBlock } from './reading/header-block.ts'
import { decodeWords } from './reading/words.ts'
import * as store from './store-heads.ts'

/** How Outlook knows the thread of a mail that came in; `null` where its sender used something else. */
export async function outlookThreadOf(
  ctx: Context,
  messageId: string,
): Promise<{ index: string; topic: string } | null> {
  const kept = await store.headOf(ctx.db, messageId, mostOfHead)
  if (!kept) return null
  const head = kept.head ?? (kept.file_sha256 ? await beginning(ctx, kept.file_sha256) : null)
  if (!head) return null
  const { headers } = readHeaderBlock(head)
  const said = (name: string) => headers.find(header => header.name === name)?.bytes.toString('latin1') ?? ''
  const index = said('thread-index').replace(/\s+/g, '')
  return index ? { index, topic: decodeWords(said('thread-topic')).slice(0, 500) } : null
}

const mostOfHead = 64 * 1024

async function beginning(ctx: Context, sha256: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of ctx.files.read(sha256)) {
    pieces.push(piece)
    length += piece.length
    if (length >= mostOfHead) break
  }
  return Buffer.concat(pieces)
}

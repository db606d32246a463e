import { createHash } from 'node:crypto'
import { idsOf } from './reading/fields.ts'
import { headersOf } from './reading/tree.ts'

/**
 * What makes a mail the same mail within a mailbox: its Message-ID, or where it has none, its content. `head` is its
 * beginning, headers included; `sha256` that of the whole.
 */
export function dedupeKey(head: Uint8Array, sha256: string): string {
  const values = headersOf(head).filter(header => header.name === 'message-id')
  const [id] = idsOf(values.map(header => header.value))
  return id ? keyOfId(id) : `${sha256.slice(0, 40)}@derived.invalid`
}

/** A Message-ID as it is kept: as it came, or its hash where it is longer than an index takes. */
export function keyOfId(id: string): string {
  return id.length <= 250 ? id : `${createHash('sha256').update(id).digest('hex').slice(0, 40)}@long.invalid`
}

import type { Context } from '../../../platform/context.ts'
import * as store from './store.ts'
import { evidenceOf } from './store-evidence.ts'

/**
 * Messages were taken out into a conversation of their own: a file whose evidence is among them belongs to that one as well, so
 * that whoever reads it finds both.
 */
export async function followSplit(
  ctx: Context,
  conversation: string,
  { into, messages }: { into: string; messages: string[] },
): Promise<void> {
  for (const row of await store.ofConversation(ctx.db, conversation)) {
    const proof = await evidenceOf(ctx.db, row.id)
    const goes = proof.some(each => each.kind === 'message' && messages.includes(each.ref ?? ''))
    if (goes) await store.addConversation(ctx.db, row.id, into)
  }
}

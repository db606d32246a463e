import type { Context } from '../../platform/context.ts'
import type { ConversationRow } from './store.ts'
import * as store from './store-links.ts'

/** Says how a conversation came out of another: by a late reply to it, or taken out of it. Both then name each other. */
export async function link(
  ctx: Context,
  conversationId: string,
  kind: store.LinkKind,
  otherId: string,
): Promise<void> {
  await store.insertLink(ctx.db, {
    id: ctx.id(),
    conversation_id: conversationId,
    other_id: otherId,
    kind,
    made_at: ctx.now,
  })
}

/** Those that follow a conversation, the latest first; merged ones left out. */
export function followersOf(ctx: Context, id: string): Promise<ConversationRow[]> {
  return store.followersOf(ctx.db, id)
}

export interface Linked {
  kind: 'follows' | 'followedBy' | 'splitFrom' | 'splitInto'
  id: string
}

/** How a conversation came out of others, and others out of it. */
export async function linksOf(ctx: Context, id: string): Promise<Linked[]> {
  return (await store.linksOf(ctx.db, id)).map(row =>
    row.conversation_id === id
      ? { kind: row.kind === 'split' ? 'splitFrom' : 'follows', id: row.other_id }
      : { kind: row.kind === 'split' ? 'splitInto' : 'followedBy', id: row.conversation_id },
  )
}

/** From which conversations each of these was taken out. */
export function splitOrigins(ctx: Context, ids: string[]): Promise<Map<string, string[]>> {
  return store.splitOrigins(ctx.db, ids)
}

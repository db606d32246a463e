import type { Context } from '../../platform/context.ts'
import { conversationsBeside } from '../channels/email/index.ts'
import { conversationsLedTo, linksOf, summariesByIds } from '../conversations/index.ts'
import type { Related } from './contract.ts'

/**
 * What else belongs to this conversation, each other one once: where it came from and what came out of it, the copies of
 * its mails in other mailboxes, and conversations in whose thread it stands. Of merged ones, those they went to.
 */
export async function relatedOf(ctx: Context, id: string): Promise<Related[]> {
  const linked = (await linksOf(ctx, id)).map(each => ({ ...each, mailbox: null }))
  const beside = (await conversationsBeside(ctx, id)).map(each => ({
    ...each,
    kind: each.mailbox ? ('copy' as const) : ('sameThread' as const),
  }))
  const all = [...linked, ...beside]
  const rows = await conversationsLedTo(
    ctx,
    all.map(each => each.id),
  )
  const found = new Map<string, Omit<Related, 'conversation'>>()
  for (const { kind, id: other, mailbox } of all) {
    const row = rows.get(other)
    if (row && row.id !== id && !found.has(row.id)) found.set(row.id, { kind, mailbox })
  }
  const summaries = await summariesByIds(ctx, [...found.keys()])
  return summaries.flatMap(conversation => {
    const how = found.get(conversation.id)
    return how ? [{ ...how, conversation }] : []
  })
}

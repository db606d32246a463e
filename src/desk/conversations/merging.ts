import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { advance, refreshed } from './speaking.ts'
import { changeState, mustLock } from './states.ts'
import * as store from './store.ts'
import * as storeMerging from './store-merging.ts'
import { summaryOf } from './summaries.ts'

/**
 * Makes two conversations one. Other slices move what is theirs by reacting to `merged`. The one that stays keeps its
 * customer, assignee and subject and takes them from the other where it has none; it opens if the other needed somebody.
 */
export async function merge(ctx: Context, input: InputOf<typeof contract.merge>): Promise<contract.Summary> {
  const { gone, kept } = await lockPair(ctx, input.id, input.into)
  await storeMerging.makeShell(ctx.db, gone.id, kept.id, ctx.now)
  await storeMerging.moveMessages(ctx.db, gone.id, kept.id, kept.position)
  await storeMerging.moveLinks(ctx.db, gone.id, kept.id)
  await store.update(ctx.db, kept.id, {
    customer_id: kept.customer_id ?? gone.customer_id,
    mailbox_id: kept.mailbox_id ?? gone.mailbox_id,
    ...(kept.assignee_id || kept.team_id ? {} : { assignee_id: gone.assignee_id, team_id: gone.team_id }),
  })
  await ctx.record(
    contract.merged,
    { about: kept.id, conversation: kept.id },
    { other: gone.id, number: gone.number, subject: gone.subject, offset: kept.position },
  )
  await ctx.record(
    contract.mergedAway,
    { about: gone.id, conversation: gone.id },
    { into: kept.id, number: kept.number, subject: kept.subject },
  )
  const lastActivityAt = new Date(Math.max(kept.last_activity_at.getTime(), gone.last_activity_at.getTime()))
  // Whoever writes here has not seen what has come in; whoever merged has.
  await advance(ctx, kept.id, ctx.actor)
  const row = await refreshed(ctx, kept.id, { last_activity_at: lastActivityAt })
  if (gone.state !== 'open' || row.state === 'open') return summaryOf(ctx, row)
  return summaryOf(ctx, await changeState(ctx, row, { state: 'open', until: null }, 'merged'))
}

/**
 * Counts the positions of a conversation anew in the order of time, and answers those of the `others`; where times are the
 * same, the order stays. Called by whoever holds the others, after both have come in.
 */
export async function countAnew(
  ctx: Context,
  conversationId: string,
  others: storeMerging.Placed[],
): Promise<Map<string, number>> {
  const messages = await storeMerging.placedMessages(ctx.db, conversationId)
  const all = [...messages, ...others].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || one.position - other.position,
  )
  const places = new Map(all.map(({ id }, index) => [id, index + 1]))
  await storeMerging.placeMessages(
    ctx.db,
    messages.map(({ id }) => [id, places.get(id) ?? 0]),
  )
  const spoken = Object.fromEntries(all.map(({ by }, index) => [by, index + 1]))
  await storeMerging.setPositions(ctx.db, conversationId, all.length, spoken)
  return places
}

/** Locked in one order, so that two merges at once cannot block each other or make a circle. */
async function lockPair(ctx: Context, from: string, into: string) {
  const [source, target] = [await store.byRef(ctx.db, from), await store.byRef(ctx.db, into)]
  if (!source) throw new NotFound('There is no such conversation.')
  if (!target) throw new Invalid('There is no conversation to merge it into.', 'into')
  const targetId = target.merged_into ?? target.id
  await storeMerging.lockAll(ctx.db, [source.id, targetId])
  const gone = await mustLock(ctx, source.id)
  const kept = await mustLock(ctx, targetId)
  if (gone.id === kept.id) throw new Invalid('This is the same conversation; choose another one.', 'into')
  return { gone, kept }
}

import type { Context } from '../../platform/context.ts'
import { idsOfWanted, type Wanted } from '../conversations/index.ts'
import * as store from './store.ts'

export interface Page {
  after: store.Position | null
  limit: number
}

/** The latest entry of each conversation that answers, the latest first, up to one more than a page. */
export async function latestHits(
  ctx: Context,
  wanted: Wanted,
  sought: store.Sought,
  page: Page,
): Promise<store.Entry[]> {
  const isSifted = wanted.states.length > 0 || wanted.channels.length > 0 || wanted.assignees !== undefined
  const few = isSifted ? await idsOfWanted(ctx, wanted, { limit: fewConversations + 1 }) : null
  const isFew = few !== null && few.length <= fewConversations
  const batches = isFew ? batchesWithin(ctx, sought, few, page.after) : batchesOf(ctx, sought, page.after)
  const hits: store.Entry[] = []
  const passed = new Set<string>()
  for await (const batch of batches) {
    let fresh = firstOfEach(batch, passed)
    if (isSifted && !isFew) fresh = await wantedOnly(ctx, wanted, fresh)
    if (page.after) fresh = await notShownBefore(ctx, sought, fresh, page.after)
    hits.push(...fresh)
    if (hits.length > page.limit) break
  }
  return hits.slice(0, page.limit + 1)
}

/** So many conversations are named to the index one by one; where more are as wanted, entries are walked and sifted. */
const fewConversations = 200
const firstDepth = 300
const secondDepth = 1200
const mostAtOnce = 200
const firstBatch = 200

/**
 * First what stands among the latest, which is enough for a common word; then by the index over words, which is quick where the
 * word is not common. Where it is (and yet what is wanted beside it is rare), the entries are walked back in growing steps.
 */
async function* batchesOf(
  ctx: Context,
  sought: store.Sought,
  after: store.Position | null,
): AsyncGenerator<store.Entry[]> {
  const latest = await store.walk(ctx.db, sought, after, { depth: firstDepth, limit: mostAtOnce })
  yield latest
  let before = await endOf(ctx, sought, after, latest, firstDepth)
  const isCommon = latest.length > firstDepth / 20
  const rare = before && !isCommon && (await store.byWords(ctx.db, sought, before))
  if (rare) return yield rare
  for (let depth = secondDepth; before; depth *= 3) {
    const walked: store.Entry[] = await store.walk(ctx.db, sought, before, { depth, limit: mostAtOnce })
    yield walked
    before = await endOf(ctx, sought, before, walked, depth)
  }
}

/** A walk that gave as much as it may has stopped there. */
async function endOf(
  ctx: Context,
  sought: store.Sought,
  before: store.Position | null,
  walked: store.Entry[],
  depth: number,
): Promise<store.Position | null> {
  const last = walked.length === mostAtOnce ? walked.at(-1) : undefined
  return last ?? store.endOfWalk(ctx.db, sought, before, depth)
}

function batchesWithin(
  ctx: Context,
  sought: store.Sought,
  conversations: string[],
  after: store.Position | null,
): AsyncGenerator<store.Entry[]> {
  return growing(after, (before, size) => store.within(ctx.db, sought, conversations, before, size))
}

async function* growing(
  after: store.Position | null,
  next: (before: store.Position | null, size: number) => Promise<store.Entry[]>,
): AsyncGenerator<store.Entry[]> {
  let before = after
  for (let size = firstBatch; ; size *= 4) {
    const batch = await next(before, size)
    yield batch
    before = batch.at(-1) ?? null
    if (batch.length < size) return
  }
}

/** The first entry of each conversation that has not passed yet. */
function firstOfEach(entries: store.Entry[], passed: Set<string>): store.Entry[] {
  return entries.filter(entry => {
    const isFirst = !passed.has(entry.conversation_id)
    passed.add(entry.conversation_id)
    return isFirst
  })
}

async function wantedOnly(ctx: Context, wanted: Wanted, entries: store.Entry[]): Promise<store.Entry[]> {
  if (entries.length === 0) return []
  const ids = new Set(
    await idsOfWanted(ctx, wanted, {
      among: entries.map(entry => entry.conversation_id),
      limit: entries.length,
    }),
  )
  return entries.filter(entry => ids.has(entry.conversation_id))
}

async function notShownBefore(
  ctx: Context,
  sought: store.Sought,
  entries: store.Entry[],
  after: store.Position,
): Promise<store.Entry[]> {
  const conversations = entries.map(entry => entry.conversation_id)
  const shown = await store.shownBefore(ctx.db, sought, conversations, after)
  return entries.filter(entry => !shown.has(entry.conversation_id))
}

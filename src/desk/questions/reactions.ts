import type { Context } from '../../platform/context.ts'
import { on } from '../../platform/slice.ts'
import { type Matter, merged, splitInto, stateChanged } from '../conversations/contract.ts'
import { wishLeftOpen } from './contract.ts'
import * as store from './store.ts'

export const reactions = [
  on(merged, (ctx, { conversation, data }) => store.moveAll(ctx.db, data.other, conversation as string)),
  // What a colleague wrote down without a message belongs to the matter that was there first.
  on(splitInto, (ctx, { data }) => store.moveWith(ctx.db, data.messages, data.into)),
  on(stateChanged, (ctx, { conversation, data, carried }) =>
    data.state === 'closed' ? leaveOpen(ctx, conversation as string, carried.matters) : Promise.resolve(),
  ),
]

/** Closing past a wish takes knowing it; where it is closed all the same, the timeline says that the wish was left. */
async function leaveOpen(ctx: Context, conversation: string, matters: Matter[]): Promise<void> {
  for (const wish of await store.openWishes(ctx.db, conversation)) {
    matters.push({ kind: 'wish', id: wish.id, text: openWish(wish.words) })
    await ctx.record(wishLeftOpen, { about: wish.id, conversation }, { wish: wish.id })
  }
}

const openWish = (words: string) =>
  `They hope for this: “${words.length > 120 ? `${words.slice(0, 120).toWellFormed().trimEnd()}…` : words}”. Say whether it was met, or why not.`

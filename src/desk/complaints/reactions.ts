import { on, type Reaction } from '../../platform/slice.ts'
import { changed as conversationChanged, merged, splitInto } from '../conversations/contract.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import { changed as colleagueChanged } from '../people/contract.ts'
import { settingsChanged } from '../setup/contract.ts'
import { followSplit } from './file/following.ts'
import { leaveAll } from './file/leaving.ts'
import * as store from './file/store.ts'
import { windAll } from './file/ticking.ts'
import { guardReactions } from './gates/reactions.ts'
import { learningReactions } from './learning/actions.ts'
import { mineReactions } from './mine/index.ts'

export const reactions: Reaction[] = [
  on(merged, (ctx, { conversation, data }) =>
    store.moveConversation(ctx.db, data.other, conversation as string),
  ),
  on(splitInto, (ctx, { conversation, data }) => followSplit(ctx, conversation as string, data)),
  on(conversationChanged, async (ctx, { conversation, data }) => {
    if (data.customer) await store.nameCustomer(ctx.db, conversation as string, data.customer)
  }),
  on(customersMerged, (ctx, { about, data }) => store.moveCustomer(ctx.db, data.other, about as string)),
  on(colleagueChanged, async (ctx, { about, data }) => {
    if (data.isActive === false) await leaveAll(ctx, about as string)
  }),
  on(settingsChanged, windAll),
  ...guardReactions,
  ...mineReactions,
  ...learningReactions,
]

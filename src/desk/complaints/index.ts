import { handle, on, type Slice } from '../../platform/slice.ts'
import { changed as conversationChanged, merged } from '../conversations/contract.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import { settingsChanged } from '../setup/contract.ts'
import * as file from './file/contract.ts'
import { history } from './file/history.ts'
import { list } from './file/listing.ts'
import { noticeWork } from './file/naming.ts'
import { find } from './file/showing.ts'
import * as store from './file/store.ts'
import { windAll } from './file/ticking.ts'
import * as lodging from './lodging/contract.ts'
import { lodge } from './lodging/lodging.ts'
import { prepare, tellApart } from './lodging/preparing.ts'
import { mineEndpoints, mineReactions } from './mine/index.ts'
import { settingsEndpoints } from './settings/actions.ts'

export { hearersOfComplaint, readsComplaint } from './access.ts'
export { whoHasToRead } from './mine/telling.ts'

export const complaints: Slice = {
  name: 'complaints',
  endpoints: [
    handle(lodging.lodge, lodge),
    handle(lodging.prepare, prepare),
    handle(lodging.tellApart, tellApart),
    handle(file.list, list),
    handle(file.find, find),
    handle(file.history, history),
    ...settingsEndpoints,
    ...mineEndpoints,
  ],
  reactions: [
    on(merged, (ctx, { conversation, data }) =>
      store.moveConversation(ctx.db, data.other, conversation as string),
    ),
    on(conversationChanged, async (ctx, { conversation, data }) => {
      if (data.customer) await store.nameCustomer(ctx.db, conversation as string, data.customer)
    }),
    on(customersMerged, (ctx, { about, data }) => store.moveCustomer(ctx.db, data.other, about as string)),
    on(settingsChanged, windAll),
    ...mineReactions,
  ],
  jobs: [noticeWork],
}

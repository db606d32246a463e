import type { InputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { sweepNoticeTokens } from '../channels/email/index.ts'
import { subjectChanged } from '../complaints/contract.ts'
import { letterIssued } from '../complaints/letters/contract.ts'
import { said } from '../conversations/contract.ts'
import * as promised from '../promises/contract.ts'
import { asked } from '../rules/contract.ts'
import { tellAsked } from './asking.ts'
import * as contract from './contract.ts'
import { tellOfPage } from './pages.ts'
import { tellHandedOver, tellPromiseDue } from './promises.ts'
import * as store from './store.ts'
import { putOff, tell, tellJob } from './telling.ts'

const sweep = { name: 'notices.sweep', every: '17 4 * * *' }

export const notices: Slice = {
  name: 'notices',
  endpoints: [
    handle(contract.read, ctx => store.wishesOf(ctx.db, mine(ctx))),
    handle(contract.change, change),
  ],
  reactions: [
    on(said, async (ctx, { conversation, data: { direction, channel } }) => {
      // What was said by phone or at the counter a colleague has written down.
      const isWritten = channel === 'email' || channel === 'form' || channel === 'chat'
      if (direction === 'inbound' && isWritten && conversation) await putOff(ctx, conversation)
    }),
    on(asked, tellAsked),
    on(subjectChanged, tellOfPage),
    on(letterIssued, async (ctx, { id, data: { subject } }) => {
      if (subject) await tellOfPage(ctx, { id, data: { subject, what: 'letter' } })
    }),
    on(promised.asked, tellPromiseDue),
    on(promised.handedOver, tellHandedOver),
  ],
  jobs: [work(tellJob, tell), work(sweep, sweepNoticeTokens)],
}

/** What one is told by mail is one's own matter: nothing of it goes into the journal. */
async function change(ctx: Context, input: InputOf<typeof contract.change>): Promise<contract.Wishes> {
  const before = await store.wishesOf(ctx.db, mine(ctx))
  const wishes = { ...before, ...given(input) }
  await store.writeWishes(ctx.db, mine(ctx), wishes)
  return wishes
}

function given(input: InputOf<typeof contract.change>): Partial<contract.Wishes> {
  return Object.fromEntries(Object.entries(input).filter(([, wish]) => wish !== undefined))
}

function mine(ctx: Context): string {
  return ctx.actor.id ?? ''
}

import { dayIn } from '../../kit/days.ts'
import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { merged, said, splitInto, stateChanged, withdrawn } from '../conversations/contract.ts'
import { deskSettings } from '../setup/index.ts'
import * as contract from './contract.ts'
import { catchUp, catchUpJob, look, lookJob } from './looking.ts'
import { warningsOn } from './rules/warning.ts'
import * as store from './store.ts'

export const brief: Slice = {
  name: 'brief',
  endpoints: [handle(contract.warnings, warnings)],
  reactions: [
    on(said, async (ctx, { conversation }) => lookLater(ctx, conversation)),
    on(withdrawn, async (ctx, { conversation }) => lookLater(ctx, conversation)),
    on(stateChanged, async (ctx, { conversation, data }) => {
      if (data.state === 'closed' || data.before === 'closed') lookLater(ctx, conversation)
    }),
    on(merged, async (ctx, { conversation, data }) => {
      lookLater(ctx, conversation)
      lookLater(ctx, data.other)
    }),
    on(splitInto, async (ctx, { conversation, data }) => {
      lookLater(ctx, conversation)
      lookLater(ctx, data.into)
    }),
  ],
  jobs: [work(lookJob, look), work(catchUpJob, catchUp)],
}

function lookLater(ctx: Context, conversation: string | null | undefined): void {
  if (conversation) ctx.later(lookJob, { conversation })
}

async function warnings(
  ctx: Context,
  input: InputOf<typeof contract.warnings>,
): Promise<OutputOf<typeof contract.warnings>> {
  const { timeZone } = await deskSettings(ctx)
  const reasons = await store.reasonsOf(ctx.db, input.conversations.split(','))
  const today = dayIn(timeZone, ctx.now)
  const items = [...reasons].map(([conversation, some]) => ({
    conversation,
    warnings: warningsOn(some, today),
  }))
  return { items: items.filter(item => item.warnings.length > 0) }
}

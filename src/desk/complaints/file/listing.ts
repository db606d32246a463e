import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../../kit/page.ts'
import type { Context } from '../../../platform/context.ts'
import { followConversation } from '../../conversations/index.ts'
import { colleagueNames } from '../../people/index.ts'
import { deskHours } from '../../setup/index.ts'
import { whoActs } from '../access.ts'
import type { State } from '../contract.ts'
import { partsOfTheFile } from '../policy.ts'
import type * as contract from './contract.ts'
import * as store from './store.ts'
import { countsOf } from './store-allegations.ts'
import { type Staged, stagedOf } from './store-stages.ts'
import { clockOfStage, stageNow } from './ticking.ts'

export async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const reader = whoActs(ctx)
  if (!reader) return { items: [], next: null }
  const byDue = input.which === 'open'
  const rows = await store.page(ctx.db, {
    reader,
    parts: input.mine === 'true' ? ['handler', 'decider'] : partsOfTheFile,
    states: statesOf[input.which],
    conversationId: input.conversation && (await followConversation(ctx, input.conversation)).id,
    customerId: input.customer,
    q: input.q?.trim() || undefined,
    byDue,
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  const at = last && (byDue ? (last.due_at ?? store.farFuture) : last.received_at)
  return {
    items: await summaries(ctx, items),
    next: rows.length > items.length && last && at ? packCursor(at, last.id) : null,
  }
}

const statesOf: Record<InputOf<typeof contract.list>['which'], State[] | null> = {
  open: ['open'],
  responded: ['responded'],
  ended: ['closed', 'withdrawn', 'merged'],
  any: null,
}

async function summaries(
  ctx: Context,
  rows: Awaited<ReturnType<typeof store.page>>,
): Promise<contract.Summary[]> {
  const ids = rows.map(row => row.id)
  const [staged, counts, names, hours] = await Promise.all([
    stagedOf(ctx.db, ids),
    countsOf(ctx.db, ids),
    colleagueNames(
      ctx,
      rows.map(row => row.handler_id),
    ),
    deskHours(ctx),
  ])
  return rows.map(row => {
    const of = staged.get(row.id) as Staged
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      stage: row.stage,
      complainant: row.complainant,
      receivedAt: row.received_at.toISOString(),
      receivedHow: row.received_how,
      handler: { id: row.handler_id, name: names.get(row.handler_id) ?? '' },
      part: row.part,
      isUnsafe: row.is_unsafe,
      clock: clockOfStage(stageNow(of, row.stage), of, hours, ctx.now),
      allegations: counts.get(row.id) ?? { all: 0, decided: 0 },
    }
  })
}

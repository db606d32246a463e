import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { findCustomer } from '../customers/index.ts'
import { teamNames } from '../people/index.ts'
import * as contract from './contract.ts'
import { filterOf } from './rules.ts'
import { openConversation, say } from './speaking.ts'
import { assigneeOf, mustLock } from './states.ts'
import * as store from './store.ts'
import { summariesOf, summaryOf } from './summaries.ts'

export async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const me = ctx.actor.kind === 'colleague' ? ctx.actor.id : null
  if (me === null && (input.view === 'mine' || input.assignee === 'me')) {
    throw new Invalid('An API key has no conversations of its own; filter by `assignee`.', 'view')
  }
  const filter = filterOf(input.view, me)
  const rows = await store.page(ctx.db, {
    ...filter,
    ...(input.state ? { state: input.state } : {}),
    ...(input.assignee
      ? { assignee: input.assignee === 'nobody' ? null : input.assignee === 'me' ? me : input.assignee }
      : {}),
    team: input.team,
    channel: input.channel,
    customers: input.customer ? [input.customer] : undefined,
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return {
    items: await summariesOf(ctx, items),
    next: rows.length > items.length && last ? packCursor(last.last_activity_at, last.id) : null,
  }
}

export async function counts(ctx: Context): Promise<OutputOf<typeof contract.counts>> {
  const me = ctx.actor.kind === 'colleague' ? ctx.actor.id : null
  const [mine, unassigned] = await Promise.all([
    me ? store.countOpen(ctx.db, me, 99) : 0,
    store.countOpen(ctx.db, null, 99),
  ])
  return { mine, unassigned }
}

export async function make(ctx: Context, input: InputOf<typeof contract.make>): Promise<contract.Summary> {
  const customer = input.customer ? await findCustomer(ctx, { id: input.customer }) : null
  if (input.team && !(await teamNames(ctx, [input.team])).has(input.team))
    throw new Invalid('There is no such team.', 'team')
  const opened = await openConversation(ctx, {
    subject: input.subject,
    channel: input.channel,
    customerId: customer?.id ?? null,
    assigneeId: await assigneeOf(ctx, input.assignee),
    teamId: input.team,
  })
  const { conversation } = await say(ctx, opened.id, {
    direction: 'inbound',
    channel: input.channel,
    author: {
      kind: 'customer',
      id: customer?.id ?? null,
      name: customer?.name || (customer?.emails[0] ?? ''),
    },
    text: input.text,
    subject: input.subject,
  })
  return summaryOf(ctx, conversation)
}

export async function change(
  ctx: Context,
  input: InputOf<typeof contract.change>,
): Promise<contract.Summary> {
  const row = await mustLock(ctx, input.id)
  const customer = input.customer ? (await findCustomer(ctx, { id: input.customer })).id : input.customer
  const changed = await store.update(ctx.db, row.id, {
    ...(input.subject === undefined ? {} : { subject: input.subject }),
    ...(customer === undefined ? {} : { customer_id: customer }),
  })
  await ctx.record(
    contract.changed,
    { about: row.id, conversation: row.id },
    { subject: input.subject, customer },
  )
  return summaryOf(ctx, changed)
}

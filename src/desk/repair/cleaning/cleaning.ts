import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { followConversation } from '../../conversations/index.ts'
import { customerLabels } from '../../customers/index.ts'
import { promiseById } from '../../promises/index.ts'
import { openOne } from '../acting.ts'
import type { Repair } from '../contract.ts'
import { mustSee, record } from '../seeing.ts'
import { shown } from '../showing.ts'
import * as store from '../store-items.ts'
import * as contract from './contract.ts'

/** Takes something that the slip touched into the list, or sets it aside so that nobody looks at it twice. */
export async function addItem(ctx: Context, input: InputOf<typeof contract.addItem>): Promise<Repair> {
  const { row } = await openOne(ctx, input.id)
  const item: store.ItemRow = {
    id: ctx.id(),
    repair_id: row.id,
    kind: input.kind,
    words: input.words,
    ...(await linked(ctx, input)),
    is_found: input.isFound,
    state: input.setAside === '' ? 'toDo' : 'setAside',
    because: input.setAside,
    made_by_name: ctx.actor.name,
    made_at: ctx.now,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  }
  await store.insert(ctx.db, item)
  const { id, words, kind, is_found: isFound, state, because } = item
  await record(ctx, row, contract.itemAdded, { item: id, words, kind, isFound, state, because })
  return shown(ctx, row)
}

export async function settleItem(
  ctx: Context,
  { id, state, because }: InputOf<typeof contract.settleItem>,
): Promise<Repair> {
  const item = await store.byId(ctx.db, id)
  if (!item) throw new NotFound('There is no such item.')
  await mustSee(ctx, item.repair_id)
  const { row } = await openOne(ctx, item.repair_id)
  const before = (await store.byId(ctx.db, id))?.state ?? item.state
  if (before === state && item.because === because) return shown(ctx, row)
  await store.update(ctx.db, id, {
    state,
    because,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  })
  await record(ctx, row, contract.itemSettled, { item: id, words: item.words, state, before, because })
  return shown(ctx, row)
}

/** What it is linked to must be there; of a merged conversation, where it went. */
async function linked(
  ctx: Context,
  { conversation, customer, promise }: InputOf<typeof contract.addItem>,
): Promise<Pick<store.ItemRow, 'conversation_id' | 'customer_id' | 'promise_id'>> {
  if (customer && !(await customerLabels(ctx, [customer])).has(customer))
    throw new Invalid('There is no such customer.', 'customer')
  const promised = promise ? await promiseById(ctx, promise) : null
  const row = conversation ? await followConversation(ctx, conversation) : null
  return {
    conversation_id: row?.id ?? promised?.conversation.id ?? null,
    customer_id: customer ?? row?.customer_id ?? promised?.customer?.id ?? null,
    promise_id: promise,
  }
}

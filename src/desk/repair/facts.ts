import type { Context } from '../../platform/context.ts'
import { owedByRule } from '../rules/index.ts'
import type { Facts } from './rules.ts'
import type { RemedyRow, RepairRow } from './store.ts'
import * as storeItems from './store-items.ts'
import * as storeRemedies from './store-remedies.ts'

/** A repair with all that belongs to it, and what the rules go by. */
export interface Whole {
  row: RepairRow
  items: storeItems.ItemRow[]
  remedies: RemedyRow[]
  facts: Facts
}

export async function wholeOf(ctx: Context, row: RepairRow): Promise<Whole> {
  return (await wholesOf(ctx, [row]))[0] as Whole
}

/** In the order given; one question for each kind. */
export async function wholesOf(ctx: Context, rows: RepairRow[]): Promise<Whole[]> {
  const ids = rows.map(row => row.id)
  const [items, remedies, owed] = await Promise.all([
    storeItems.ofRepairs(ctx.db, ids),
    storeRemedies.ofRepairs(ctx.db, ids),
    owedByRule(
      ctx,
      rows.map(row => row.conversation_id),
    ),
  ])
  const itemsBy = Map.groupBy(items, item => item.repair_id)
  const remediesBy = Map.groupBy(remedies, remedy => remedy.repair_id)
  return rows.map(row => {
    const [ownItems, ownRemedies] = [itemsBy.get(row.id) ?? [], remediesBy.get(row.id) ?? []]
    const isOwedByRule = owed.has(row.conversation_id)
    return {
      row,
      items: ownItems,
      remedies: ownRemedies,
      facts: factsOf(row, ownItems, ownRemedies, isOwedByRule),
    }
  })
}

function factsOf(
  row: RepairRow,
  items: storeItems.ItemRow[],
  remedies: RemedyRow[],
  isOwedByRule: boolean,
): Facts {
  return {
    state: row.state,
    cause: row.cause,
    isOwnFault: row.is_own_fault,
    isOwedByRule,
    admission: row.admitted_at === null ? null : row.admitted_in ? 'message' : 'notNeeded',
    isSearched: row.searched_at !== null,
    items,
    remedies: remedies.map(({ kind, state, settled_at }) => ({ kind, state, settledAt: settled_at })),
    isAsked: row.asked_at !== null,
    answer: row.answer,
    second: row.second_at && { at: row.second_at, isAnswered: row.second_answered_at !== null },
  }
}

import type { Context } from '../../platform/context.ts'
import { handle, handleRaw, on, type Slice, work } from '../../platform/slice.ts'
import { merged, splitInto } from '../conversations/contract.ts'
import { merged as customersMerged } from '../customers/contract.ts'
import { accepted, undone } from '../outbox/contract.ts'
import { changed as colleagueChanged } from '../people/contract.ts'
import * as applying from './applying/contract.ts'
import { answer, asks, tell } from './asking.ts'
import * as contract from './contract.ts'
import { atHand, judge } from './hand.ts'
import * as importing from './importing/contract.ts'
import { importList, readList } from './importing/taking-in.ts'
import { exportRules } from './importing/writing-out.ts'
import { look, lookJob, missOwner } from './looking.ts'
import { find, list } from './reading.ts'
import { prepareRefusal, refusals, sayWith, takeBackWith } from './refusing.ts'
import { change, end, handOver, make, remove } from './register.ts'
import * as store from './store.ts'
import * as storeAsks from './store-asks.ts'
import * as storeUses from './store-uses.ts'
import { press } from './strain.ts'

export { importList as importRules } from './importing/taking-in.ts'
export { refusalById, refusalsIn, sayInLog } from './refusing.ts'
export { countDisliked, type Standard, standardAt, standardOn, strainsOf } from './standards.ts'

export const rules: Slice = {
  name: 'rules',
  endpoints: [
    handle(contract.list, list),
    handle(contract.find, find),
    handle(contract.make, make),
    handle(contract.change, change),
    handle(contract.handOver, handOver),
    handle(contract.end, end),
    handle(contract.remove, remove),
    handle(applying.atHand, atHand),
    handle(applying.prepareRefusal, prepareRefusal),
    handle(applying.refusals, refusals),
    handle(applying.judge, judge),
    handle(applying.press, press),
    handle(contract.tell, tell),
    handle(contract.asks, asks),
    handle(contract.answer, answer),
    handle(importing.readList, readList),
    handle(importing.importList, importList),
    handleRaw(importing.exportRules, exportRules),
  ],
  reactions: [
    on(accepted, (ctx, { data }) => sayWith(ctx, data.message)),
    on(undone, (ctx, { data }) => takeBackWith(ctx, data.message)),
    on(merged, async (ctx, { conversation, data }) => {
      await storeUses.moveRefusals(ctx.db, data.other, conversation as string)
      await storeUses.moveDues(ctx.db, data.other, conversation as string)
      await storeAsks.moveAll(ctx.db, data.other, conversation as string)
    }),
    on(splitInto, (ctx, { data }) => storeUses.moveRefusalsWith(ctx.db, data.messages, data.into)),
    on(customersMerged, (ctx, { about, data }) => store.moveCustomer(ctx.db, data.other, about as string)),
    on(colleagueChanged, async (ctx, { about, data }) => {
      if (data.isActive === false) await missOwner(ctx, about as string)
    }),
  ],
  jobs: [work(lookJob, look)],
}

/** In which of these conversations a colleague has said that a rule owes the customer something. */
export async function owedByRule(ctx: Context, conversationIds: readonly string[]): Promise<Set<string>> {
  return new Set(await storeUses.owedIn(ctx.db, conversationIds))
}

/** In which conversations a rule was used last: said no by, or judged to owe or not. */
export function conversationsOfRule(ctx: Context, ruleId: string, limit: number): Promise<string[]> {
  return storeUses.conversationsOf(ctx.db, ruleId, limit)
}

/** What each of these rules is called now, and the phrases by which it is found. */
export async function rulesNamed(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, { title: string; topics: string[] }>> {
  const versions = await store.versionsOf(ctx.db, ids)
  return new Map(
    versions
      .toSorted((a, b) => a.number - b.number)
      .map(({ rule_id, title, topics }) => [rule_id, { title, topics }]),
  )
}

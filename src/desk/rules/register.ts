import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { findCustomer } from '../customers/index.ts'
import { activeColleague } from '../people/index.ts'
import { askForOwner, askForReason, settleAsks } from './asking.ts'
import * as contract from './contract.ts'
import { today, whoActs } from './here.ts'
import { mayEdit } from './policy.ts'
import { dated, find, personNamed } from './reading.ts'
import { foldedTitle, laterOf, nextReview, whyNotFrom } from './rules.ts'
import * as store from './store.ts'
import * as storeUses from './store-uses.ts'

export type Content = Omit<InputOf<typeof contract.make>, 'owner' | 'from'>

export async function make(ctx: Context, input: InputOf<typeof contract.make>): Promise<contract.Rule> {
  return find(ctx, { id: await enter(ctx, input) })
}

/** The same for an import, which shows nothing of it; answers the rule's id. */
export async function enter(ctx: Context, input: InputOf<typeof contract.make>): Promise<string> {
  await refuseUnknown(ctx, input)
  const owner = input.owner === null ? null : await mustBeHere(ctx, input.owner, 'owner')
  const day = await today(ctx)
  const from = input.from ?? day
  const row: store.RuleRow = {
    id: ctx.id(),
    folded_title: foldedTitle(input.title),
    owner_id: owner?.id ?? null,
    version: 1,
    review_day: nextReview(laterOf(from, day), 'written'),
    made_at: ctx.now,
  }
  if (!(await store.insertRule(ctx.db, row))) throw new Invalid(taken, 'title')
  await store.insertVersion(ctx.db, versionRow(ctx, row.id, 1, from, input))
  await ctx.record(contract.made, { about: row.id }, { title: input.title })
  if (row.owner_id === null) await askForOwner(ctx, row, 1)
  if (input.reason === '') await askForReason(ctx, row, 1)
  return row.id
}

export async function change(ctx: Context, input: InputOf<typeof contract.change>): Promise<contract.Rule> {
  const row = await mustEdit(ctx, input.id)
  refuseOvertaken(row, input.version)
  await refuseUnknown(ctx, input)
  await writeNext(ctx, row, input, input.from)
  return find(ctx, { id: row.id })
}

/** The next version, with all that follows from it. */
export async function writeNext(
  ctx: Context,
  row: store.RuleRow,
  content: Content,
  given: string | undefined,
): Promise<void> {
  const day = await today(ctx)
  const from = await firstDay(ctx, row, given ?? day)
  const title = foldedTitle(content.title)
  if (title !== row.folded_title && (await isTaken(ctx, title))) throw new Invalid(taken, 'title')
  const number = row.version + 1
  await store.insertVersion(ctx.db, versionRow(ctx, row.id, number, from, content))
  await store.updateRule(ctx.db, row.id, {
    version: number,
    folded_title: title,
    review_day: nextReview(laterOf(from, day), 'written'),
  })
  await ctx.record(contract.changed, { about: row.id }, { title: content.title, version: number })
  if (content.reason === '') await askForReason(ctx, row, number)
  else await settleAsks(ctx, row.id, 'reason', content.reason)
}

export async function handOver(
  ctx: Context,
  input: InputOf<typeof contract.handOver>,
): Promise<contract.Rule> {
  const row = await mustEdit(ctx, input.id)
  await giveTo(ctx, row, input.owner)
  return find(ctx, { id: row.id })
}

/** The rule has another owner from now on. */
export async function giveTo(ctx: Context, row: store.RuleRow, colleagueId: string): Promise<void> {
  const { id, name } = await mustBeHere(ctx, colleagueId, 'owner')
  if (row.owner_id === id) return
  await store.updateRule(ctx.db, row.id, { owner_id: id })
  const before = await personNamed(ctx, row.owner_id)
  await ctx.record(contract.handedOver, { about: row.id }, { owner: { id, name }, before })
  await settleAsks(ctx, row.id, 'owner', name)
}

export async function end(ctx: Context, input: InputOf<typeof contract.end>): Promise<contract.Rule> {
  const row = await mustEdit(ctx, input.id)
  refuseOvertaken(row, input.version)
  const [last] = await store.versionsOf(ctx.db, [row.id])
  if (!last || last.is_ended) throw new Refused('This rule has an end already.')
  const from = await firstDay(ctx, row, input.from ?? (await today(ctx)))
  const number = row.version + 1
  await store.insertVersion(ctx.db, {
    ...last,
    number,
    from_day: from,
    is_ended: true,
    made_by: ctx.actor.name,
    made_at: ctx.now,
  })
  await store.updateRule(ctx.db, row.id, { version: number })
  for (const kind of ['reason', 'yearly', 'owner'] as const) await settleAsks(ctx, row.id, kind, endsIt)
  await ctx.record(contract.ended, { about: row.id }, { title: last.title, from })
  return find(ctx, { id: row.id })
}

export async function remove(
  ctx: Context,
  input: InputOf<typeof contract.remove>,
): Promise<Record<string, never>> {
  const row = await mustEdit(ctx, input.id)
  if (await storeUses.isUsed(ctx.db, row.id))
    throw new Refused('This rule has been used, and what was said by it stays; end it instead.', 'used')
  const [last] = await store.versionsOf(ctx.db, [row.id])
  await store.deleteRule(ctx.db, row.id)
  await ctx.record(contract.removed, { about: row.id }, { title: last?.title ?? '' })
  return {}
}

const taken = 'There is a rule of this title; open that one, or choose another title.'
const endsIt = 'The rule ends.'

async function mustEdit(ctx: Context, id: string): Promise<store.RuleRow> {
  const row = await store.ruleById(ctx.db, id, { lock: true })
  if (!row) throw new NotFound('There is no such rule.')
  if (!mayEdit(whoActs(ctx), { ownerId: row.owner_id }))
    throw new Refused('Its owner and leads change a rule; tell the owner what you would change.', 'forbidden')
  return row
}

function refuseOvertaken(row: store.RuleRow, seen: number): void {
  if (seen !== row.version)
    throw new Refused('Somebody has changed this rule since you began; look at it anew.', 'overtaken', {
      version: row.version,
    })
}

async function firstDay(ctx: Context, row: store.RuleRow, from: string): Promise<string> {
  const [last] = (await store.versionsOf(ctx.db, [row.id])).map(dated)
  const why = whyNotFrom(from, await today(ctx), last)
  if (why) throw new Invalid(why, 'from')
  return from
}

async function isTaken(ctx: Context, folded: string): Promise<boolean> {
  return (await store.allRules(ctx.db)).some(row => row.folded_title === folded)
}

/** A limit without what it limits, a giver who has left, a customer who is not there. */
async function refuseUnknown(ctx: Context, content: Content): Promise<void> {
  if (content.limit && content.offer === '')
    throw new Invalid('Say what may be offered up to this amount.', 'offer')
  if (content.owedIf !== '' && content.owed === '') throw new Invalid('Say what is owed.', 'owed')
  if (content.bendBy !== null) await mustBeHere(ctx, content.bendBy, 'bendBy')
  for (const id of content.customers) {
    await findCustomer(ctx, { id }).catch(error => {
      if (!(error instanceof NotFound)) throw error
      throw new Invalid('One of these customers is not there any more.', 'customers')
    })
  }
}

async function mustBeHere(ctx: Context, id: string, field: string) {
  const colleague = await activeColleague(ctx, id)
  if (!colleague) throw new Invalid('This colleague is not here (any more).', field)
  return colleague
}

function versionRow(
  ctx: Context,
  ruleId: string,
  number: number,
  from: string,
  content: Content,
): store.VersionRow {
  return {
    rule_id: ruleId,
    number,
    from_day: from,
    is_ended: false,
    title: content.title,
    plain_words: content.words,
    reason: content.reason,
    offer: content.offer,
    limit_amount: content.limit?.amount ?? null,
    limit_currency: content.limit?.currency ?? null,
    bend: content.bend,
    bend_by: content.bendBy,
    legal_source: content.source,
    owed: content.owed,
    owed_if: content.owedIf,
    customers: content.customers,
    accounts: content.accounts,
    plans: content.plans,
    channels: content.channels,
    topics: content.topics,
    made_by: ctx.actor.name,
    made_at: ctx.now,
  }
}

import type { InputOf } from '../../kit/endpoint.ts'
import { NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { journalOf } from '../../platform/journal.ts'
import { merged } from '../conversations/contract.ts'
import { followConversation } from '../conversations/index.ts'
import type * as applying from './applying/contract.ts'
import type * as contract from './contract.ts'
import { today } from './here.ts'
import { firstMonth, monthOf, strainOf } from './rules.ts'
import * as store from './store.ts'
import * as storeStrain from './store-strain.ts'
import * as storeUses from './store-uses.ts'

/**
 * One vote for each colleague, rule and conversation. Nothing is recorded and nobody is told: a line of the journal would
 * name who pressed, and its time would too.
 */
export async function press(
  ctx: Context,
  input: InputOf<typeof applying.press>,
): Promise<Record<string, never>> {
  if (ctx.actor.kind !== 'colleague') throw new Refused('Only a colleague can say this.', 'forbidden')
  if (!(await store.ruleById(ctx.db, input.rule))) throw new NotFound('There is no such rule.')
  const conversations = await oneAndMerged(ctx, (await followConversation(ctx, input.id)).id)
  const tokens = conversations.map(conversation => tokenOf(ctx, input.rule, conversation))
  const isThere = (await storeStrain.isThere(ctx.db, tokens)).size > 0
  if (!input.hurt) await storeStrain.takeBack(ctx.db, tokens)
  else if (!isThere) {
    const [token] = tokens as [string]
    await storeStrain.add(ctx.db, { token, rule_id: input.rule, month: monthOf(await today(ctx)) })
  }
  return {}
}

/** On which of these rules the one who asks has pressed in a conversation; of nobody else can it be asked. */
export async function pressedHere(
  ctx: Context,
  ruleIds: readonly string[],
  conversationId: string,
): Promise<Set<string>> {
  if (ctx.actor.kind !== 'colleague') return new Set()
  const conversations = await oneAndMerged(ctx, conversationId)
  const tokens = new Map(
    ruleIds.flatMap(rule =>
      conversations.map(conversation => [tokenOf(ctx, rule, conversation), rule] as const),
    ),
  )
  const there = await storeStrain.isThere(ctx.db, [...tokens.keys()])
  return new Set([...there].map(token => tokens.get(token) ?? ''))
}

export interface Strains {
  of(ruleId: string): contract.Strain
}

/** Of every rule, over this month and the eleven before. */
export async function strains(ctx: Context): Promise<Strains> {
  const first = firstMonth(await today(ctx))
  const [votes, uses] = await Promise.all([
    storeStrain.votesSince(ctx.db, first),
    storeUses.usesSince(ctx.db, new Date(`${first}-01T00:00:00Z`)),
  ])
  return { of: id => strainOf(votes.get(id) ?? 0, uses.get(id) ?? 0) }
}

/** By the key in the data directory; without it, and without knowing all three, nobody can say whose a vote is. */
function tokenOf(ctx: Context, rule: string, conversation: string): string {
  return ctx.seal.sign(`strain ${rule} ${conversation} ${ctx.actor.id}`)
}

/** The conversation and those that were merged into it, in which a vote may have been given. */
async function oneAndMerged(ctx: Context, id: string): Promise<string[]> {
  const all = [id]
  for (const one of all) {
    const merges = await journalOf(ctx.db, one, [merged.kind])
    all.push(...merges.map(entry => String(entry.data.other)).filter(other => !all.includes(other)))
  }
  return all
}

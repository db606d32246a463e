import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { folded } from '../../../kit/text.ts'
import type { Context } from '../../../platform/context.ts'
import type { Summary as ConversationSummary } from '../../conversations/contract.ts'
import { summariesByIds } from '../../conversations/index.ts'
import { promisesOf, textsOfPromises } from '../../promises/index.ts'
import { conversationsOfRule, rulesNamed } from '../../rules/index.ts'
import { searchDesk } from '../../search/index.ts'
import { change, openOne } from '../acting.ts'
import type { Whole } from '../facts.ts'
import { type Clue, cluesOf } from '../rules/seeking.ts'
import { record } from '../seeing.ts'
import * as contract from './contract.ts'

const words = {
  sameRule: (title: string) => `The rule “${title}” was used there.`,
  sameCustomer: 'It is of the same customer.',
}

const mostOfOneClue = 10
const mostFound = 25
/** Promises are looked for in so many of the conversations found. */
const mostLookedInto = 15

interface Hit {
  conversation: ConversationSummary
  excerpt: string
  because: string[]
}

/** Looks through the desk for what else the slip touched; nothing found is taken in by itself. */
export async function seek(
  ctx: Context,
  { id, q }: InputOf<typeof contract.seek>,
): Promise<OutputOf<typeof contract.seek>> {
  const whole = await openOne(ctx, id)
  const { row } = whole
  const rule = row.rule_id ? (await rulesNamed(ctx, [row.rule_id])).get(row.rule_id) : undefined
  const clues = cluesOf({ slip: row.slip, slipDay: row.slip_day, topics: rule?.topics ?? [], q })
  const lookedFor = clues.map(clue => clue.q)
  await record(
    ctx,
    await change(ctx, row, { searched_at: ctx.now, searched_by_name: ctx.actor.name }),
    contract.searched,
    { lookedFor },
  )
  const hits = new Map<string, Hit>()
  for (const clue of clues) await follow(ctx, clue, hits)
  if (q === '' && row.rule_id && rule) await followRule(ctx, row.rule_id, rule.title, hits)
  hits.delete(row.conversation_id)
  for (const hit of hits.values())
    if (row.customer_id && hit.conversation.customer?.id === row.customer_id)
      hit.because.push(words.sameCustomer)
  const found = [...hits.values()].sort((a, b) => b.because.length - a.because.length).slice(0, mostFound)
  return { items: await suggestionsOf(ctx, whole, clues, found), lookedFor }
}

async function follow(ctx: Context, { q, why }: Clue, hits: Map<string, Hit>): Promise<void> {
  const { items } = await searchDesk(ctx, { q: `${q} `, limit: mostOfOneClue, after: undefined })
  for (const { excerpt, ...conversation } of items) add(hits, conversation, excerpt, why)
}

async function followRule(
  ctx: Context,
  ruleId: string,
  title: string,
  hits: Map<string, Hit>,
): Promise<void> {
  const ids = await conversationsOfRule(ctx, ruleId, mostOfOneClue)
  for (const conversation of await summariesByIds(ctx, ids))
    add(hits, conversation, conversation.preview, words.sameRule(title))
}

function add(hits: Map<string, Hit>, conversation: ConversationSummary, excerpt: string, why: string): void {
  const hit = hits.get(conversation.id)
  if (hit) hit.because.push(why)
  else hits.set(conversation.id, { conversation, excerpt, because: [why] })
}

/** What was taken in or set aside before is not suggested again. */
async function suggestionsOf(
  ctx: Context,
  { row, items }: Whole,
  clues: readonly Clue[],
  found: readonly Hit[],
): Promise<contract.Suggestion[]> {
  const seen = new Set(items.flatMap(item => (item.promise_id ? [] : [item.conversation_id])))
  const seenPromises = new Set(items.map(item => item.promise_id))
  const suggestions: contract.Suggestion[] = []
  for (const [place, { conversation, excerpt, because }] of found.entries()) {
    const { id, number, subject, customer } = conversation
    const about = {
      excerpt,
      conversation: { id, number, subject },
      customer: customer && { id: customer.id, name: customer.name },
      because: [...new Set(because)],
    }
    const isOther = customer !== null && customer.id !== row.customer_id
    if (!seen.has(id))
      suggestions.push({
        kind: isOther ? 'customer' : 'conversation',
        words: isOther ? `${customer.name}: ${subject}` : subject,
        promise: null,
        ...about,
      })
    if (place >= mostLookedInto) continue
    for (const promise of await promisesSaying(ctx, id, clues))
      if (!seenPromises.has(promise.id))
        suggestions.push({ kind: 'promise', words: promise.text, promise: promise.id, ...about })
  }
  return suggestions
}

/** Promises of a conversation that say one of the words that were looked for. */
async function promisesSaying(
  ctx: Context,
  conversationId: string,
  clues: readonly Clue[],
): Promise<{ id: string; text: string }[]> {
  const ids = (await promisesOf(ctx, conversationId)).map(promise => promise.id)
  if (ids.length === 0) return []
  const sought = clues
    .flatMap(clue => folded(clue.q).split(/[\s"]+/))
    .filter(word => word.length >= 3 && !word.includes(':'))
  const texts = await textsOfPromises(ctx, ids)
  return [...texts]
    .filter(([, text]) => sought.some(word => folded(text).includes(word)))
    .map(([id, text]) => ({ id, text: text.split('\n')[0] ?? text }))
}

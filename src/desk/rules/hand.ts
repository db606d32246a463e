import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { followConversation, lockConversation, messagesOf } from '../conversations/index.ts'
import { findCustomer } from '../customers/index.ts'
import * as applying from './applying/contract.ts'
import { asksShown } from './asking.ts'
import { today } from './here.ts'
import { limitOf, personNamed } from './reading.ts'
import { type Applies, applies, type Situation, weightOf, wordsSaid } from './rules/applying.ts'
import * as store from './store.ts'
import * as storeAsks from './store-asks.ts'
import * as storeUses from './store-uses.ts'
import { pressedHere } from './strain.ts'

type Hand = OutputOf<typeof applying.atHand>

const mostAtHand = 6
/** What was said longer ago has been answered, or is said again. */
const latestMessages = 3

/** The rules that seem to apply, those that name the customer first; and one that was judged or bent here in any case. */
export async function atHand(ctx: Context, input: InputOf<typeof applying.atHand>): Promise<Hand> {
  const conversation = input.conversation ? await followConversation(ctx, input.conversation) : null
  const situation = await situationOf(ctx, input, conversation)
  const inForce = await store.inForceOn(ctx.db, await today(ctx))
  const dues = conversation ? await storeUses.duesIn(ctx.db, conversation.id) : []
  const bends = conversation ? await storeAsks.bendsIn(ctx.db, [conversation.id]) : []
  const isWanted = (id: string) => id === input.rule || [...dues, ...bends].some(each => each.rule_id === id)
  const found = inForce
    .map(version => ({ version, why: applies(version, situation) }))
    .filter(({ version, why }) => why !== null || isWanted(version.rule_id))
    .sort((a, b) => weight(b.why) - weight(a.why) || a.version.title.localeCompare(b.version.title))
    .filter(({ version }, place) => place < mostAtHand || isWanted(version.rule_id))
  const ids = found.map(({ version }) => version.rule_id)
  const pressed = conversation ? await pressedHere(ctx, ids, conversation.id) : new Set()
  const items = await Promise.all(
    found.map(async ({ version, why }): Promise<applying.AtHand> => {
      const row = await store.ruleById(ctx.db, version.rule_id)
      const due = dues.find(one => one.rule_id === version.rule_id)
      return {
        id: version.rule_id,
        version: version.number,
        title: version.title,
        words: version.plain_words,
        reason: version.reason,
        offer: version.offer,
        limit: limitOf(version),
        bend: version.bend,
        bendBy: await personNamed(ctx, version.bend_by),
        owner: await personNamed(ctx, row?.owner_id ?? null),
        owed: version.owed,
        owedIf: version.owed_if,
        plans: version.plans,
        because: why ? sentences(why) : [],
        due: due
          ? { isOwed: due.is_owed, because: due.because, by: due.colleague_name, at: due.at.toISOString() }
          : null,
        bends: await asksShown(
          ctx,
          bends.filter(bend => bend.rule_id === version.rule_id),
        ),
        hurtHere: pressed.has(version.rule_id),
      }
    }),
  )
  return { items }
}

/** Whether the rule owes this customer something, by the version in force today. */
export async function judge(
  ctx: Context,
  input: InputOf<typeof applying.judge>,
): Promise<Record<string, never>> {
  const conversation = await lockConversation(ctx, input.id)
  const inForce = await store.inForceOn(ctx.db, await today(ctx))
  const version = inForce.find(one => one.rule_id === input.rule)
  if (!version) throw new NotFound('There is no such rule in force.')
  const { isOwed, because } = input
  await storeUses.writeDue(ctx.db, {
    rule_id: version.rule_id,
    conversation_id: conversation.id,
    version: version.number,
    is_owed: isOwed,
    because,
    colleague_id: ctx.actor.id ?? '',
    colleague_name: ctx.actor.name,
    at: ctx.now,
  })
  await ctx.record(
    applying.judged,
    { about: version.rule_id, conversation: conversation.id },
    { rule: version.rule_id, title: version.title, isOwed, because },
  )
  return {}
}

const words = {
  says: (topics: string[]) => `It says ${topics.map(topic => `“${topic}”`).join(', ')}.`,
  customer: 'It is a rule for this customer.',
  account: 'It is a rule for this account.',
}

function sentences({ topics, isNamed }: Applies): string[] {
  return [...(isNamed ? [words[isNamed]] : []), ...(topics.length > 0 ? [words.says(topics)] : [])]
}

function weight(why: Applies | null): number {
  return why ? weightOf(why) : 10_000
}

async function situationOf(
  ctx: Context,
  input: InputOf<typeof applying.atHand>,
  conversation: Awaited<ReturnType<typeof followConversation>> | null,
): Promise<Situation> {
  const customerId = conversation?.customer_id ?? input.customer ?? null
  const customer = customerId ? await findCustomer(ctx, { id: customerId }) : null
  const said = conversation ? await latestSaid(ctx, conversation.id) : []
  const texts = [...said, conversation?.subject ?? '', input.text ?? '']
  return {
    channel: input.channel ?? (conversation?.channel as Situation['channel']) ?? null,
    customer: customer?.id ?? null,
    account: customer?.account?.name ?? null,
    said: texts.filter(text => text !== '').map(wordsSaid),
  }
}

/** By the customer, without what they quote of us. */
async function latestSaid(ctx: Context, conversationId: string): Promise<string[]> {
  const inbound = (await messagesOf(ctx, conversationId))
    .map(({ message }) => message)
    .filter(message => message.direction === 'inbound')
  return inbound
    .slice(-latestMessages)
    .map(({ text, quotedFrom }) => text.slice(0, quotedFrom ?? text.length))
}

import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { conversationsLedTo, followConversation } from '../conversations/index.ts'
import { activeColleagues, colleagueNames } from '../people/index.ts'
import { isAtLeast } from '../people/rules.ts'
import * as contract from './contract.ts'
import { today, whoActs, workingDayAfter } from './here.ts'
import * as policy from './policy.ts'
import { answersTo, nextReview, versionOn } from './rules.ts'
import * as store from './store.ts'
import * as storeAsks from './store-asks.ts'

/** A colleague's word for the owner, or a wish to bend the rule in one conversation. */
export async function tell(ctx: Context, input: InputOf<typeof contract.tell>): Promise<contract.Ask> {
  const rule = await store.ruleById(ctx.db, input.id)
  if (!rule) throw new NotFound('There is no such rule.')
  const conversation = input.conversation ? await followConversation(ctx, input.conversation) : null
  const dueDay = input.kind === 'bend' ? await workingDayAfter(ctx, 1) : null
  const row = await insertAsk(ctx, rule, {
    kind: input.kind,
    once: null,
    text: input.text,
    dueDay,
    conversationId: conversation?.id ?? null,
  })
  if (!row) throw new Error('A question by a colleague is always new.')
  return oneShown(ctx, row)
}

/** The desk asks a rule's owner for its reason; wanted within two working days (evidence, feature 4). */
export async function askForReason(ctx: Context, rule: store.RuleRow, version: number): Promise<void> {
  if ((await storeAsks.openOf(ctx.db, rule.id, 'reason')).length > 0) return
  await insertAsk(ctx, rule, {
    kind: 'reason',
    once: `reason ${rule.id} ${version}`,
    text: words.reason,
    dueDay: await workingDayAfter(ctx, 2),
  })
}

/** The desk asks its leads who looks after a rule from now on. `since` tells one loss of an owner from the next. */
export async function askForOwner(ctx: Context, rule: store.RuleRow, since: number | string): Promise<void> {
  if ((await storeAsks.openOf(ctx.db, rule.id, 'owner')).length > 0) return
  await insertAsk(ctx, rule, {
    kind: 'owner',
    once: `owner ${rule.id} ${since}`,
    text: words.owner,
    dueDay: await workingDayAfter(ctx, 2),
  })
}

/** The yearly look: once for each day on which it falls due. */
export async function askYearly(ctx: Context, rule: store.RuleRow): Promise<void> {
  if ((await storeAsks.openOf(ctx.db, rule.id, 'yearly')).length > 0) return
  await insertAsk(ctx, rule, {
    kind: 'yearly',
    once: `yearly ${rule.id} ${rule.review_day}`,
    text: words.yearly,
    dueDay: await workingDayAfter(ctx, 10),
  })
}

/** What was asked has been done in the rule itself. */
export async function settleAsks(
  ctx: Context,
  ruleId: string,
  kind: contract.AskKind,
  because: string,
): Promise<void> {
  for (const ask of await storeAsks.openOf(ctx.db, ruleId, kind)) {
    await close(ctx, ask, 'answered', because)
  }
}

export async function answer(ctx: Context, input: InputOf<typeof contract.answer>): Promise<contract.Ask> {
  const ask = await storeAsks.byId(ctx.db, input.id, { lock: true })
  if (!ask) throw new NotFound('There is no such question.')
  if (ask.answered_at) throw new Refused('This has been answered already.', 'answered')
  const rule = await mustFind(ctx, ask.rule_id)
  if (!(await mayAnswer(ctx, ask, rule))) throw new Refused(words.notYours, 'forbidden')
  if (!answersTo(ask.kind).includes(input.answer))
    throw new Refused(answersTo(ask.kind).length === 0 ? words.inTheRule : words.otherAnswer)
  await close(ctx, ask, input.answer, input.because)
  if (ask.kind === 'yearly')
    await store.updateRule(ctx.db, rule.id, { review_day: nextReview(await today(ctx), input.answer) })
  return oneShown(ctx, (await storeAsks.byId(ctx.db, ask.id)) as storeAsks.AskRow)
}

/** What waits for the one who asks, and what they have asked themselves. */
export async function asks(ctx: Context): Promise<OutputOf<typeof contract.asks>> {
  const open = await asksShown(ctx, await storeAsks.openOnes(ctx.db))
  const mine = ctx.actor.kind === 'colleague' ? await storeAsks.askedBy(ctx.db, ctx.actor.id) : []
  return { toMe: open.filter(ask => ask.can.answer), byMe: await asksShown(ctx, mine) }
}

export async function asksShown(ctx: Context, rows: storeAsks.AskRow[]): Promise<contract.Ask[]> {
  if (rows.length === 0) return []
  const day = await today(ctx)
  const ids = rows.map(row => row.conversation_id).filter(id => id !== null)
  const [names, conversations, rules] = await Promise.all([
    colleagueNames(
      ctx,
      rows.flatMap(row => [row.asked_by, row.answered_by]),
    ),
    conversationsLedTo(ctx, ids),
    rulesNamed(ctx, [...new Set(rows.map(row => row.rule_id))], day),
  ])
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return Promise.all(
    rows.map(async row => {
      const known = rules.get(row.rule_id)
      const conversation = conversations.get(row.conversation_id ?? '')
      return {
        id: row.id,
        rule: { id: row.rule_id, title: known?.title ?? '' },
        kind: row.kind,
        text: row.text,
        askedBy: person(row.asked_by),
        conversation: conversation ? { id: conversation.id, number: conversation.number } : null,
        dueDay: row.due_day,
        isLate: row.answered_at === null && row.due_day !== null && row.due_day < day,
        askedAt: row.asked_at.toISOString(),
        answer: row.answer,
        because: row.because,
        answeredBy: person(row.answered_by),
        answeredAt: row.answered_at?.toISOString() ?? null,
        can: {
          answer:
            row.answered_at === null && known !== undefined && maySettle(whoActs(ctx), row.kind, known.asked),
        },
      }
    }),
  )
}

/** Says whose answer a question waits for; again where it is late. */
export async function tellAsked(ctx: Context, rule: store.RuleRow, ask: storeAsks.AskRow): Promise<void> {
  const { id, kind, conversation_id: conversation } = ask
  const to = await wantedFrom(ctx, kind, rule)
  const title = await titleOf(ctx, rule.id)
  await ctx.record(contract.asked, { about: rule.id, conversation }, { ask: id, kind, title, to })
}

const words = {
  reason: 'Why is there this rule? Write the reason into it, so that whoever says no can say why.',
  owner: 'Who looks after this rule from now on?',
  yearly: 'A year has passed. Should this rule stay as it is, change, or be explained better?',
  notYours: 'This question is for the owner of the rule, or for whom it names.',
  inTheRule: 'This is answered in the rule itself; open it and write it there.',
  otherAnswer: 'This question takes another answer.',
}

/** Whose answer is wanted: the giver of a permission, the owner, and without them whoever leads. */
async function wantedFrom(ctx: Context, kind: contract.AskKind, rule: store.RuleRow): Promise<string[]> {
  const asked = await askedOf(ctx, rule)
  const here = await activeColleagues(ctx)
  const first = kind === 'bend' ? (asked.bendBy ?? asked.ownerId) : asked.ownerId
  if (kind !== 'owner' && first !== null && here.some(one => one.id === first)) return [first]
  return here.filter(one => one.role === 'lead').map(one => one.id)
}

interface Asked {
  ownerId: string | null
  bendBy: string | null
}

async function insertAsk(
  ctx: Context,
  rule: store.RuleRow,
  given: {
    kind: contract.AskKind
    once: string | null
    text: string
    dueDay: string | null
    conversationId?: string | null
  },
): Promise<storeAsks.AskRow | null> {
  const row: storeAsks.AskRow = {
    id: ctx.id(),
    rule_id: rule.id,
    kind: given.kind,
    once: given.once,
    text: given.text,
    asked_by: given.once === null ? ctx.actor.id : null,
    conversation_id: given.conversationId ?? null,
    due_day: given.dueDay,
    is_reminded: false,
    asked_at: ctx.now,
    answer: null,
    because: '',
    answered_by: null,
    answered_at: null,
  }
  if (!(await storeAsks.insert(ctx.db, row))) return null
  await tellAsked(ctx, rule, row)
  return row
}

async function close(
  ctx: Context,
  ask: storeAsks.AskRow,
  given: contract.AnswerKind,
  because: string,
): Promise<void> {
  const by = ctx.actor.kind === 'colleague' ? ctx.actor.id : null
  await storeAsks.update(ctx.db, ask.id, {
    answer: given,
    because,
    answered_by: by,
    answered_at: ctx.now,
  })
  await ctx.record(
    contract.answered,
    { about: ask.rule_id, conversation: ask.conversation_id },
    { ask: ask.id, kind: ask.kind, title: await titleOf(ctx, ask.rule_id), answer: given },
  )
}

async function mayAnswer(ctx: Context, ask: storeAsks.AskRow, rule: store.RuleRow): Promise<boolean> {
  return maySettle(whoActs(ctx), ask.kind, await askedOf(ctx, rule))
}

function maySettle(who: policy.Who, kind: contract.AskKind, asked: Asked): boolean {
  if (kind === 'bend') return policy.mayBend(who, asked)
  if (kind === 'owner') return isAtLeast(who.role, 'lead')
  return policy.mayAnswer(who, asked)
}

/** Whom a rule names today, as far as they are still here. */
async function askedOf(ctx: Context, rule: store.RuleRow): Promise<Asked> {
  const known = (await rulesNamed(ctx, [rule.id], await today(ctx))).get(rule.id)
  return known?.asked ?? { ownerId: rule.owner_id, bendBy: null }
}

async function rulesNamed(
  ctx: Context,
  ids: string[],
  day: string,
): Promise<Map<string, { title: string; asked: Asked }>> {
  const here = new Set((await activeColleagues(ctx)).map(one => one.id))
  const ifHere = (id: string | null) => (id !== null && here.has(id) ? id : null)
  const rows = new Map((await store.allRules(ctx.db)).map(row => [row.id, row]))
  const versions = Map.groupBy(await store.versionsOf(ctx.db, ids), row => row.rule_id)
  return new Map(
    [...versions].map(([id, all]) => {
      const dated = all.map(row => ({ ...row, from: row.from_day, isEnded: row.is_ended }))
      const shown = versionOn(dated, day) ?? dated.at(-1)
      const asked = {
        ownerId: ifHere(rows.get(id)?.owner_id ?? null),
        bendBy: ifHere(shown?.bend_by ?? null),
      }
      return [id, { title: shown?.title ?? '', asked }]
    }),
  )
}

async function titleOf(ctx: Context, ruleId: string): Promise<string> {
  return (await rulesNamed(ctx, [ruleId], await today(ctx))).get(ruleId)?.title ?? ''
}

async function mustFind(ctx: Context, id: string): Promise<store.RuleRow> {
  const rule = await store.ruleById(ctx.db, id)
  if (!rule) throw new NotFound('There is no such rule.')
  return rule
}

async function oneShown(ctx: Context, row: storeAsks.AskRow): Promise<contract.Ask> {
  const [shown] = await asksShown(ctx, [row])
  if (!shown) throw new NotFound('There is no such question.')
  return shown
}

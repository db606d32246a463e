import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { lockConversation, messageById } from '../conversations/index.ts'
import * as contract from './contract.ts'
import { wholeSpan } from './rules/span.ts'
import * as store from './store.ts'

export async function tell(ctx: Context, input: InputOf<typeof contract.tell>): Promise<contract.Told> {
  const conversation = await lockConversation(ctx, input.id)
  const { words, span } = await wordsOf(ctx, conversation.id, input)
  const row: store.ToldRow = {
    id: ctx.id(),
    conversation_id: conversation.id,
    part: input.part,
    words,
    message_id: input.message ?? null,
    starts_at: span?.start ?? null,
    ends_at: span?.end ?? null,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    made_at: ctx.now,
  }
  await store.insertTold(ctx.db, row)
  await record(ctx, contract.toldEvent, row)
  return shown(row)
}

export async function retell(ctx: Context, input: InputOf<typeof contract.retell>): Promise<contract.Told> {
  const { row, outcome } = await locked(ctx, input.id)
  if (row.starts_at !== null)
    throw new Refused('These are the customer’s own words; take them away, or write yours beside them.')
  if (outcome)
    throw new Refused('It was said already what became of this wish; take that back before you change it.')
  await store.setWords(ctx.db, row.id, input.words)
  await record(ctx, contract.retold, row)
  return shown({ ...row, words: input.words })
}

export async function remove(
  ctx: Context,
  input: InputOf<typeof contract.remove>,
): Promise<OutputOf<typeof contract.remove>> {
  const { row } = await locked(ctx, input.id)
  await store.remove(ctx.db, row.id)
  await record(ctx, contract.removed, row)
  return {}
}

export async function answerWish(
  ctx: Context,
  { id, kind, reason }: InputOf<typeof contract.answerWish>,
): Promise<contract.Told> {
  const { row } = await locked(ctx, id)
  mustBeWish(row)
  const outcome: store.OutcomeRow = {
    wish_id: row.id,
    kind,
    reason,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    made_at: ctx.now,
  }
  await store.setOutcome(ctx.db, outcome)
  await ctx.record(
    contract.wishAnswered,
    { about: row.id, conversation: row.conversation_id },
    { wish: row.id, kind, reason },
  )
  return shown(row, outcome)
}

export async function reopenWish(
  ctx: Context,
  input: InputOf<typeof contract.reopenWish>,
): Promise<contract.Told> {
  const { row } = await locked(ctx, input.id)
  mustBeWish(row)
  if (await store.removeOutcome(ctx.db, row.id)) {
    const about = { about: row.id, conversation: row.conversation_id }
    await ctx.record(contract.wishReopened, about, { wish: row.id })
  }
  return shown(row)
}

/** Keeps what was told in one message that a colleague wrote down, and what became of the wish. */
export async function tellAtOnce(
  ctx: Context,
  { conversation, message }: { conversation: string; message: string },
  input: contract.ToldAtOnce,
): Promise<void> {
  for (const part of contract.parts) {
    if (input[part] === '') continue
    const { id } = await tell(ctx, { id: conversation, part, words: input[part], message })
    if (part === 'wish' && input.outcome)
      await answerWish(ctx, { id, kind: input.outcome, reason: input.reason })
  }
}

/** All that a customer told in a conversation: by question, and then in the order in which it was kept. */
export async function toldOf(ctx: Context, conversationId: string): Promise<contract.Told[]> {
  const rows = await store.ofConversation(ctx.db, conversationId)
  const outcomes = await store.outcomesOf(
    ctx.db,
    rows.filter(row => row.part === 'wish').map(row => row.id),
  )
  rows.sort((a, b) => placeOf(a) - placeOf(b))
  const byWish = new Map(outcomes.map(outcome => [outcome.wish_id, outcome]))
  return rows.map(row => shown(row, byWish.get(row.id)))
}

const placeOf = (row: store.ToldRow) => contract.parts.indexOf(row.part as contract.Part)

/** Their own words are read here from the stored text, and never taken from whoever asks. */
async function wordsOf(ctx: Context, conversationId: string, input: InputOf<typeof contract.tell>) {
  const found = input.message ? await messageById(ctx, input.message) : undefined
  if (input.message && (found?.conversationId !== conversationId || found.message.direction !== 'inbound'))
    throw new Invalid('There is no such message from the customer in this conversation.', 'message')
  if (input.words !== undefined || !found) return { words: input.words ?? '', span: null }
  const { text, quotedFrom } = found.message
  const span = wholeSpan(text, input.start ?? 0, input.end ?? 0)
  if (!span) throw new Invalid('There are no words at this place of the message.', 'start')
  if (quotedFrom !== null && span.end > quotedFrom)
    throw new Invalid('That is quoted from an earlier mail; take words that they wrote themselves.', 'end')
  if (span.end - span.start > longest) throw new Invalid('Take at most 5,000 characters.', 'end')
  return { words: text.slice(span.start, span.end), span }
}

const longest = 5000

async function locked(ctx: Context, id: string) {
  const before = await store.byId(ctx.db, id)
  if (before) await lockConversation(ctx, before.conversation_id)
  // It may have gone while somebody else held the conversation.
  const row = before && (await store.byId(ctx.db, id))
  if (!row) throw new NotFound('This is not kept here any more.')
  return { row, outcome: (await store.outcomesOf(ctx.db, [id]))[0] }
}

function mustBeWish(row: store.ToldRow): void {
  if (row.part !== 'wish') throw new Refused('Only a wish is met or declined.')
}

function record(
  ctx: Context,
  event: typeof contract.toldEvent | typeof contract.retold | typeof contract.removed,
  row: store.ToldRow,
): Promise<void> {
  const about = { about: row.id, conversation: row.conversation_id }
  return ctx.record(event, about, { told: row.id, part: row.part as contract.Part })
}

function shown(row: store.ToldRow, outcome?: store.OutcomeRow): contract.Told {
  const { starts_at: start, ends_at: end } = row
  return {
    id: row.id,
    part: row.part as contract.Part,
    words: row.words,
    from: row.message_id
      ? { message: row.message_id, span: start !== null && end !== null ? { start, end } : null }
      : null,
    by: { id: row.by_id, name: row.by_name },
    at: row.made_at.toISOString(),
    outcome: outcome
      ? {
          kind: outcome.kind as 'met' | 'declined',
          reason: outcome.reason,
          by: { id: outcome.by_id, name: outcome.by_name },
          at: outcome.made_at.toISOString(),
        }
      : null,
  }
}

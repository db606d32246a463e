import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { type ConversationRow, lockConversation } from '../conversations/index.ts'
import { findCustomer } from '../customers/index.ts'
import { activeColleague, colleagueNames } from '../people/index.ts'
import { deskSettings } from '../setup/index.ts'
import { coverAbsence } from './absences.ts'
import * as contract from './contract.ts'
import { clockOf, lookLater } from './looking.ts'
import { dueOf, shown } from './showing.ts'
import * as store from './store.ts'

export async function make(ctx: Context, input: InputOf<typeof contract.make>): Promise<contract.Promised> {
  const conversation = await lockConversation(ctx, input.conversation)
  return shown(ctx, await makePromise(ctx, { ...input, conversation, messageId: null }))
}

/** Makes a promise of what was said in a conversation, in one of its messages if it was said in one. */
export async function makePromise(
  ctx: Context,
  input: contract.NewPromise & { conversation: ConversationRow; messageId: string | null },
): Promise<store.PromiseRow> {
  const { conversation } = input
  const zone = await zoneOf(ctx, conversation.customer_id, input.zone)
  const ownerId = await ownerOf(ctx, input.owner, conversation)
  const row: store.PromiseRow = {
    id: ctx.id(),
    conversation_id: conversation.id,
    message_id: input.messageId,
    customer_id: conversation.customer_id,
    team_id: conversation.team_id,
    owner_id: ownerId,
    words: input.words,
    note: input.note,
    state: 'open',
    ...(await clockOf(ctx, input.due, zone)),
    because: '',
    must_tell: false,
    told_at: null,
    told_how: null,
    told_in: null,
    instead_of_id: null,
    made_by_id: ctx.actor.id,
    made_by_name: ctx.actor.name,
    made_at: ctx.now,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  }
  await store.insert(ctx.db, row)
  const owner = ownerId && { id: ownerId, name: (await colleagueNames(ctx, [ownerId])).get(ownerId) ?? '' }
  await ctx.record(
    contract.made,
    { about: row.id, conversation: row.conversation_id },
    { promise: row.id, words: row.words, due: dueOf(row), owner: owner || null },
  )
  lookLater(ctx, row)
  return coverAbsence(ctx, row)
}

/** A colleague who is here; `me` of a key is whoever has the conversation. */
export async function ownerOf(
  ctx: Context,
  given: string | null,
  conversation: Pick<ConversationRow, 'assignee_id'>,
): Promise<string | null> {
  if (given === null) return null
  if (given === 'me') return ctx.actor.kind === 'colleague' ? ctx.actor.id : conversation.assignee_id
  if (!(await activeColleague(ctx, given)))
    throw new Invalid('This colleague is not here (any more).', 'owner')
  return given
}

/** The customer's, or else the desk's. */
async function zoneOf(ctx: Context, customerId: string | null, given: string | undefined): Promise<string> {
  if (given) return given
  const customer = customerId ? await findCustomer(ctx, { id: customerId }) : null
  return customer?.timeZone ?? (await deskSettings(ctx)).timeZone
}

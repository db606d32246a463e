import type { InputOf } from '../../kit/endpoint.ts'
import { NotFound, Refused } from '../../kit/problem.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { forgetMailId } from '../channels/email/index.ts'
import {
  type ConversationRow,
  changeAssignee,
  changeState,
  lockConversation,
  withdraw,
} from '../conversations/index.ts'
import { restoreDraft } from '../drafts/index.ts'
import * as contract from './contract.ts'
import { isMissed, sendAgain } from './reports/sending-again.ts'
import * as reports from './reports/store.ts'
import { shown } from './showing.ts'
import * as store from './store.ts'
import { wakeDelivery } from './waking.ts'

/** Everything is as it was before the answer was accepted, on every device of its writer; what others did since stays. */
export async function undo(
  ctx: Context,
  input: InputOf<typeof contract.undo>,
): Promise<{ conversation: string }> {
  const { conversation_id } = await mustFind(ctx, input.message)
  const conversation = await lockConversation(ctx, conversation_id)
  const held = await mustFind(ctx, input.message, { lock: true })
  if (held.state !== 'held' || held.sent_at)
    throw new Refused('This answer is on its way already.', 'tooLate')
  if (!mayTakeBack(ctx.actor, held))
    throw new Refused('Only its writer or a lead can take this answer back.', 'forbidden')
  const { before } = held
  await store.remove(ctx.db, held.message_id)
  await forgetMailId(ctx, held.message_id)
  const wasLast = await withdraw(ctx, held.message_id, { lastActivityAt: new Date(before.lastActivityAt) })
  // What was said after it stands, and so does what has become of the conversation by that.
  if (wasLast && !before.hasMoved) await putBack(ctx, conversation, before)
  if (held.accepted_by && before.draft)
    await restoreDraft(ctx, conversation.id, held.accepted_by, before.draft)
  await ctx.record(
    contract.undone,
    { about: held.message_id, conversation: conversation.id },
    { message: held.message_id },
  )
  return { conversation: conversation.id }
}

/** State and assignee as they were, each unless somebody has changed it since. */
async function putBack(ctx: Context, conversation: ConversationRow, before: store.Before): Promise<void> {
  const { became } = before
  const isStill =
    conversation.state === became.state &&
    (conversation.snoozed_until?.toISOString() ?? null) === became.snoozedUntil
  const until = before.snoozedUntil ? new Date(before.snoozedUntil) : null
  const changed = isStill
    ? await changeState(ctx, conversation, { state: before.state, until }, 'undone')
    : conversation
  if (conversation.assignee_id !== became.assignee) return
  await changeAssignee(ctx, changed, { assignee: before.assignee, team: conversation.team_id })
}

/** A held answer goes at once; a failed one is tried again for whoever does not have it, by hand also where that might double it. */
export async function sendNow(
  ctx: Context,
  input: InputOf<typeof contract.sendNow>,
): Promise<contract.Delivery> {
  if (await hasMissed(ctx, input.message)) return sendAgain(ctx, { message: input.message, corrected: [] })
  const row = await mustFind(ctx, input.message, { lock: true })
  if (row.state !== 'held' && row.state !== 'failed')
    throw new Refused('This answer is on its way or sent already.', 'tooLate')
  const change = {
    state: row.state,
    held_until: ctx.now,
    next_try_at: ctx.now,
    mail_started_at: null,
    may_have_been_sent: false,
    problem: null,
    attempts: 0,
    refused: [],
  } satisfies store.Change
  await store.update(ctx.db, row.message_id, change)
  await ctx.record(
    contract.hurried,
    { about: row.message_id, conversation: row.conversation_id },
    { message: row.message_id },
  )
  ctx.afterCommit(wakeDelivery)
  return shown({ ...row, ...change }, ctx.now)
}

/** Somebody has asked the customer, or looked into the sent mail: it did arrive. */
export async function markSent(
  ctx: Context,
  input: InputOf<typeof contract.markSent>,
): Promise<contract.Delivery> {
  const row = await mustFind(ctx, input.message, { lock: true })
  if (row.state !== 'failed' || !row.may_have_been_sent)
    throw new Refused('Of this answer it is known whether it was sent.', 'isKnown')
  const { to, cc } = row.recipients
  const change = {
    state: 'sent',
    sent_at: row.sent_at ?? ctx.now,
    next_try_at: null,
    may_have_been_sent: false,
    problem: null,
    delivered: [...to, ...cc].map(one => one.address),
    refused: [],
  } satisfies store.Change
  await store.update(ctx.db, row.message_id, change)
  await ctx.record(
    contract.markedSent,
    { about: row.message_id, conversation: row.conversation_id },
    { message: row.message_id },
  )
  return shown({ ...row, ...change }, ctx.now)
}

/** A mail system has given it back: then only those get it again who have not had it. */
async function hasMissed(ctx: Context, messageId: string): Promise<boolean> {
  return (await reports.ofMessages(ctx.db, [messageId])).some(isMissed)
}

/** An agent's own; a key is held to its role as a colleague is. */
function mayTakeBack(actor: Actor, held: store.OutboxRow): boolean {
  if (actor.id === held.accepted_by) return true
  return (actor.kind === 'colleague' || actor.kind === 'key') && actor.role !== 'agent'
}

async function mustFind(
  ctx: Context,
  messageId: string,
  options: { lock: boolean } = { lock: false },
): Promise<store.OutboxRow> {
  const row = await store.byMessage(ctx.db, messageId, options)
  if (!row) throw new NotFound('There is no such answer in the outbox; it may have been taken back.')
  return row
}

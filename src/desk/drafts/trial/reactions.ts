import type { Context } from '../../../platform/context.ts'
import { briefOf } from '../../brief/rules.ts'
import { messageById } from '../../conversations/index.ts'
import { trialNow } from './actions.ts'
import { armOf, theirWord } from './rules.ts'
import * as store from './store.ts'

/** An answer has gone out: its conversation waits for the customer's next word. Whose answer it was is not asked. */
export async function countAnswer(ctx: Context, conversationId: string): Promise<void> {
  const trial = await trialNow(ctx)
  if (!trial) return
  if (!(await store.startWaiting(ctx.db, { trial_id: trial.id, conversation_id: conversationId }))) return
  await store.count(ctx.db, placeOf(trial.id, conversationId), { answers: 1 })
}

/** The customer's next word: hostile or not, by the brief's cues. The answer before it is not looked at. */
export async function countReply(ctx: Context, conversationId: string, messageId: string): Promise<void> {
  const trial = await trialNow(ctx)
  if (!trial) return
  const found = await messageById(ctx, messageId)
  const said = found && theirWord(found.message)
  if (!said) return
  const waited = await store.stopWaiting(ctx.db, { trial_id: trial.id, conversation_id: conversationId })
  if (!waited) return
  const hostile = briefOf(said).isHostile ? 1 : 0
  const first = waited.isFirst ? { firstReplies: 1, firstHostile: hostile } : {}
  await store.count(ctx.db, placeOf(trial.id, conversationId), { replies: 1, hostile, ...first })
}

function placeOf(trialId: string, conversationId: string) {
  const shard = Number.parseInt(conversationId.slice(-1), 16)
  return { trialId, arm: armOf(trialId, conversationId), shard }
}

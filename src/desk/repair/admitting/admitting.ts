import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { messageById } from '../../conversations/index.ts'
import { change, openOne } from '../acting.ts'
import type { Repair } from '../contract.ts'
import type { Whole } from '../facts.ts'
import { keep, remedyOf } from '../remedies/remedying.ts'
import { saysTheSame } from '../rules/asking-words.ts'
import { refusalOf } from '../rules/remedies.ts'
import { record } from '../seeing.ts'
import { earlierWords, shown } from '../showing.ts'
import type { RepairRow } from '../store.ts'
import * as storeRemedies from '../store-remedies.ts'
import * as contract from './contract.ts'

const words = {
  explain: 'Explained in an answer',
  apologise: 'Apologised in an answer',
}

/** Links the answer that admits it, or keeps why none is needed. */
export async function admit(ctx: Context, input: InputOf<typeof contract.admit>): Promise<Repair> {
  const whole = await openOne(ctx, input.id)
  const { row } = whole
  if (row.cause === 'causeUnknown')
    throw new Refused(
      'Say first whose doing it is: until that is known one says what one is checking, and admits nothing.',
    )
  if (input.message) await mustAdmit(ctx, row, input.message)
  const changed = await change(ctx, row, {
    admitted_in: input.message,
    admitted_because: input.because,
    admitted_by_name: ctx.actor.name,
    admitted_at: ctx.now,
  })
  await record(ctx, changed, contract.admitted, { message: input.message, because: input.because })
  if (input.message) {
    if (input.explains) await say(ctx, whole, 'explain', input.message)
    if (input.apologises) await say(ctx, whole, 'apologise', input.message)
  }
  return shown(ctx, changed)
}

/** An answer of ours in this conversation; after a second failure a new one that says something else. */
async function mustAdmit(ctx: Context, row: RepairRow, messageId: string): Promise<void> {
  const found = await messageById(ctx, messageId)
  if (!found || found.conversationId !== row.conversation_id || found.message.direction !== 'outbound')
    throw new Invalid('Choose an answer of yours in this conversation.', 'message')
  if (!row.second_at) return
  const isEarlier = new Date(found.message.saidAt) < row.second_at
  if (isEarlier || saysTheSame(found.message.text, await earlierWords(ctx, row)))
    throw new Invalid('A second failure is not answered with the first answer; link a new one.', 'message')
}

/** What the answer does besides stands on the ladder as done, where it is its turn and it does not stand there yet. */
async function say(
  ctx: Context,
  { row, remedies, facts }: Whole,
  kind: 'explain' | 'apologise',
  messageId: string,
): Promise<void> {
  const isSaid = remedies.some(each => each.kind === kind && each.state === 'fulfilled')
  const weighed = { ...facts, remedies: await storeRemedies.ofRepairs(ctx.db, [row.id]) }
  if (isSaid || refusalOf(kind, weighed) !== null) return
  await keep(
    ctx,
    { row, remedies },
    {
      ...remedyOf(ctx, row.id, kind, words[kind]),
      state: 'fulfilled',
      message_id: messageId,
      settled_at: ctx.now,
    },
  )
}

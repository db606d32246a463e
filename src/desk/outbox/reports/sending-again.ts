import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { changeState, correctRecipients, lockConversation, messagesOf } from '../../conversations/index.ts'
import * as contract from '../contract.ts'
import { shown } from '../showing.ts'
import * as outbox from '../store.ts'
import { wakeDelivery } from '../waking.ts'
import * as store from './store.ts'

/**
 * Sends an answer again to those alone whom it has not reached, each at its address or at a corrected one; whoever has it
 * already gets no second one. The conversation waits again, unless its customer has written since.
 */
export async function sendAgain(
  ctx: Context,
  input: InputOf<typeof contract.sendAgain>,
): Promise<contract.Delivery> {
  const found = await outbox.byMessage(ctx.db, input.message)
  if (!found) throw new NotFound('There is no such answer in the outbox.')
  const conversation = await lockConversation(ctx, found.conversation_id)
  const answer = (await outbox.byMessage(ctx.db, input.message, { lock: true })) ?? found
  const missed = (await store.ofMessages(ctx.db, [answer.message_id])).filter(isMissed)
  if (answer.state !== 'failed' || missed.length === 0)
    throw new Refused('This answer is on its way, or has reached everybody.', 'tooLate')
  const instead = correctionsOf(input, missed)
  for (const { address } of missed) {
    if (instead.has(address)) await store.supersede(ctx.db, answer.message_id, address, ctx.now)
    else await store.remove(ctx.db, answer.message_id, address)
  }
  const again = new Set([...missed, ...answer.refused].map(({ address }) => address.toLowerCase()))
  const to = [...again].map(address => ({
    name: nameOf(answer, address),
    address: instead.get(address) ?? address,
  }))
  const change = {
    next_try_at: ctx.now,
    mail_started_at: null,
    may_have_been_sent: false,
    problem: null,
    attempts: 0,
    // A server had taken it for them, and another gave it back.
    delivered: answer.delivered.filter(address => !again.has(address.toLowerCase())),
    refused: [],
  }
  await outbox.update(ctx.db, answer.message_id, change)
  await outbox.readdress(ctx.db, answer.message_id, { to, cc: [] })
  await correctRecipients(ctx, answer.message_id, instead)
  const corrected = [...instead].map(([address, next]) => ({ address, instead: next }))
  await ctx.record(
    contract.sentAgain,
    { about: answer.message_id, conversation: conversation.id },
    { message: answer.message_id, corrected },
  )
  if (conversation.state === 'open' && !(await hasWrittenSince(ctx, conversation.id, answer.message_id)))
    await changeState(ctx, conversation, { state: 'waiting', until: null }, 'said')
  ctx.afterCommit(wakeDelivery)
  return shown({ ...answer, ...change }, ctx.now)
}

/** Whether the report still counts and says that the answer did not arrive. */
export function isMissed(row: store.ReportRow): boolean {
  return row.superseded_at === null && (row.state === 'failed' || row.state === 'returned')
}

function correctionsOf(
  { corrected }: InputOf<typeof contract.sendAgain>,
  missed: store.ReportRow[],
): Map<string, string> {
  const open = new Set(missed.map(row => row.address))
  const instead = new Map<string, string>()
  for (const [index, one] of corrected.entries()) {
    const address = one.address.toLowerCase()
    if (!open.has(address))
      throw new Invalid('The answer has not failed at this address.', `corrected.${index}.address`)
    const next = one.instead.trim().toLowerCase()
    if (next !== address) instead.set(address, next)
  }
  return instead
}

function nameOf({ recipients }: outbox.OutboxRow, address: string): string {
  const all = [...recipients.to, ...recipients.cc]
  return all.find(recipient => recipient.address.toLowerCase() === address)?.name ?? ''
}

async function hasWrittenSince(ctx: Context, conversationId: string, messageId: string): Promise<boolean> {
  const all = (await messagesOf(ctx, conversationId)).map(({ message }) => message)
  const at = all.findIndex(message => message.id === messageId)
  return all.slice(at + 1).some(one => one.direction === 'inbound' && !one.marks.includes('automatic'))
}

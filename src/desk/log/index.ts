import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Invalid } from '../../kit/problem.ts'
import { oneLine } from '../../kit/text.ts'
import { minute, plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import { lodgeIn } from '../complaints/index.ts'
import { changeState, lockConversation, openConversation, say, summaryOf } from '../conversations/index.ts'
import { findCustomer, makeCustomer, meetCustomer } from '../customers/index.ts'
import { makePromise } from '../promises/index.ts'
import { tellAtOnce } from '../questions/index.ts'
import { sayInLog } from '../rules/index.ts'
import * as contract from './contract.ts'

export const log: Slice = { name: 'log', endpoints: [handle(contract.write, write)] }

/** What was said, and how it ended, as two entries of one timeline. */
async function write(
  ctx: Context,
  input: InputOf<typeof contract.write>,
): Promise<OutputOf<typeof contract.write>> {
  const { at, until } = momentsOf(ctx, input)
  const customer = await customerOf(ctx, input)
  const known = input.conversation ? await lockConversation(ctx, input.conversation) : null
  const conversation =
    known ??
    (await openConversation(ctx, {
      subject: oneLine(input.what, 100),
      channel: input.kind,
      customerId: customer?.id ?? null,
      assigneeId: ctx.actor.kind === 'colleague' ? ctx.actor.id : null,
      at,
    }))
  const { id, name } = customer ?? { id: null, name: '' }
  const said = await say(ctx, conversation.id, {
    direction: 'inbound',
    channel: input.kind,
    author: {
      kind: 'customer',
      id,
      name: customer ? name || (customer.emails[0] ?? customer.phones[0] ?? '') : '',
    },
    text: input.what,
    saidAt: at,
  })
  if (input.told)
    await tellAtOnce(ctx, { conversation: conversation.id, message: said.messageId }, input.told)
  const answered = input.outcome
    ? await say(ctx, conversation.id, {
        direction: 'outbound',
        channel: input.kind,
        author: {
          kind: ctx.actor.kind === 'key' ? 'key' : 'colleague',
          id: ctx.actor.id,
          name: ctx.actor.name,
        },
        text: input.outcome,
        saidAt: at,
      })
    : said
  if (input.refusal) {
    const { messageId, conversation: logged } = answered
    await sayInLog(ctx, input.refusal, {
      conversation: logged.id,
      message: messageId,
      text: input.outcome,
      at,
    })
  }
  const to = { state: input.state, until }
  const moved = await changeState(ctx, answered.conversation, to, 'set', input.knowing)
  if (input.promise)
    await makePromise(ctx, { ...input.promise, conversation: moved, messageId: answered.messageId })
  const receipt = input.complaint
    ? await lodgeIn(ctx, moved, {
        ...input.complaint,
        words: input.what.slice(0, 10_000),
        message: said.messageId,
        receivedHow: input.kind,
      })
    : null
  return { ...(await summaryOf(ctx, moved)), complaint: receipt }
}

/** When it was and until when it sleeps; refuses what cannot be. */
function momentsOf(ctx: Context, input: InputOf<typeof contract.write>) {
  const at = input.at ? new Date(input.at) : ctx.now
  if (at > plus(ctx.now, minute))
    throw new Invalid('This time is still to come; a log is of what has happened.', 'at')
  const until = input.until ? new Date(input.until) : null
  if (until && input.state !== 'snoozed') throw new Invalid('Only a snooze has a time.', 'until')
  if (until && until <= ctx.now) throw new Invalid('Snooze until a time to come.', 'until')
  if (input.told?.wish && !input.told.outcome && input.state === 'closed')
    throw new Invalid('Say what became of their wish, or leave the conversation open.', 'told.outcome')
  return { at, until }
}

async function customerOf(ctx: Context, input: InputOf<typeof contract.write>) {
  if (input.customer) return findCustomer(ctx, { id: input.customer })
  if (!input.newCustomer) return null
  const { name, phone } = input.newCustomer
  if (phone?.replace(/\D/g, '')) return findCustomer(ctx, await meetCustomer(ctx, 'phone', phone, name))
  return makeCustomer(ctx, { name, emails: [], phones: [], about: '', timeZone: '' })
}

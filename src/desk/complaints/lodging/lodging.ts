import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid } from '../../../kit/problem.ts'
import { oneLine } from '../../../kit/text.ts'
import type { Context } from '../../../platform/context.ts'
import type { Message } from '../../conversations/contract.ts'
import { type ConversationRow, followConversation, messageById } from '../../conversations/index.ts'
import { customerLabels } from '../../customers/index.ts'
import { recordIn, whoActs } from '../access.ts'
import { lodged, type ReceivedHow } from '../contract.ts'
import { nameSubjectIn } from '../file/naming.ts'
import { newAllegation } from '../file/rows.ts'
import { insertAllegation } from '../file/store-allegations.ts'
import { insertEvidence } from '../file/store-evidence.ts'
import { insertStage } from '../file/store-stages.ts'
import { wind } from '../file/ticking.ts'
import { pastMoment } from '../here.ts'
import { readsFile } from '../policy.ts'
import * as files from '../store.ts'
import { chooseHandler } from './choosing.ts'
import type * as contract from './contract.ts'
import { regimeToBegin } from './regime.ts'

export async function lodge(
  ctx: Context,
  input: InputOf<typeof contract.lodge>,
): Promise<OutputOf<typeof contract.lodge>> {
  const conversation = await followConversation(ctx, input.conversation)
  return lodgeIn(ctx, conversation, input)
}

/** The file with its first allegation; whoever lodges gets a receipt and not the file, unless they are to handle it. */
export async function lodgeIn(
  ctx: Context,
  conversation: ConversationRow,
  input: Omit<contract.NewComplaint, 'conversation'>,
): Promise<contract.Receipt> {
  if (input.isUnsafe && input.safety === '')
    throw new Invalid('Say what is not safe, and what was done about it first.', 'safety')
  const message = input.message ? await messageIn(ctx, conversation, input.message) : null
  const receivedAt = input.receivedAt
    ? await pastMoment(ctx, input.receivedAt, 'receivedAt')
    : message
      ? new Date(message.saidAt)
      : ctx.now
  const handler = await chooseHandler(ctx, { concerned: input.subject ? [input.subject] : [] })
  const row = await files.insertComplaint(ctx.db, {
    id: ctx.id(),
    title: input.title,
    state: 'open',
    conversation_id: conversation.id,
    customer_id: conversation.customer_id,
    complainant: input.complainant || (await nameOf(ctx, conversation)),
    on_behalf_of: input.onBehalfOf,
    authority: input.authority,
    about: '',
    wished_outcome: input.wishedOutcome,
    received_at: receivedAt,
    received_how: input.receivedHow ?? howOf(message?.channel ?? conversation.channel),
    needs: input.needs,
    safety: input.safety,
    is_unsafe: input.isUnsafe,
    handler_id: handler.id,
    lodged_by_id: ctx.actor.id,
    lodged_by_name: ctx.actor.name,
    lodged_at: ctx.now,
  })
  await files.writeReader(ctx.db, {
    complaint_id: row.id,
    colleague_id: handler.id,
    part: 'handler',
    because: 'Chosen to handle it when it was lodged.',
    added_by_name: ctx.actor.name,
    added_at: ctx.now,
  })
  await insertStage(ctx.db, {
    complaint_id: row.id,
    stage: 1,
    requested_at: receivedAt,
    ...(await regimeToBegin(ctx, 1, input.regime)),
  })
  const person = { id: handler.id, name: handler.name }
  await recordIn(ctx, row, lodged, { handler: person })
  const subject = input.subject
    ? await nameSubjectIn(ctx, row, { colleague: input.subject, called: '' })
    : null
  const allegation = ctx.id()
  await insertAllegation(
    ctx.db,
    newAllegation({
      id: allegation,
      complaint: row.id,
      position: 1,
      words: input.words,
      subject,
      happenedOn: null,
    }),
  )
  if (message)
    await insertEvidence(ctx.db, {
      id: ctx.id(),
      complaint_id: row.id,
      allegation_id: allegation,
      kind: 'message',
      ref: message.id,
      words: oneLine(message.text, 300),
      added_by_id: ctx.actor.id,
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
      removed_at: null,
      removed_because: '',
    })
  await wind(ctx, row.id)
  const mayOpen = readsFile(whoActs(ctx), [{ colleagueId: handler.id, part: 'handler' }]) !== null
  return { id: row.id, number: row.number, handler: person, mayOpen }
}

/** The channel by which it came, as a file calls it. */
export function howOf(channel: string): ReceivedHow {
  return channels.find(each => each === channel) ?? 'other'
}

const channels: readonly ReceivedHow[] = ['email', 'phone', 'counter', 'form', 'chat']

async function messageIn(ctx: Context, conversation: ConversationRow, id: string): Promise<Message> {
  const found = await messageById(ctx, id)
  if (found?.conversationId !== conversation.id)
    throw new Invalid('This message is not in this conversation.', 'message')
  return found.message
}

async function nameOf(ctx: Context, { customer_id: id }: ConversationRow): Promise<string> {
  return (id && (await customerLabels(ctx, [id])).get(id)?.name) || ''
}

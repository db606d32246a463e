import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { lockConversation, messageById } from '../../conversations/index.ts'
import { rulesNamed } from '../../rules/index.ts'
import { change, openOne, refuseOthers } from '../acting.ts'
import type { Repair } from '../contract.ts'
import { failAgain, named, ownerOf, refuseSameHands } from '../ending/failing.ts'
import { ownFaultOf } from '../rules.ts'
import { maySee, record, seenOf } from '../seeing.ts'
import { shown } from '../showing.ts'
import * as store from '../store.ts'
import * as contract from './contract.ts'

/** Opens a repair for a slip; a second one of ours on the same matter is a second failure. */
export async function open(ctx: Context, input: InputOf<typeof contract.open>): Promise<Repair> {
  const conversation = await lockConversation(ctx, input.conversation)
  await mustFit(ctx, input, conversation.id)
  const row: store.RepairRow = {
    ...nothingYet,
    id: ctx.id(),
    conversation_id: conversation.id,
    message_id: input.message,
    complaint_id: input.complaint,
    customer_id: conversation.customer_id,
    owner_id: ctx.actor.kind === 'colleague' ? ctx.actor.id : conversation.assignee_id,
    slip: input.slip,
    slip_day: input.slipDay,
    found: input.found,
    cause: input.cause,
    is_own_fault: ownFaultOf(input.cause, input.isOwnFault),
    rule_id: input.rule,
    opened_by_id: ctx.actor.id,
    opened_by_name: ctx.actor.name,
    opened_at: ctx.now,
    changed_at: ctx.now,
  }
  await store.insert(ctx.db, row)
  await record(ctx, row, contract.opened, { cause: row.cause, found: row.found })
  return shown(ctx, await failedBefore(ctx, row))
}

export async function tellMore(ctx: Context, input: InputOf<typeof contract.change>): Promise<Repair> {
  const { row } = await openOne(ctx, input.id)
  const cause = input.cause ?? row.cause
  const isNewCause = cause !== row.cause && row.cause !== 'causeUnknown'
  if (isNewCause && input.because === '')
    throw new Invalid('Say why it is another’s doing than was thought.', 'because')
  if (input.rule) await mustBeRule(ctx, input.rule)
  const isOwnFault = ownFaultOf(cause, input.isOwnFault ?? row.is_own_fault ?? undefined)
  const changed = await change(ctx, row, {
    slip: input.slip ?? row.slip,
    slip_day: input.slipDay === undefined ? row.slip_day : input.slipDay,
    found: input.found ?? row.found,
    rule_id: input.rule === undefined ? row.rule_id : input.rule,
    cause,
    is_own_fault: isOwnFault,
    ...(isOwnFault === false && row.second_why === 'sameMatter' && !row.second_answered_at && noSecond),
  })
  await record(ctx, changed, contract.changed, {
    cause,
    before: row.cause,
    isOwnFault: changed.is_own_fault,
    because: input.because,
  })
  return shown(ctx, await failedBefore(ctx, changed))
}

export async function handOver(ctx: Context, input: InputOf<typeof contract.handOver>): Promise<Repair> {
  const { row } = await openOne(ctx, input.id)
  refuseOthers(ctx, row)
  const ownerId = await ownerOf(ctx, input.owner)
  if (ownerId === row.owner_id) return shown(ctx, row)
  await refuseSameHands(ctx, row, ownerId, '')
  const changed = await change(ctx, row, { owner_id: ownerId })
  const [owner, before] = await named(ctx, [ownerId, row.owner_id])
  await record(ctx, changed, contract.handedOver, {
    owner: owner as { id: string; name: string },
    before: before ?? null,
    because: input.because,
  })
  return shown(ctx, changed)
}

const noSecond = {
  second_why: null,
  second_at: null,
  second_owner_id: null,
  second_message_id: null,
  second_kind: null,
  second_method: '',
  second_by_name: null,
  second_answered_at: null,
} as const

const nothingYet = {
  state: 'open',
  closing_words: '',
  closed_by_name: null,
  closed_at: null,
  admitted_in: null,
  admitted_because: '',
  admitted_by_name: null,
  admitted_at: null,
  searched_at: null,
  searched_by_name: null,
  asked_at: null,
  asked_by_name: null,
  asked_how: null,
  asked_in: null,
  answer: null,
  answer_words: '',
  answer_by_name: null,
  answered_at: null,
  ...noSecond,
} as const

async function mustFit(
  ctx: Context,
  { complaint, message, rule }: InputOf<typeof contract.open>,
  conversationId: string,
): Promise<void> {
  if (!(await maySee(ctx, { complaint_id: complaint })))
    throw new NotFound('There is no such complaint, or it is not for you to read.')
  if (message && (await messageById(ctx, message))?.conversationId !== conversationId)
    throw new Invalid('There is no such message in this conversation.', 'message')
  if (rule) await mustBeRule(ctx, rule)
}

async function mustBeRule(ctx: Context, id: string): Promise<void> {
  if (!(await rulesNamed(ctx, [id])).has(id)) throw new Invalid('There is no such rule.', 'rule')
}

/** The matter has an earlier repair that was ours to answer for; one that whoever opens this may not see tells them nothing. */
async function failedBefore(ctx: Context, row: store.RepairRow): Promise<store.RepairRow> {
  if (row.is_own_fault === false || row.second_at) return row
  const all = await store.ofMatter(ctx.db, {
    conversationId: row.conversation_id,
    complaintId: row.complaint_id,
  })
  const before = (await seenOf(ctx, all)).filter(each => isBefore(each, row) && each.is_own_fault !== false)
  const last = before.at(-1)
  return last ? failAgain(ctx, row, 'sameMatter', last) : row
}

function isBefore(one: store.RepairRow, other: store.RepairRow): boolean {
  return one.id !== other.id && one.opened_at <= other.opened_at
}

import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { link } from './links.ts'
import { advance, openConversation, refreshed } from './speaking.ts'
import { mustLock } from './states.ts'
import * as store from './store.ts'
import * as storeMerging from './store-merging.ts'
import { summaryOf } from './summaries.ts'

/**
 * Takes messages out into a conversation of their own. Other slices move what is theirs by reacting to `splitInto`. It is
 * with whoever wrote the first of them, and who was a stranger in the old one is the customer of the new one.
 */
export async function split(ctx: Context, input: InputOf<typeof contract.split>): Promise<contract.Summary> {
  const old = await mustLock(ctx, input.id)
  const all = await store.messagesOf(ctx.db, old.id)
  const since = input.from ? (all.find(row => row.id === input.from)?.position ?? null) : null
  const moved = all.filter(row => (since === null ? input.messages?.includes(row.id) : row.position >= since))
  refuseUnfit(input, moved, all)
  const first = moved.find(row => row.direction === 'inbound') ?? (moved[0] as store.MessageRow)
  const customerId = (first.author_kind === 'customer' && first.author_id) || old.customer_id
  const opened = await openConversation(ctx, {
    subject: input.subject ?? (first.subject || old.subject),
    channel: first.channel as contract.Channel,
    customerId,
    mailboxId: old.mailbox_id,
    assigneeId: old.assignee_id,
    teamId: old.team_id,
    at: moved.at(-1)?.made_at ?? ctx.now,
  })
  const messages = moved.map(row => row.id)
  await storeMerging.moveSomeMessages(ctx.db, messages, opened.id)
  if (customerId) await storeMerging.unmarkStrangers(ctx.db, messages, customerId)
  await link(ctx, opened.id, 'split', old.id)
  await ctx.record(
    contract.splitInto,
    { about: old.id, conversation: old.id },
    { into: opened.id, number: opened.number, subject: opened.subject, messages, since },
  )
  await ctx.record(
    contract.splitFrom,
    { about: opened.id, conversation: opened.id },
    { from: old.id, number: old.number, subject: old.subject },
  )
  await advance(ctx, old.id, ctx.actor)
  await refreshed(ctx, old.id, { last_activity_at: old.last_activity_at })
  return summaryOf(ctx, await refreshed(ctx, opened.id, {}))
}

function refuseUnfit(
  input: InputOf<typeof contract.split>,
  moved: store.MessageRow[],
  all: store.MessageRow[],
): void {
  const field = input.from ? 'from' : 'messages'
  if (moved.length === 0 || moved.length < (input.messages?.length ?? 0))
    throw new Invalid('A message that you named is not in this conversation.', field)
  if (moved.length === all.length)
    throw new Invalid('That is all of it; leave at least one message here.', field)
}

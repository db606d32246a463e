import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice } from '../../platform/slice.ts'
import { awaitsAcknowledgement, colleagueAnswered, reported } from '../channels/email/contract.ts'
import { merged, splitInto } from '../conversations/contract.ts'
import { messageById, summariesByIds } from '../conversations/index.ts'
import { reply } from './accepting.ts'
import { answerByMail } from './by-mail.ts'
import * as contract from './contract.ts'
import { acknowledge } from './own/acknowledging.ts'
import { preview } from './previewing.ts'
import { applyReport } from './reports/applying.ts'
import { sendAgain } from './reports/sending-again.ts'
import { shownAll } from './showing.ts'
import * as store from './store.ts'
import { markSent, sendNow, undo } from './taking-back.ts'

export { canReply, reply as sendAnswer } from './accepting.ts'
export { startDelivery } from './delivering.ts'
export { sendOwnMail } from './own/sending.ts'

export const outbox: Slice = {
  name: 'outbox',
  endpoints: [
    handle(contract.reply, (ctx, input) => reply(ctx, input)),
    handle(contract.preview, preview),
    handle(contract.undo, undo),
    handle(contract.sendNow, sendNow),
    handle(contract.markSent, markSent),
    handle(contract.sendAgain, sendAgain),
    handle(contract.list, list),
  ],
  reactions: [
    on(colleagueAnswered, answerByMail),
    on(merged, (ctx, { conversation, data }) => store.moveAll(ctx.db, data.other, conversation as string)),
    on(splitInto, (ctx, { data }) => store.moveSome(ctx.db, data.messages, data.into)),
    on(reported, (ctx, { data }) => applyReport(ctx, data)),
    on(awaitsAcknowledgement, (ctx, { conversation, data }) =>
      acknowledge(ctx, conversation as string, data),
    ),
  ],
}

/** How far the answers of a conversation have come, by their message's id. */
export async function deliveriesOf(
  ctx: Context,
  conversationId: string,
): Promise<Map<string, contract.Delivery>> {
  const rows = await store.ofConversation(ctx.db, conversationId)
  const deliveries = await shownAll(ctx, rows)
  return new Map(rows.map((row, index) => [row.message_id, deliveries[index] as contract.Delivery]))
}

/** Whether answers leave, for whoever decides what is worth a word; `since` is when the last of them should have left. */
export async function outboxStanding(ctx: Context, since: Date): ReturnType<typeof store.standing> {
  return store.standing(ctx.db, since)
}

async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const rows = await store.page(ctx.db, {
    state: input.state,
    by: input.by && ctx.actor.id,
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const shownRows = rows.slice(0, input.limit)
  const last = shownRows.at(-1)
  const deliveries = await shownAll(ctx, shownRows)
  const summaries = new Map(
    (
      await summariesByIds(
        ctx,
        shownRows.map(row => row.conversation_id),
      )
    ).map(summary => [summary.id, summary]),
  )
  const items = await Promise.all(
    shownRows.map(async (row, index) => ({
      message: row.message_id,
      conversation: {
        id: row.conversation_id,
        number: summaries.get(row.conversation_id)?.number ?? 0,
        subject: summaries.get(row.conversation_id)?.subject ?? '',
      },
      author: (await messageById(ctx, row.message_id))?.message.author.name ?? '',
      to: row.recipients.to.map(recipient => recipient.address),
      madeAt: row.made_at.toISOString(),
      delivery: deliveries[index] as contract.Delivery,
    })),
  )
  return {
    items,
    next: rows.length > shownRows.length && last ? packCursor(last.made_at, last.message_id) : null,
  }
}

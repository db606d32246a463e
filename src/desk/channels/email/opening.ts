import { day, hour, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { type ConversationRow, findConversation, link, openConversation } from '../../conversations/index.ts'
import type { Arrived, DeskNow } from './arrived.ts'
import * as contract from './contract.ts'
import { conversationSubject } from './rules.ts'
import * as store from './store-openings.ts'

export interface Opened {
  conversation: ConversationRow
  /** It came above the cap for its address, and is kept together with what else did. */
  isHeldBack: boolean
}

/** A conversation of its own for a mail, unless its address has opened so many within the hour: then one for all of them. */
export async function openFor(ctx: Context, arrived: Arrived, { settings }: DeskNow): Promise<Opened> {
  const { sender, raw } = arrived
  if (!sender || raw.is_imported) return { conversation: await openOwn(ctx, arrived), isHeldBack: false }
  const { address } = sender
  const most = settings.mostOpenedAnHour
  // By when they came in: what waited while nobody could read it is no flood.
  const at = raw.received_at
  const count = await store.countOf(ctx.db, address, plus(at, -hour), most)
  const isHeldBack = count >= most
  const conversation = isHeldBack ? await holderFor(ctx, arrived, address, most) : await openOwn(ctx, arrived)
  await store.insert(ctx.db, {
    id: ctx.id(),
    address,
    conversation_id: conversation.id,
    holds_back: isHeldBack,
    at,
  })
  return { conversation, isHeldBack }
}

async function openOwn(ctx: Context, { raw, mail, mailbox, sender, customer, place, at, isOld }: Arrived) {
  const opened = await openConversation(ctx, {
    subject: conversationSubject(mail.subject, sender),
    channel: 'email',
    customerId: customer?.id ?? null,
    mailboxId: mailbox.id,
    teamId: mailbox.team_id,
    state: isOld ? 'closed' : 'open',
    at: raw.is_imported ? at : ctx.now,
  })
  if (place.is === 'opens' && place.after) await link(ctx, opened.id, 'follows', place.after.id)
  return opened
}

/** The conversation that has taken such mail within the day, or a new one that says what it is. */
async function holderFor(
  ctx: Context,
  { raw, mailbox, customer }: Arrived,
  address: string,
  most: number,
): Promise<ConversationRow> {
  const holder = await store.holderOf(ctx.db, address, plus(raw.received_at, -day))
  if (holder) return findConversation(ctx, holder)
  const opened = await openConversation(ctx, {
    subject: `Many mails from ${address}`.slice(0, 500),
    channel: 'email',
    customerId: customer?.id ?? null,
    mailboxId: mailbox.id,
    teamId: mailbox.team_id,
  })
  await ctx.record(contract.heldBack, { about: opened.id, conversation: opened.id }, { address, most })
  return opened
}

/** Once for a new matter that a person brings; what came out of an archive is long past that. */
export async function askForAcknowledgement(
  ctx: Context,
  { raw, mail, mailbox, automatic, sender, customer }: Arrived,
  conversationId: string,
  messageId: string,
): Promise<void> {
  if (!mailbox.acknowledges || automatic !== 'no' || raw.is_imported || !sender || !customer) return
  await ctx.record(
    contract.awaitsAcknowledgement,
    { about: messageId, conversation: conversationId },
    {
      message: messageId,
      mailbox: mailbox.id,
      template: mailbox.acknowledgement,
      name: sender.name,
      address: sender.address,
      subject: mail.subject,
      rfcId: mail.messageId && `<${mail.messageId}>`,
    },
  )
}

import type { DataOf } from '../../../kit/event.ts'
import { hour, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import type { awaitsAcknowledgement } from '../../channels/email/contract.ts'
import { mailSettings, ownAddresses, sendingMailbox } from '../../channels/email/index.ts'
import { acknowledgementFor, printableName } from '../../channels/email/rules.ts'
import { findConversation } from '../../conversations/index.ts'
import { acknowledgementSubject, readsNobody } from './rules.ts'
import { sendOwnMail } from './sending.ts'
import * as store from './store.ts'

/**
 * Tells a person that their mail has come, once within the desk's window (RFC 3834 section 2): never to an address where
 * nobody reads, nor to one of our own.
 */
export async function acknowledge(
  ctx: Context,
  conversationId: string,
  asked: DataOf<typeof awaitsAcknowledgement>,
): Promise<void> {
  const address = asked.address.toLowerCase()
  if (readsNobody(address) || (await ownAddresses(ctx)).includes(withoutDetail(address))) return
  const { acknowledgeAgainAfter } = await mailSettings(ctx)
  const since = plus(ctx.now, -acknowledgeAgainAfter * hour)
  if (!(await store.takeTurn(ctx.db, { mailboxId: asked.mailbox, address, now: ctx.now, since }))) return
  const mailbox = await sendingMailbox(ctx, asked.mailbox)
  const { number, subject, token } = await findConversation(ctx, conversationId)
  const [local, domain] = (mailbox?.address ?? '').split('@')
  await sendOwnMail(ctx, {
    kind: 'acknowledgement',
    to: { name: printableName(asked.name), address },
    subject: acknowledgementSubject(asked.subject || subject),
    text: acknowledgementFor(asked.template, { name: asked.name, number, subject }),
    mailboxId: asked.mailbox,
    conversationId,
    ...(mailbox?.usesPlusAddress ? { replyTo: `${local}+c-${token}@${domain}` } : {}),
    ...(asked.rfcId ? { answers: asked.rfcId } : {}),
    key: `acknowledgement ${conversationId}`,
  })
}

/** `help+anything@` is the mailbox `help@`. */
function withoutDetail(address: string): string {
  return address.replace(/\+[^@]*@/, '@')
}

import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { markerOf, sanitiseComposedHtml, sendingMailbox } from '../channels/email/index.ts'
import { followConversation, lastHeardByMail } from '../conversations/index.ts'
import { findCustomer } from '../customers/index.ts'
import type { Draft } from '../drafts/contract.ts'
import { draftOf } from '../drafts/index.ts'
import { answerTo } from './answering-to.ts'
import { mailHtml } from './compose.ts'
import type * as contract from './contract.ts'
import { replySubject } from './rules.ts'
import { quotedBelow } from './source.ts'
import type { Recipients } from './store.ts'

/** What the customer would get if the caller's draft went out as it is kept. Nothing is written down. */
export async function preview(
  ctx: Context,
  input: InputOf<typeof contract.preview>,
): Promise<OutputOf<typeof contract.preview>> {
  const conversation = await followConversation(ctx, input.id)
  const draft = await draftOf(ctx, conversation.id, 'answer')
  if (!draft) throw new Refused('There is no draft here yet; write something first.', 'noDraft')
  const mailbox = await sendingMailbox(ctx, conversation.mailbox_id)
  const customer = conversation.customer_id ? await findCustomer(ctx, { id: conversation.customer_id }) : null
  const recipients = recipientsOf(
    draft,
    customer && customer.emails.length > 0 ? (await answerTo(ctx, conversation, customer)).to : [],
  )
  const heard = await lastHeardByMail(ctx, conversation)
  return {
    from: mailbox && { name: mailbox.name, address: mailbox.address },
    to: recipients.to,
    subject: replySubject(conversation.subject),
    html: mailHtml({
      // The word itself is made when the answer is accepted; one like it takes its room.
      marker: markerOf(ctx.seal, ctx.id()),
      html: sanitiseComposedHtml(draft.html),
      signature: mailbox?.signature ?? '',
      quoted: mailbox?.quotesBelow ? await quotedBelow(ctx, recipients, heard) : null,
    }),
    attachments: draft.attachments.map(file => file.name),
  }
}

function recipientsOf({ recipients }: Draft, otherwise: Recipients['to']): Recipients {
  if (!recipients) return { to: otherwise, cc: [] }
  const plain = (address: string) => ({ name: '', address })
  return { to: recipients.to.map(plain), cc: recipients.cc.map(plain) }
}

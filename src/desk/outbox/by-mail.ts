import type { CarriedOf, DataOf } from '../../kit/event.ts'
import { Invalid, Refused } from '../../kit/problem.ts'
import type { Actor, Context } from '../../platform/context.ts'
import type { Occurrence } from '../../platform/slice.ts'
import type { colleagueAnswered, KeptBecause } from '../channels/email/contract.ts'
import { textToHtml } from '../channels/email/index.ts'
import { type ConversationRow, findConversation } from '../conversations/index.ts'
import { restoreDraft } from '../drafts/index.ts'
import type { Colleague } from '../people/contract.ts'
import { reply } from './accepting.ts'
import { sendOwnMail } from './own/sending.ts'

type Answered = typeof colleagueAnswered

/**
 * A colleague's answer from their own mail program goes out like any other, with the undo time. One that was overtaken, or of
 * which it is not certain that it may go, is kept as their draft, and a mail tells them so.
 */
export async function answerByMail(
  ctx: Context,
  { about, conversation, carried }: Occurrence<DataOf<Answered>, CarriedOf<Answered>>,
): Promise<void> {
  const row = await findConversation(ctx, conversation as string)
  const writer = ctx.as(actorOf(carried))
  const because = carried.keptBecause ?? (await accept(writer, row, carried, about as string))
  if (because === null) return
  await restoreDraft(writer, row.id, carried.colleague.id, {
    html: textToHtml(carried.text),
    attachments: carried.files,
    recipients: null,
  })
  await tell(ctx, row, { colleague: carried.colleague, because, mail: about as string })
}

/** Answers why it could not be accepted. */
async function accept(
  ctx: Context,
  { id }: ConversationRow,
  { text, files, seen, authentication }: CarriedOf<Answered>,
  mail: string,
): Promise<string | null> {
  const input = {
    ...{ id, text, attachments: files, seen, cc: [], key: mail },
    ...{ then: { state: 'waiting' as const }, promises: [], tells: [] },
  }
  try {
    await reply(ctx, input, { byMail: { authentication } })
    return null
  } catch (error) {
    if (error instanceof Refused || error instanceof Invalid)
      return error instanceof Refused && error.reason === 'stale' ? words.stale : error.message
    throw error
  }
}

async function tell(
  ctx: Context,
  { id, number, subject, mailbox_id: mailboxId }: ConversationRow,
  { colleague, because, mail }: { colleague: Colleague; because: string; mail: string },
): Promise<void> {
  const reason = because in words.kept ? words.kept[because as KeptBecause] : because
  await sendOwnMail(ctx, {
    kind: 'notice',
    to: { name: colleague.name, address: colleague.email },
    subject: words.subject(number, subject),
    text: words.text(reason, `${ctx.url}/inbox/all/${number}`),
    mailboxId,
    conversationId: id,
    key: `unsent:${mail}`,
  })
}

function actorOf({ colleague: { id, name, role } }: CarriedOf<Answered>): Actor {
  return { kind: 'colleague', id, name, role, sessionId: null }
}

const words = {
  subject: (number: number, subject: string) => `Not sent: your answer in #${number}, ${subject}`,
  text: (reason: string, link: string) =>
    `Your answer has not gone out.\n\n${reason}\n\nIt is kept as your draft. Look at it, and send it from there:\n${link}\n`,
  stale: 'Something was said or noted in the conversation after the mail that you answered.',
  kept: {
    switchedOff: 'This desk does not take answers by mail.',
    expired: 'The mail that you answered is too old to be answered.',
    answered: 'The mail that you answered has had its answer already. One mail takes one answer.',
    unclear:
      'The desk could not tell for certain which part of your mail the customer should read. Answers above the quoted mail, without lines between its own, go out by themselves; for a note to colleagues the first line is “note:”.',
  } satisfies Record<KeptBecause, string>,
}

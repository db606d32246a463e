import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import {
  keepNoticeToken,
  mailSettings,
  newNoticeToken,
  noticeAddress,
  ownAddresses,
  sendingMailbox,
  writeAbove,
} from '../channels/email/index.ts'
import type { Message } from '../conversations/contract.ts'
import { type ConversationRow, findConversation, messagesOf } from '../conversations/index.ts'
import { sendOwnMail } from '../outbox/index.ts'
import type { Colleague } from '../people/contract.ts'
import { activeColleague, teamMembers } from '../people/index.ts'
import { noticeLetter } from './letter.ts'
import { dueAt, worthTelling } from './rules.ts'
import * as store from './store.ts'

/** Tells one colleague what was said in one conversation, if it is still worth telling then. */
export const tellJob = { name: 'notices.tell', payload: { colleague: '', conversation: '', due: '' } }

/** Puts a notice off for everybody who wants one of what was just said; one that is put off already holds it too. */
export async function putOff(ctx: Context, conversationId: string): Promise<void> {
  if (!(await store.anybodyWishes(ctx.db))) return
  const conversation = await findConversation(ctx, conversationId)
  // Out of an archive: what was taken in now moved the conversation at its own time.
  if (conversation.last_activity_at < ctx.now) return
  for (const colleagueId of await whoWantsIt(ctx, conversation)) {
    const whose = { colleagueId, conversationId }
    const round = await store.lockRound(ctx.db, whose)
    if (round.due_at) continue
    const due = dueAt(ctx.now, round.last_at)
    await store.changeRound(ctx.db, whose, { due_at: due })
    ctx.later(tellJob, { colleague: colleagueId, conversation: conversationId, due: due.toISOString() }, due)
  }
}

export async function tell(ctx: Context, job: typeof tellJob.payload): Promise<void> {
  const whose = { colleagueId: job.colleague, conversationId: job.conversation }
  const round = await store.lockRound(ctx.db, whose)
  if (round.due_at?.toISOString() !== job.due) return
  await store.changeRound(ctx.db, whose, { due_at: null })
  const conversation = await existing(ctx, job.conversation)
  const colleague = await activeColleague(ctx, job.colleague)
  if (!conversation || !colleague) return
  if (!(await whoWantsIt(ctx, conversation)).includes(colleague.id)) return
  const all = (await messagesOf(ctx, conversation.id)).map(({ message }) => message)
  const positions = worthTelling(
    all.map(({ position, direction, marks }) => ({
      position,
      direction,
      isAutomatic: marks.includes('automatic'),
    })),
    { told: round.told, ownLast: conversation.spoken[colleague.id] ?? 0 },
  )
  const said = all.filter(message => positions.includes(message.position) && !isTheirs(message, colleague))
  if (said.length === 0 || (await ownAddresses(ctx)).includes(colleague.email)) return
  await send(ctx, conversation, colleague, said)
  await store.changeRound(ctx.db, whose, { told: said.at(-1)?.position ?? round.told, last_at: ctx.now })
}

async function send(
  ctx: Context,
  conversation: ConversationRow,
  colleague: Colleague,
  said: Message[],
): Promise<void> {
  const mailbox = await sendingMailbox(ctx, conversation.mailbox_id)
  if (!mailbox) return
  const { answersByMail } = await mailSettings(ctx)
  const token = newNoticeToken()
  const replyTo = answersByMail ? noticeAddress(mailbox, token) : null
  const position = said.at(-1)?.position ?? 0
  const letter = noticeLetter({
    number: conversation.number,
    subject: conversation.subject,
    said: said.map(({ author, from, text, quotedFrom, attachments }) => ({
      author: author.name || (from?.address ?? ''),
      text: text.slice(0, quotedFrom ?? text.length).trim() || text.trim(),
      files: attachments.filter(file => !file.inline).map(file => file.name),
    })),
    link: `${ctx.url}/inbox/all/${conversation.number}`,
    writeAbove: answersByMail ? writeAbove : null,
    mailbox: mailbox.address,
  })
  const sent = await sendOwnMail(ctx, {
    kind: 'notice',
    to: { name: colleague.name, address: colleague.email },
    ...letter,
    mailboxId: mailbox.id,
    conversationId: conversation.id,
    ...(replyTo ? { replyTo } : {}),
    key: `notice:${colleague.id}:${conversation.id}:${position}`,
  })
  if (sent.fate !== 'queued') return
  // What the colleague has read is the conversation as it stands now: all of it is a click away.
  await keepNoticeToken(ctx, {
    token,
    mailId: sent.id,
    colleagueId: colleague.id,
    conversationId: conversation.id,
    position: conversation.position,
  })
}

/** Whose it is; where it is nobody's, the members of its team. */
async function whoWantsIt(ctx: Context, conversation: ConversationRow): Promise<string[]> {
  const { assignee_id: assignee, team_id: team } = conversation
  if (assignee) return store.wishing(ctx.db, 'mine', [assignee])
  return team ? store.wishing(ctx.db, 'teams', await teamMembers(ctx, team)) : []
}

/** A colleague may be a customer too, and knows what they wrote. */
function isTheirs({ from }: Message, { email }: Colleague): boolean {
  return from?.address === email.toLowerCase()
}

async function existing(ctx: Context, id: string): Promise<ConversationRow | undefined> {
  return findConversation(ctx, id).catch(error => {
    if (error instanceof NotFound) return undefined
    throw error
  })
}

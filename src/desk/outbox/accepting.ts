import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Invalid, Refused } from '../../kit/problem.ts'
import { plus, second } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import {
  htmlToText,
  ownIdOf,
  rememberMailId,
  type SendingMailbox,
  sanitiseComposedHtml,
  sendingMailbox,
  textToHtml,
} from '../channels/email/index.ts'
import {
  type ConversationRow,
  changeAssignee,
  changeState,
  isOvertaken,
  lockConversation,
  type Said,
  say,
} from '../conversations/index.ts'
import type { Customer } from '../customers/contract.ts'
import { findCustomer } from '../customers/index.ts'
import { takeDraft } from '../drafts/index.ts'
import { filesByIds } from '../files/index.ts'
import { deskSettings } from '../setup/index.ts'
import { answerTo } from './answering-to.ts'
import * as contract from './contract.ts'
import { mailSize, replySubject } from './rules.ts'
import { shown } from './showing.ts'
import { tooLarge } from './source.ts'
import * as store from './store.ts'
import { wakeDelivery } from './waking.ts'

type Reply = InputOf<typeof contract.reply>

/**
 * Accepts an answer: it is said, the conversation moves on, and the mail waits for the undo time. `byMail` where its writer
 * sent it from a mail program: then what they have begun in the desk stays their draft. `sealed` where its words have another
 * home with readers of its own, such as a letter: the conversation holds these words instead, for everybody who reads it; their
 * draft stays, and what is taken back becomes none.
 */
export async function reply(
  ctx: Context,
  input: Reply,
  { byMail, sealed = null }: { byMail?: Pick<Said, 'authentication'>; sealed?: string | null } = {},
): Promise<OutputOf<typeof contract.reply>> {
  const acceptKey = input.key ? `${ctx.actor.id}:${input.key}` : null
  const conversation = await lockConversation(ctx, input.id)
  const earlier = acceptKey ? await store.byAcceptKey(ctx.db, acceptKey) : undefined
  if (earlier) return { message: earlier.message_id, delivery: shown(earlier, ctx.now) }
  refuseStale(ctx, conversation, input)
  const until = input.then.until ? new Date(input.then.until) : null
  if (until && (input.then.state !== 'snoozed' || until <= ctx.now))
    throw new Invalid('Snooze until a time to come.', 'then.until')

  const mailbox = await sendingMailbox(ctx, conversation.mailbox_id)
  const recipients = await recipientsOf(ctx, conversation, input)
  const html = sanitiseComposedHtml(input.html ?? textToHtml(input.text ?? ''))
  const text = input.text ?? htmlToText(html)
  if (text.trim() === '' && input.attachments.length === 0)
    throw new Invalid('Write an answer first.', 'text')
  const files = await attachedFiles(ctx, input.attachments, html)
  refuseTooLarge(html, files, mailbox)
  const { messageId, conversation: answered } = await say(ctx, conversation.id, {
    direction: 'outbound',
    channel: 'email',
    author: { kind: authorKind(ctx), id: ctx.actor.id, name: ctx.actor.name },
    ...(sealed === null ? { html, text, files } : { html: textToHtml(sealed), text: sealed, files: [] }),
    subject: replySubject(conversation.subject),
    from: mailbox && { name: mailbox.name, address: mailbox.address },
    ...recipients,
    ...(byMail && { ...byMail, marks: ['by-mail'] }),
  })
  const draft = sealed === null ? draftOf(ctx, input, html, recipients) : null
  const moved = await moveOn(ctx, conversation, answered, {
    state: input.then.state,
    until,
    knowing: input.then.knowing ?? [],
    keepsDraft: byMail !== undefined || sealed !== null,
  })
  const row = await intoOutbox(ctx, {
    ...{ messageId, conversation, moved, mailbox, recipients, acceptKey, draft },
    sealed: sealed === null ? null : { html, text, files: input.attachments },
  })
  await ctx.record(
    contract.accepted,
    { about: messageId, conversation: conversation.id },
    { message: messageId },
    { promises: input.promises, tells: input.tells },
  )
  ctx.afterCommit(wakeDelivery)
  return { message: messageId, delivery: shown(row, ctx.now) }
}

/** What becomes their draft again if it is taken back; programs have none. */
function draftOf(
  ctx: Context,
  input: Reply,
  html: string,
  recipients: store.Recipients,
): store.Before['draft'] {
  if (ctx.actor.kind !== 'colleague') return null
  const isChosen = input.to !== undefined || input.cc.length > 0
  return {
    html: input.html ?? html,
    attachments: input.attachments,
    recipients: isChosen ? addressesOf(recipients) : null,
    promises: input.promises,
  }
}

/** Whether an answer by mail has somebody to go to, and to whom it goes unless its writer says otherwise. */
export async function canReply(
  ctx: Context,
  conversation: ConversationRow,
  customer: Customer | null,
): Promise<contract.CanReply> {
  const { can, why } = hasAddress(customer)
  const largestMail = (await sendingMailbox(ctx, conversation.mailbox_id))?.largestOut ?? largestUnknown
  if (!can || !customer)
    return { can: false, why, to: [], others: [], replyTo: null, stranger: null, largestMail }
  return { can, why, ...(await answerTo(ctx, conversation, customer)), largestMail }
}

/** While no mailbox is there to say: what most servers take. */
const largestUnknown = 25_000_000

function hasAddress(customer: Customer | null): { can: boolean; why: string | null } {
  if (!customer)
    return { can: false, why: 'Nobody is named here; say who the customer is, then you can write to them.' }
  if (customer.emails.length === 0)
    return { can: false, why: 'This customer has no mail address; add one, or log what you said.' }
  return { can: true, why: null }
}

/** To those asked for, or to whoever wrote last by mail, or to the customer's first address. */
async function recipientsOf(
  ctx: Context,
  conversation: ConversationRow,
  input: Reply,
): Promise<store.Recipients> {
  const plain = (address: string) => ({ name: '', address })
  const cc = input.cc.map(plain)
  if (input.to && input.to.length > 0) return { to: input.to.map(plain), cc }
  const customer = conversation.customer_id ? await findCustomer(ctx, { id: conversation.customer_id }) : null
  const { can, why } = hasAddress(customer)
  if (!can || !customer) throw new Refused(why ?? '', 'noAddress')
  return { to: (await answerTo(ctx, conversation, customer)).to, cc }
}

function addressesOf({ to, cc }: store.Recipients) {
  return { to: to.map(one => one.address), cc: cc.map(one => one.address) }
}

function refuseStale(ctx: Context, conversation: ConversationRow, input: Reply): void {
  if (input.seen === undefined || !isOvertaken(conversation.spoken, input.seen, ctx.actor.id)) return
  throw new Refused(
    'Something was said or noted here that you have not seen; look at it, then send.',
    'stale',
    { position: conversation.position },
  )
}

/** What is known now is said now, not when the writer has gone home. */
function refuseTooLarge(
  html: string,
  files: NonNullable<Said['files']>,
  mailbox: SendingMailbox | null,
): void {
  const size = mailSize(html.length, files)
  if (mailbox && size > mailbox.largestOut)
    throw new Invalid(tooLarge(size, mailbox.largestOut), 'attachments')
}

function authorKind(ctx: Context): 'colleague' | 'key' {
  return ctx.actor.kind === 'colleague' ? 'colleague' : 'key'
}

/** One that the HTML shows, as `cid:` and its id, is a part of the text; the others hang below. */
async function attachedFiles(ctx: Context, ids: string[], html: string): Promise<NonNullable<Said['files']>> {
  const files = await filesByIds(ctx, ids)
  const isShown = (id: string) => html.includes(`data-cid="${id}"`)
  return files.map(({ id, name, type, size }) => ({
    fileId: id,
    name,
    type,
    size,
    inline: isShown(id),
    contentId: isShown(id) ? id : null,
  }))
}

interface Accepted {
  messageId: string
  /** As it was before the answer. */
  conversation: ConversationRow
  /** As the answer left it. */
  moved: ConversationRow
  mailbox: SendingMailbox | null
  recipients: store.Recipients
  acceptKey: string | null
  draft: store.Before['draft']
  sealed: store.Sealed | null
}

async function intoOutbox(ctx: Context, accepted: Accepted): Promise<store.OutboxRow> {
  const { messageId, conversation, moved, mailbox } = accepted
  const { undoSeconds } = await deskSettings(ctx)
  const heldUntil = plus(ctx.now, undoSeconds.email * second)
  const row: store.OutboxRow = {
    message_id: messageId,
    conversation_id: conversation.id,
    mailbox_id: mailbox?.id ?? null,
    state: 'held',
    held_until: heldUntil,
    next_try_at: heldUntil,
    attempts: 0,
    mail_started_at: null,
    claimed_by: null,
    claimed_until: null,
    sent_at: null,
    problem: null,
    may_have_been_sent: false,
    rfc_id: ownIdOf(ctx.seal, messageId, mailbox?.address.split('@')[1] ?? 'evenkeel.invalid'),
    recipients: accepted.recipients,
    provider_answer: null,
    provider_id: null,
    delivered: [],
    refused: [],
    sealed: accepted.sealed,
    accept_key: accepted.acceptKey,
    accepted_by: ctx.actor.id,
    before: {
      state: conversation.state,
      snoozedUntil: conversation.snoozed_until?.toISOString() ?? null,
      assignee: conversation.assignee_id,
      team: conversation.team_id,
      lastActivityAt: conversation.last_activity_at.toISOString(),
      became: {
        state: moved.state,
        snoozedUntil: moved.snoozed_until?.toISOString() ?? null,
        assignee: moved.assignee_id,
      },
      draft: accepted.draft,
    },
    made_at: ctx.now,
  }
  await store.insert(ctx.db, row)
  if (mailbox) {
    const mail = { mailboxId: mailbox.id, rfcId: row.rfc_id, messageId, conversationId: conversation.id }
    await rememberMailId(ctx, mail)
  }
  return row
}

/** The draft is gone, the conversation waits, and whoever answers what nobody had has it. */
async function moveOn(
  ctx: Context,
  before: ConversationRow,
  answered: ConversationRow,
  to: { state: ConversationRow['state']; until: Date | null; knowing: string[]; keepsDraft: boolean },
): Promise<ConversationRow> {
  const changed = await changeState(ctx, answered, to, 'said', to.knowing)
  if (ctx.actor.kind !== 'colleague') return changed
  if (!to.keepsDraft) await takeDraft(ctx, before.id, ctx.actor.id)
  if (before.assignee_id) return changed
  return changeAssignee(ctx, changed, { assignee: ctx.actor.id, team: before.team_id })
}

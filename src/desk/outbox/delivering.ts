import { randomUUID } from 'node:crypto'
import { plus, second } from '../../kit/time.ts'
import { type Context, system } from '../../platform/context.ts'
import { type Outcome, sendMail } from '../../platform/mail/send.ts'
import type { Runtime } from '../../platform/runtime.ts'
import {
  mailboxesThatSend,
  mailIdsOf,
  markerOf,
  rememberSent,
  type SendingMailbox,
} from '../channels/email/index.ts'
import { findConversation, messageById } from '../conversations/index.ts'
import { filesByIds } from '../files/index.ts'
import { composeMail } from './compose.ts'
import * as contract from './contract.ts'
import { deliverOwnMails } from './own/delivering.ts'
import { claimLasts, nextTry } from './rules.ts'
import * as store from './store.ts'
import { onWake } from './waking.ts'

const lookEvery = 1 * second
const atOnce = 4

export interface Delivery {
  /** Sends everything that is due now, and answers how many answers it has had in hand. */
  drain(): Promise<number>
  stop(): Promise<void>
}

/** Takes answers out of the outbox, one claim at a time, in as many processes as one likes. */
export function startDelivery(runtime: Runtime, options: { looks: boolean }): Delivery {
  const me = randomUUID()
  let isStopped = false
  let running: Promise<number> | null = null
  let isWoken = false

  async function one(): Promise<boolean> {
    const claimed = await claim(runtime, me)
    if (!claimed) return false
    await deliver(runtime, me, claimed.row, claimed.mailbox)
    return true
  }

  async function lane(): Promise<number> {
    let count = 0
    while (!isStopped && (await one())) count++
    return count
  }

  async function drainOnce(): Promise<number> {
    await runtime.act(system, settleAbandoned)
    const lanes = Array.from({ length: atOnce }, lane)
    const counts = await Promise.all([...lanes, deliverOwnMails(runtime, me, () => isStopped)])
    return counts.reduce((sum, count) => sum + count, 0)
  }

  function look(): void {
    if (running || isStopped) {
      isWoken = true
      return
    }
    isWoken = false
    running = drainOnce()
      .catch(error => {
        runtime.log('error', 'The outbox could not be worked off', { error })
        return 0
      })
      .finally(() => {
        running = null
        if (isWoken) look()
      })
  }

  const stopWaking = options.looks ? onWake(look) : () => false
  const timer = options.looks ? setInterval(look, lookEvery) : null
  timer?.unref()
  return {
    drain: drainOnce,
    async stop() {
      isStopped = true
      stopWaking()
      if (timer) clearInterval(timer)
      await running
    },
  }
}

async function claim(
  runtime: Runtime,
  me: string,
): Promise<{ row: store.OutboxRow; mailbox: SendingMailbox } | null> {
  return runtime.act(system, async ctx => {
    if (!(await store.hasDue(ctx.db, ctx.now))) return null
    const mailboxes = await mailboxesThatSend(ctx)
    await store.adoptHomeless(ctx.db, mailboxes[0]?.id ?? null)
    const row = await store.claimNext(ctx.db, {
      now: ctx.now,
      until: plus(ctx.now, claimLasts),
      by: me,
      mailboxes: mailboxes.map(mailbox => mailbox.id),
    })
    const mailbox = mailboxes.find(one => one.id === row?.mailbox_id)
    return row && mailbox ? { row, mailbox } : null
  })
}

async function deliver(
  runtime: Runtime,
  me: string,
  row: store.OutboxRow,
  mailbox: SendingMailbox,
): Promise<void> {
  const renewing = setInterval(() => {
    const until = plus(runtime.clock.now(), claimLasts)
    void runtime.act(system, ctx => store.renewClaim(ctx.db, row.message_id, me, until)).catch(() => {})
  }, claimLasts / 3)
  try {
    const outcome = await attempt(runtime, me, row, mailbox)
    await runtime.act(system, ctx => settle(ctx, me, row, outcome))
  } finally {
    clearInterval(renewing)
  }
}

async function attempt(
  runtime: Runtime,
  me: string,
  row: store.OutboxRow,
  mailbox: SendingMailbox,
): Promise<Outcome> {
  if (!mailbox.smtp)
    return { result: 'refused', isFinal: false, sentence: 'This mailbox has no server to send by any more.' }
  let source: Buffer
  try {
    source = await runtime.read(system, ctx => sourceOf(ctx, row, mailbox))
  } catch (error) {
    runtime.log('error', 'An answer could not be put together', { error, message: row.message_id })
    return {
      result: 'refused',
      isFinal: true,
      sentence: 'This answer could not be put together; an attachment may be missing.',
    }
  }
  return sendMail(mailbox.smtp, {
    from: mailbox.address,
    to: [...row.recipients.to, ...row.recipients.cc].map(recipient => recipient.address),
    source,
    beforeMail: () => runtime.act(system, ctx => store.markStarted(ctx.db, row.message_id, me, ctx.now)),
  })
}

async function sourceOf(ctx: Context, row: store.OutboxRow, mailbox: SendingMailbox): Promise<Buffer> {
  const said = await messageById(ctx, row.message_id)
  if (!said) throw new Error('The answer itself is gone')
  const conversation = await findConversation(ctx, said.conversationId)
  const { message } = said
  const files = await filesByIds(
    ctx,
    message.attachments.map(attachment => attachment.id),
  )
  const [local, domain] = mailbox.address.split('@') as [string, string]
  return composeMail({
    rfcId: row.rfc_id,
    from: { name: mailbox.name, address: mailbox.address },
    replyTo: mailbox.usesPlusAddress ? `${local}+c-${conversation.token}@${domain}` : null,
    recipients: row.recipients,
    subject: message.subject,
    html: message.html ?? '',
    text: message.text,
    signature: mailbox.signature,
    marker: markerOf(ctx.seal, row.message_id),
    thread: (await mailIdsOf(ctx, conversation.id)).filter(id => id !== row.rfc_id),
    date: ctx.now,
    attachments: await Promise.all(
      files.map(async file => ({
        name: file.name,
        type: file.type,
        content: await ctx.files.bytes(file.sha256),
      })),
    ),
  })
}

async function settle(ctx: Context, me: string, row: store.OutboxRow, outcome: Outcome): Promise<void> {
  const current = await store.byMessage(ctx.db, row.message_id, { lock: true })
  // Another process took this one for dead and has settled it; what the server said is the better knowledge.
  if (!current || (current.claimed_by !== me && outcome.result !== 'accepted')) return
  if (outcome.result === 'accepted') {
    const problem =
      outcome.refused.length > 0 ? `The server did not take it for ${outcome.refused.join(', ')}.` : null
    await store.update(ctx.db, row.message_id, {
      state: 'sent',
      sent_at: ctx.now,
      next_try_at: null,
      claimed_by: null,
      claimed_until: null,
      problem,
      may_have_been_sent: false,
      provider_answer: outcome.answer.slice(0, 1000),
    })
    await rememberSent(ctx, mailOf(current), outcome.answer)
    await ctx.record(
      contract.sent,
      { about: row.message_id, conversation: row.conversation_id },
      { message: row.message_id },
    )
    return
  }
  if (outcome.result === 'unknown')
    return fail(ctx, row, { problem: mayHaveBeenSent, nextTryAt: null, isUnknown: true })
  const nextTryAt = outcome.isFinal ? null : nextTry(ctx.now, current.attempts)
  await fail(ctx, row, { problem: outcome.sentence, nextTryAt, isUnknown: false })
}

function mailOf(row: store.OutboxRow) {
  return {
    mailboxId: row.mailbox_id ?? '',
    rfcId: row.rfc_id,
    messageId: row.message_id,
    conversationId: row.conversation_id,
  }
}

const mayHaveBeenSent =
  'The line broke after the mail had left and before its receipt came: it may have been sent. Send it again only if the customer has not had it.'

/** Answers whose process died: not begun means try again; begun means that only a person may decide. */
async function settleAbandoned(ctx: Context): Promise<void> {
  for (const row of await store.abandoned(ctx.db, ctx.now)) {
    const isUnknown = row.mail_started_at !== null
    await fail(ctx, row, {
      problem: isUnknown ? mayHaveBeenSent : 'The desk was stopped while sending; it is tried again.',
      nextTryAt: isUnknown ? null : ctx.now,
      isUnknown,
    })
  }
}

async function fail(
  ctx: Context,
  row: store.OutboxRow,
  why: { problem: string; nextTryAt: Date | null; isUnknown: boolean },
): Promise<void> {
  await store.update(ctx.db, row.message_id, {
    state: 'failed',
    next_try_at: why.nextTryAt,
    mail_started_at: null,
    claimed_by: null,
    claimed_until: null,
    problem: why.problem,
    may_have_been_sent: why.isUnknown,
  })
  await ctx.record(
    contract.failed,
    { about: row.message_id, conversation: row.conversation_id },
    { message: row.message_id, problem: why.problem, isFinal: why.nextTryAt === null },
  )
}

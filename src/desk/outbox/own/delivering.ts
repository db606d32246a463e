import { plus } from '../../../kit/time.ts'
import { type Context, system } from '../../../platform/context.ts'
import { signDkim } from '../../../platform/mail/dkim.ts'
import { type Outcome, sendMail } from '../../../platform/mail/send.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import {
  bounceAddressOf,
  handOver,
  mailboxesThatSend,
  mailSettings,
  type SendingMailbox,
  signingKeysOf,
} from '../../channels/email/index.ts'
import { claimLasts, nextTry } from '../rules.ts'
import { composeOwnMail } from './compose.ts'
import * as store from './store.ts'

/** Sends all of the desk's own mails that are due, one after the other; answers how many it had in hand. */
export async function deliverOwnMails(
  runtime: Runtime,
  me: string,
  isStopped: () => boolean = () => false,
): Promise<number> {
  await runtime.act(system, settleAbandoned)
  for (let count = 0; ; count++) {
    const claimed = isStopped() ? null : await claim(runtime, me)
    if (!claimed) return count
    await deliver(runtime, me, claimed.row, claimed.mailbox)
  }
}

interface Claimed {
  row: store.OwnMailRow
  mailbox: SendingMailbox
}

async function claim(runtime: Runtime, me: string): Promise<Claimed | null> {
  return runtime.act(system, async ctx => {
    if (!(await store.hasDue(ctx.db, ctx.now))) return null
    const mailboxes = await mailboxesThatSend(ctx)
    const [first] = mailboxes
    if (!first) return null
    const row = await store.claimNext(ctx.db, {
      now: ctx.now,
      until: plus(ctx.now, claimLasts),
      by: me,
      mailboxes: mailboxes.map(mailbox => mailbox.id),
      first: first.id,
    })
    const mailbox = mailboxes.find(one => one.id === row?.mailbox_id)
    return row && mailbox ? { row, mailbox } : null
  })
}

async function deliver(
  runtime: Runtime,
  me: string,
  row: store.OwnMailRow,
  mailbox: SendingMailbox,
): Promise<void> {
  const renewing = setInterval(() => {
    const until = plus(runtime.clock.now(), claimLasts)
    void runtime.act(system, ctx => store.renewClaim(ctx.db, row.id, me, until)).catch(() => {})
  }, claimLasts / 3)
  try {
    const outcome = await attempt(runtime, me, row, mailbox)
    if (outcome.result !== 'accepted')
      runtime.log('warn', 'A mail of the desk’s own has not gone out', {
        mail: row.id,
        why: outcome.sentence,
      })
    await runtime.act(system, ctx => settle(ctx, me, row, outcome))
  } finally {
    clearInterval(renewing)
  }
}

async function attempt(
  runtime: Runtime,
  me: string,
  row: store.OwnMailRow,
  mailbox: SendingMailbox,
): Promise<Outcome> {
  const composed = await composeOwnMail(row, { name: mailbox.name, address: mailbox.address })
  const keys = await runtime.read(system, ctx => signingKeysOf(ctx, mailbox))
  const mail = {
    from: senderOf(runtime, row, mailbox),
    to: [row.to_address],
    source: await signDkim(composed, keys, runtime.clock.now()),
    beforeMail: () => runtime.act(system, ctx => store.markStarted(ctx.db, row.id, me, ctx.now)),
  }
  return handOver(runtime, mailbox, server => sendMail(server, mail))
}

/**
 * The address to which reports of its failure come (RFC 3834 section 3.3 wants the null sender or one that makes no loop):
 * submission servers refuse the null sender, and a report tells that an address is wrong.
 */
function senderOf(
  { seal }: Runtime,
  row: store.OwnMailRow,
  { address, usesPlusAddress }: SendingMailbox,
): string {
  return (usesPlusAddress ? bounceAddressOf(seal, address, row.id) : null) ?? address
}

async function settle(ctx: Context, me: string, row: store.OwnMailRow, outcome: Outcome): Promise<void> {
  const current = await store.byId(ctx.db, row.id, { lock: true })
  if (!current || (current.claimed_by !== me && outcome.result !== 'accepted')) return
  const free = { claimed_by: null, claimed_until: null, mail_started_at: null }
  if (outcome.result === 'accepted')
    return store.update(ctx.db, row.id, {
      ...free,
      state: 'sent',
      sent_at: ctx.now,
      next_try_at: null,
      problem: null,
    })
  // Half sent is as good as sent: a machine's mail is worth no risk of a second one.
  const isOver = outcome.result === 'unknown' || outcome.isFinal
  const nextTryAt = isOver ? null : nextTry(ctx.now, current.attempts, await mailSettings(ctx))
  await store.update(ctx.db, row.id, {
    ...free,
    state: nextTryAt ? 'waiting' : 'failed',
    next_try_at: nextTryAt,
    problem: outcome.sentence,
  })
}

/** Those whose process died: not begun means try again, begun means never again. */
async function settleAbandoned(ctx: Context): Promise<void> {
  for (const row of await store.abandoned(ctx.db, ctx.now)) {
    const hasBegun = row.mail_started_at !== null
    await store.update(ctx.db, row.id, {
      state: hasBegun ? 'failed' : 'waiting',
      next_try_at: hasBegun ? null : ctx.now,
      claimed_by: null,
      claimed_until: null,
      problem: 'The desk was stopped while sending it.',
    })
  }
}

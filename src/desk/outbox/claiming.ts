import { plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { mailboxesThatSend, type SendingMailbox } from '../channels/email/index.ts'
import { claimLasts, paceOf } from './rules.ts'
import * as store from './store.ts'
import { changePace, lockPace, type Pace, pacesOf } from './store-paces.ts'

export interface Claimed {
  row: store.OutboxRow
  mailbox: SendingMailbox
}

/** Takes at most `most` answers that are due in one process's hand, as many as each mailbox may send just now. */
export async function claim(ctx: Context, by: string, most: number): Promise<Claimed[]> {
  if (!(await store.hasDue(ctx.db, ctx.now))) return []
  const mailboxes = await mailboxesThatSend(ctx)
  await store.adoptHomeless(ctx.db, mailboxes[0]?.id ?? null)
  const paces = await pacesOf(
    ctx.db,
    mailboxes.map(mailbox => mailbox.id),
  )
  const awake = mailboxes.filter(mailbox => !rests(paces.get(mailbox.id), ctx.now))
  const free = awake.filter(mailbox => mailbox.mailsAMinute === null)
  const rows = await claimFrom(ctx, by, free, most)
  for (const mailbox of awake) {
    if (mailbox.mailsAMinute !== null && rows.length < most)
      rows.push(...(await claimAtPace(ctx, by, mailbox, mailbox.mailsAMinute, most - rows.length)))
  }
  return rows.flatMap(row => {
    const mailbox = mailboxes.find(one => one.id === row.mailbox_id)
    return mailbox ? [{ row, mailbox }] : []
  })
}

/** Whether its server has asked it to wait, and it still does. */
export function rests(pace: Pick<Pace, 'paused_until'> | undefined, now: Date): boolean {
  return !!pace?.paused_until && pace.paused_until > now
}

async function claimAtPace(
  ctx: Context,
  by: string,
  mailbox: SendingMailbox,
  mailsAMinute: number,
  most: number,
): Promise<store.OutboxRow[]> {
  const { interval, atOnce } = paceOf(mailsAMinute)
  const pace = await lockPace(ctx.db, mailbox.id, ctx.now)
  const from = Math.max(pace.next_at.getTime(), ctx.now.getTime())
  const ahead = from - ctx.now.getTime()
  const room = ahead > atOnce ? 0 : Math.floor((atOnce - ahead) / interval) + 1
  if (room === 0) return []
  const rows = await claimFrom(ctx, by, [mailbox], Math.min(room, most))
  if (rows.length > 0)
    await changePace(ctx.db, mailbox.id, { next_at: new Date(from + rows.length * interval) })
  return rows
}

function claimFrom(
  ctx: Context,
  by: string,
  mailboxes: SendingMailbox[],
  most: number,
): Promise<store.OutboxRow[]> {
  return store.claimDue(ctx.db, {
    now: ctx.now,
    until: plus(ctx.now, claimLasts),
    by,
    mailboxes: mailboxes.map(mailbox => mailbox.id),
    most,
  })
}

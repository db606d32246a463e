import { plus, second } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { mailboxesThatSend } from '../channels/email/index.ts'
import { rests } from './claiming.ts'
import type { Delivery } from './contract.ts'
import { missedIn, problemOf } from './reports/showing.ts'
import * as storeReports from './reports/store.ts'
import type { OutboxRow } from './store.ts'
import { pacesOf } from './store-paces.ts'

/** Why an answer has not gone yet, and when it goes on where that is known. */
export interface Wait {
  problem: string
  until: Date | null
}

/** How far an answer has come; `reports` are what mail systems said of it, `wait` is for one whose undo time is over. */
export function shown(
  row: OutboxRow,
  now: Date,
  reports: storeReports.ReportRow[] = [],
  wait: Wait | null = null,
): Delivery {
  const missed = missedIn(reports)
  const isHeld = row.state === 'held' && row.held_until > now
  const nextTryAt = row.state === 'failed' ? row.next_try_at : (wait?.until ?? null)
  return {
    state: row.state,
    undoUntil: isHeld ? row.held_until.toISOString() : null,
    undoSeconds: isHeld ? Math.ceil((row.held_until.getTime() - now.getTime()) / second) : 0,
    sentAt: row.sent_at?.toISOString() ?? null,
    problem: row.problem ?? problemOf(missed) ?? wait?.problem ?? null,
    mayHaveBeenSent: row.may_have_been_sent,
    nextTryAt: nextTryAt?.toISOString() ?? null,
    attempts: row.attempts,
    refused: row.refused,
    delivered: row.delivered,
    rfcId: row.rfc_id,
    providerId: row.provider_id,
    receipt: row.provider_answer,
    missed,
  }
}

/** The same for many, with what each of them waits for. */
export async function shownAll(ctx: Context, rows: OutboxRow[]): Promise<Delivery[]> {
  const waits = await waitsOf(ctx, rows)
  const ids = rows.map(row => row.message_id)
  const reports = Map.groupBy(await storeReports.ofMessages(ctx.db, ids), report => report.message_id)
  return rows.map(row => shown(row, ctx.now, reports.get(row.message_id), waits.get(row.message_id) ?? null))
}

const overdue = 10 * second

async function waitsOf(ctx: Context, rows: OutboxRow[]): Promise<Map<string, Wait>> {
  const waiting = rows.filter(row => row.state === 'held' && plus(row.held_until, overdue) < ctx.now)
  if (waiting.length === 0) return new Map()
  const mailboxes = new Map((await mailboxesThatSend(ctx)).map(mailbox => [mailbox.id, mailbox]))
  const paces = await pacesOf(ctx.db, [...mailboxes.keys()])
  return new Map(
    waiting.flatMap(row => {
      const wait = waitOf(mailboxes.get(row.mailbox_id ?? ''), paces.get(row.mailbox_id ?? ''))
      return wait ? [[row.message_id, wait]] : []
    }),
  )

  function waitOf(
    mailbox: { mailsAMinute: number | null } | undefined,
    pace: { paused_until: Date | null; problem: string | null } | undefined,
  ): Wait | null {
    if (!mailbox)
      return {
        problem: 'No mail server is set up to send this; it waits until one is, under Mailboxes.',
        until: null,
      }
    if (pace && rests(pace, ctx.now))
      return {
        problem: `The mail server asked for a pause, so this mailbox rests. ${pace.problem ?? ''}`.trim(),
        until: pace.paused_until,
      }
    if (mailbox.mailsAMinute !== null)
      return {
        problem: `This mailbox sends at most ${mailbox.mailsAMinute} mails a minute; this one waits its turn.`,
        until: null,
      }
    return null
  }
}

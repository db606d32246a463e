import { plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import type { Outcome } from '../../platform/mail/send.ts'
import { mailSettings, rememberSent } from '../channels/email/index.ts'
import { rests } from './claiming.ts'
import * as contract from './contract.ts'
import { nextTry, pauseFor, type Refusal } from './rules.ts'
import * as store from './store.ts'
import { changePace, lockPace, pacesOf } from './store-paces.ts'

export interface Tried {
  row: store.OutboxRow
  /** To whom this try was. */
  to: string[]
  outcome: Outcome
}

/** Writes down what became of one try. */
export async function settle(ctx: Context, by: string, { row, to, outcome }: Tried): Promise<void> {
  const current = await store.byMessage(ctx.db, row.message_id, { lock: true })
  // Another process took this one for dead and has settled it; what the server said is the better knowledge.
  if (!current || (current.claimed_by !== by && outcome.result !== 'accepted')) return
  switch (outcome.result) {
    case 'accepted':
      return settleAccepted(ctx, current, to, outcome)
    case 'unknown':
      return fail(ctx, current, { problem: mayHaveBeenSent, nextTryAt: null, isUnknown: true })
    case 'refused':
      return outcome.wantsPause ? pause(ctx, current, outcome.sentence) : settleRefused(ctx, current, outcome)
  }
}

/** Answers whose process died: not begun means try again; begun means that only a person may decide. */
export async function settleAbandoned(ctx: Context): Promise<void> {
  for (const row of await store.abandoned(ctx.db, ctx.now)) {
    const isUnknown = row.mail_started_at !== null
    await fail(ctx, row, {
      problem: isUnknown ? mayHaveBeenSent : 'The desk was stopped while sending; it is tried again.',
      nextTryAt: isUnknown ? null : ctx.now,
      isUnknown,
    })
  }
}

const mayHaveBeenSent =
  'The line broke after the mail had left and before its receipt came: it may have been sent. Send it again only if the customer has not had it.'

type Accepted = Extract<Outcome, { result: 'accepted' }>
type Refused = Extract<Outcome, { result: 'refused' }>

async function settleAccepted(
  ctx: Context,
  row: store.OutboxRow,
  to: string[],
  { answer, providerId, refused }: Accepted,
): Promise<void> {
  await wake(ctx, row)
  const no = new Set(refused.map(one => one.address))
  const change = {
    sent_at: ctx.now,
    delivered: [...new Set([...row.delivered, ...to.filter(address => !no.has(address))])],
    refused: merged(row.refused, to, refused),
    provider_id: providerId,
    provider_answer: answer.slice(0, 1000),
  }
  if (row.mailbox_id) {
    const {
      mailbox_id: mailboxId,
      rfc_id: rfcId,
      message_id: messageId,
      conversation_id: conversationId,
    } = row
    await rememberSent(ctx, { mailboxId, rfcId, messageId, conversationId }, answer)
  }
  if (change.refused.length > 0) return settlePartly(ctx, { ...row, ...change }, change)
  await store.update(ctx.db, row.message_id, {
    ...change,
    ...unclaimed,
    state: 'sent',
    next_try_at: null,
    problem: null,
    may_have_been_sent: false,
  })
  await ctx.record(
    contract.sent,
    { about: row.message_id, conversation: row.conversation_id },
    { message: row.message_id },
  )
}

/** Those who have it are left alone from now on; those refused for now are tried again. */
async function settlePartly(ctx: Context, row: store.OutboxRow, change: store.Change): Promise<void> {
  const isFinal = row.refused.every(one => one.isFinal)
  const nextTryAt = isFinal ? null : nextTry(ctx.now, row.attempts, await mailSettings(ctx))
  const have = row.delivered.length === 1 ? 'has it' : 'have it'
  const problem = `${named(row.refused)} ${row.delivered.join(', ')} ${have}.`
  await fail(ctx, row, { problem, nextTryAt, isUnknown: false }, change)
}

async function settleRefused(ctx: Context, row: store.OutboxRow, outcome: Refused): Promise<void> {
  await wake(ctx, row)
  const nextTryAt = outcome.isFinal ? null : nextTry(ctx.now, row.attempts, await mailSettings(ctx))
  const refused = merged(
    row.refused,
    outcome.refused.map(one => one.address),
    outcome.refused,
  )
  const isAboutSome = refused.length > 0 && row.delivered.length > 0
  const problem = isAboutSome ? named(refused) : outcome.sentence
  await fail(ctx, row, { problem, nextTryAt, isUnknown: false }, { refused })
}

/** The server has nothing against the answer; the whole mailbox rests, and the answer has not failed. */
async function pause(ctx: Context, row: store.OutboxRow, sentence: string): Promise<void> {
  await store.update(ctx.db, row.message_id, {
    ...unclaimed,
    state: 'held',
    next_try_at: ctx.now,
    attempts: row.attempts - 1,
    mail_started_at: null,
  })
  if (!row.mailbox_id) return
  const pace = await lockPace(ctx.db, row.mailbox_id, ctx.now)
  if (rests(pace, ctx.now)) return
  const pauses = pace.pauses + 1
  const paused_until = plus(ctx.now, pauseFor(pauses))
  await changePace(ctx.db, row.mailbox_id, { pauses, paused_until, problem: sentence })
}

/** The server listens again, whatever it says of this answer. */
async function wake(ctx: Context, row: store.OutboxRow): Promise<void> {
  if (!row.mailbox_id) return
  const pace = (await pacesOf(ctx.db, [row.mailbox_id])).get(row.mailbox_id)
  if (pace && pace.pauses > 0 && !rests(pace, ctx.now))
    await changePace(ctx.db, row.mailbox_id, { pauses: 0, paused_until: null, problem: null })
}

const unclaimed = { claimed_by: null, claimed_until: null, mail_started_at: null } satisfies store.Change

async function fail(
  ctx: Context,
  row: store.OutboxRow,
  why: { problem: string; nextTryAt: Date | null; isUnknown: boolean },
  change: store.Change = {},
): Promise<void> {
  await store.update(ctx.db, row.message_id, {
    ...change,
    ...unclaimed,
    state: 'failed',
    next_try_at: why.nextTryAt,
    problem: why.problem.slice(0, 2000),
    may_have_been_sent: why.isUnknown,
  })
  await ctx.record(
    contract.failed,
    { about: row.message_id, conversation: row.conversation_id },
    { message: row.message_id, problem: why.problem, isFinal: why.nextTryAt === null },
  )
}

/** What was said of each address last; those who were tried and not refused are off the list. */
function merged(before: Refusal[], tried: string[], now: Refusal[]): Refusal[] {
  return [...before.filter(one => !tried.includes(one.address)), ...now]
}

function named(refused: Refusal[]): string {
  return refused.map(one => `${one.address} did not get it: ${one.answer.replace(/\.?$/, '.')}`).join(' ')
}

import type { DataOf } from '../../../kit/event.ts'
import type { Context } from '../../../platform/context.ts'
import type { reported } from '../../channels/email/contract.ts'
import { changeState, lockConversation, messageById } from '../../conversations/index.ts'
import { noteFailure } from '../../customers/index.ts'
import * as contract from '../contract.ts'
import * as ownMails from '../own/store.ts'
import * as outbox from '../store.ts'
import {
  isAboutAddress,
  matched,
  type ReportState,
  reasonOf,
  replaces,
  sentenceOf,
  stateOf,
} from './rules.ts'
import { missedIn, problemOf } from './showing.ts'
import * as store from './store.ts'

type Reported = DataOf<typeof reported>

/**
 * Marks the answer that a mail system reports on, for those of its recipients that the report means. What did not arrive
 * stands as failed in the outbox, and its conversation is open again: somebody has to act. A delay changes nothing but what
 * the answer says of itself.
 */
export async function applyReport(ctx: Context, data: Reported): Promise<void> {
  if (data.isOwnMail) return applyToOwnMail(ctx, data)
  const said = await messageById(ctx, data.message)
  const answer = said && (await outbox.byMessage(ctx.db, data.message, { lock: true }))
  if (!said || !answer) return
  const before = new Map((await store.ofMessages(ctx.db, [data.message])).map(row => [row.address, row]))
  const ours = [...addressesOf(said.message), ...addressesOf(answer.recipients), ...before.keys()]
  const told = await writeAll(ctx, data, {
    ours: [...new Set(ours)],
    before,
  })
  const missed = told.filter(({ state }) => state === 'failed' || state === 'returned')
  if (missed.length === 0) return
  const problem = problemOf(missedIn(missed)) ?? ''
  // One that is being sent again to another address is left to that.
  if (answer.state === 'sent' || (answer.state === 'failed' && answer.next_try_at === null))
    await outbox.update(ctx.db, data.message, { state: 'failed', problem: null, may_have_been_sent: false })
  await ctx.record(
    contract.returned,
    { about: data.message, conversation: said.conversationId },
    { message: data.message, report: data.report, problem },
  )
  const conversation = await lockConversation(ctx, said.conversationId)
  await changeState(ctx, conversation, { state: 'open', until: null }, 'returned')
}

/** Answers the rows that are new or say something else than before. */
async function writeAll(
  ctx: Context,
  data: Reported,
  known: { ours: string[]; before: Map<string, store.ReportRow> },
): Promise<store.ReportRow[]> {
  const written: store.ReportRow[] = []
  for (const { address, told, passedOnTo } of matched(data.recipients, known.ours, data.kind)) {
    const earlier = known.before.get(address)
    const state = stateOf(told)
    if (earlier && (earlier.superseded_at || !replaces(state, earlier.state))) continue
    const row: store.ReportRow = {
      id: ctx.id(),
      message_id: data.message,
      address,
      state,
      status: told.status,
      code: told.code,
      diagnostic: told.diagnostic,
      passed_on_to: passedOnTo,
      report_id: data.report,
      superseded_at: null,
      at: ctx.now,
    }
    await store.write(ctx.db, row)
    await noteAtAddress(ctx, address, { state, ...told })
    written.push(row)
  }
  return written
}

/** Beside the address: a fact with its date, gone with the next mail from there. */
async function noteAtAddress(
  ctx: Context,
  address: string,
  told: { state: ReportState; status: string | null; code: number | null },
): Promise<void> {
  if (isAboutAddress(told.state, told.status))
    await noteFailure(ctx, address, reasonOf(told.status, told.code))
}

async function applyToOwnMail(ctx: Context, data: Reported): Promise<void> {
  const mail = await ownMails.byId(ctx.db, data.message, { lock: true })
  if (!mail) return
  for (const { address, told } of matched(data.recipients, [mail.to_address], data.kind)) {
    const state = stateOf(told)
    if (state !== 'failed' && state !== 'returned') continue
    const problem = sentenceOf({ state, address, ...codesOf(told), passedOnTo: null })
    await ownMails.update(ctx.db, mail.id, { state: 'failed', next_try_at: null, problem })
    await noteAtAddress(ctx, address, { state, ...codesOf(told) })
  }
}

function codesOf({ status, code }: { status: string | null; code: number | null }) {
  return { status, code }
}

function addressesOf({ to, cc }: outbox.Recipients): string[] {
  return [...to, ...cc].map(recipient => recipient.address.toLowerCase())
}

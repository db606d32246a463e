import type { InputOf } from '../../../kit/endpoint.ts'
import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { messageById } from '../../conversations/index.ts'
import { change, lockedOne } from '../acting.ts'
import * as admitting from '../admitting/contract.ts'
import type { Repair } from '../contract.ts'
import { wholesOf } from '../facts.ts'
import { asksIt, saysTheSame } from '../rules/asking-words.ts'
import { askingOf, isLocked } from '../rules.ts'
import { record, seenOf } from '../seeing.ts'
import { earlierWords, shown } from '../showing.ts'
import * as store from '../store.ts'
import * as storeRemedies from '../store-remedies.ts'
import * as contract from './contract.ts'
import { failAgain } from './failing.ts'

const askedOnce = 'They were asked once whether it is put right; nobody asks them again.'

/** Asked by word of mouth; in an answer, the answer says so itself. */
export async function ask(ctx: Context, { id, how }: InputOf<typeof contract.ask>): Promise<Repair> {
  const { row, facts } = await lockedOne(ctx, id)
  const { standing, why } = askingOf(facts)
  if (standing !== 'now')
    throw new Refused(
      standing === 'later' ? why : askedOnce,
      standing === 'later' ? 'too-early' : 'asked-once',
    )
  return shown(ctx, await keepAsked(ctx, row, how, null))
}

/** What they answered, whether or not they had to be asked; "not yet" is a second failure. */
export async function answer(
  ctx: Context,
  { id, answer: given, words }: InputOf<typeof contract.answerAsking>,
): Promise<Repair> {
  const { row } = await lockedOne(ctx, id)
  const changed = await change(ctx, row, {
    answer: given,
    answer_words: words,
    answer_by_name: ctx.actor.name,
    answered_at: ctx.now,
  })
  await record(ctx, changed, contract.answered, { answer: given, words })
  // What was said to be beyond repair has not failed a second time.
  const isFailure = given === 'notYet' && row.state !== 'doneInstead'
  return shown(ctx, isFailure ? await failAgain(ctx, changed, 'notYet') : changed)
}

/**
 * An answer is on its way: where it asks whether it is put right, that is kept, and a second asking is refused; and after a second
 * failure the first answer is not sent again.
 */
export async function heedAnswer(ctx: Context, conversationId: string, messageId: string): Promise<void> {
  const rows = await store.ofMatter(ctx.db, { conversationId, complaintId: null })
  const wholes = await wholesOf(ctx, await seenOf(ctx, rows))
  if (wholes.length === 0) return
  const found = await messageById(ctx, messageId)
  if (!found) return
  const text = found.message.text.slice(0, found.message.quotedFrom ?? undefined)
  for (const { row, facts } of wholes)
    if (isLocked(facts) && saysTheSame(text, await earlierWords(ctx, row)))
      throw new Refused(
        'This is what was said before it failed a second time. Name both failures, and say what has changed.',
        'same-answer',
      )
  if (!asksIt(text)) return
  const first = wholes.find(({ facts }) => askingOf(facts).standing === 'now')
  if (first) await keepAsked(ctx, first.row, 'mail', messageId)
  else if (wholes.some(({ facts }) => facts.isAsked)) throw new Refused(askedOnce, 'asked-once')
}

/** A prepared no is said: after a second failure nothing prepared is. */
export async function refuseLocked(ctx: Context, conversationId: string): Promise<void> {
  const rows = await store.ofMatter(ctx.db, { conversationId, complaintId: null })
  const wholes = await wholesOf(ctx, await seenOf(ctx, rows))
  if (!wholes.some(({ facts }) => isLocked(facts))) return
  throw new Refused(
    'This failed a second time: nothing prepared goes into an answer here. Say it in your own words.',
    'locked',
  )
}

/** The answer was taken back: nobody outside has read what it admitted or asked. */
export async function unsay(ctx: Context, messageId: string): Promise<void> {
  await storeRemedies.removeOfMessage(ctx.db, messageId)
  for (const row of await store.bySaid(ctx.db, messageId)) {
    const changed = await change(ctx, row, {
      ...(row.admitted_in === messageId && {
        admitted_in: null,
        admitted_by_name: null,
        admitted_at: null,
      }),
      ...(row.asked_in === messageId && {
        asked_at: null,
        asked_by_name: null,
        asked_how: null,
        asked_in: null,
      }),
    })
    await record(ctx, changed, admitting.unsaid, { message: messageId })
  }
}

async function keepAsked(
  ctx: Context,
  row: store.RepairRow,
  how: string,
  messageId: string | null,
): Promise<store.RepairRow> {
  const changed = await change(ctx, row, {
    asked_at: ctx.now,
    asked_by_name: ctx.actor.name,
    asked_how: how,
    asked_in: messageId,
  })
  await record(ctx, changed, contract.asked, { how, message: messageId })
  return changed
}

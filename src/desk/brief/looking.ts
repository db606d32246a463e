import { addDays, dayIn, momentAt } from '../../kit/days.ts'
import type { Context } from '../../platform/context.ts'
import { conversationsLedTo, recentlySaid } from '../conversations/index.ts'
import { deskSettings } from '../setup/index.ts'
import { type Brief, type Said, warned } from './contract.ts'
import { type Heard, type Reason, reasonsIn, warningsOn } from './rules/warning.ts'
import { written } from './rules/written.ts'
import { briefOf } from './rules.ts'
import * as store from './store.ts'

/**
 * Looks at a conversation for what should not wait. A job, so that no mail waits for it or fails with it; each look reads what
 * is there then, so that one too many changes nothing.
 */
export const lookJob = { name: 'brief.look', payload: { conversation: '' } }

/** What was there before the desk began to look: so many a minute. */
export const catchUpJob = { name: 'brief.catchUp', every: '* * * * *' }
const atOnce = 100

/** How far back a look goes: messages, and the beginning of each, in characters. */
const recent = { messages: 20, characters: 8000 }

export async function look(ctx: Context, { conversation }: typeof lookJob.payload): Promise<void> {
  const lookedAt = await store.lockLook(ctx.db, conversation)
  const { timeZone } = await deskSettings(ctx)
  const before = (await store.reasonsOf(ctx.db, [conversation])).get(conversation) ?? []
  const reasons = await reasonsNow(ctx, conversation, timeZone)
  await store.writeReasons(ctx.db, conversation, reasons)
  await store.setLookedAt(ctx.db, conversation, ctx.now)
  const today = dayIn(timeZone, ctx.now)
  const shownBefore = lookedAt ? warningsOn(before, dayIn(timeZone, lookedAt)) : []
  if (JSON.stringify(shownBefore) !== JSON.stringify(warningsOn(reasons, today)))
    await ctx.record(warned, { about: conversation, conversation }, {})
  const due = reasons.find(reason => reason.day !== null && reason.day >= today)?.day
  // What is said of a deadline changes on its day, and on the day after.
  if (due) {
    const next = due > today ? due : addDays(due, 1)
    ctx.later(lookJob, { conversation }, momentAt(next, '00:00', timeZone))
  }
}

export async function catchUp(ctx: Context): Promise<void> {
  for (const conversation of await store.neverLookedAt(ctx.db, atOnce)) await look(ctx, { conversation })
}

async function reasonsNow(ctx: Context, conversation: string, zone: string): Promise<Reason[]> {
  const row = (await conversationsLedTo(ctx, [conversation])).get(conversation)
  if (!row || row.id !== conversation || row.state === 'closed') return []
  const said = await recentlySaid(ctx, conversation, recent)
  return reasonsIn(
    said.map((each): Heard => {
      const { id, direction, text, saidAt } = each
      const toRead = written(each, zone)
      return { id, direction, text, saidAt, brief: toRead && read(id, toRead) }
    }),
    zone,
  )
}

/** What goes wrong is told without the words in which it did. */
function read(message: string, said: Said): Brief {
  try {
    return briefOf(said)
  } catch (error) {
    throw new Error(
      `The brief of message ${message} failed: ${error instanceof Error ? error.name : 'unknown'}`,
    )
  }
}

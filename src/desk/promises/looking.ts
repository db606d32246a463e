import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { colleagueNames } from '../people/index.ts'
import { deskHours } from '../setup/index.ts'
import * as contract from './contract.ts'
import { dueAtOf, lookDue, looksOf, nextLook, stateAfter } from './rules.ts'
import { dueOf } from './showing.ts'
import * as store from './store.ts'

/** Asks owners and notices what is past due. It finds its work itself: what a process left undone is done by the next. */
export const lookJob = { name: 'promises.look', every: '*/5 * * * *' }

/** The columns by which the desk's clock goes, for a day that is still to come. */
export async function clockOf(ctx: Context, due: contract.Due, zone: string) {
  const dueAt = dueAtOf(due, zone)
  if (dueAt <= ctx.now) throw new Invalid('Give a day that is still to come.', 'due.day')
  const looks = looksOf(due, zone, await deskHours(ctx))
  return {
    due_day: due.day,
    due_time: due.time,
    zone,
    due_at: dueAt,
    due_set_at: ctx.now,
    look_at: nextLook(looks, ctx.now),
    asked_at: null,
    asked_why: null,
  }
}

/** The recurring look would come within minutes; this one comes at the moment itself. */
export function lookLater(ctx: Context, { look_at: at }: Pick<store.PromiseRow, 'look_at'>): void {
  if (at) ctx.later(lookJob, {}, at)
}

const mostAtOnce = 100

export async function look(ctx: Context): Promise<void> {
  const rows = await store.claimLooks(ctx.db, ctx.now, mostAtOnce)
  const hours = rows.length > 0 ? await deskHours(ctx) : null
  for (const row of rows) if (hours) await lookAt(ctx, row, looksOf(dueOf(row), row.zone, hours))
  if (rows.length === mostAtOnce) ctx.later(lookJob, {})
}

/** Holidays or the zone have changed: everything is asked about by the new calendar, and nothing twice. */
export async function lookAnew(ctx: Context): Promise<void> {
  const hours = await deskHours(ctx)
  for (const row of await store.allWaiting(ctx.db)) {
    const look_at = nextLook(looksOf(dueOf(row), row.zone, hours), ctx.now)
    if (look_at?.getTime() === row.look_at?.getTime()) continue
    lookLater(ctx, await store.update(ctx.db, row.id, { look_at: look_at ?? row.due_at }))
  }
}

async function lookAt(ctx: Context, row: store.PromiseRow, looks: ReturnType<typeof looksOf>): Promise<void> {
  const look_at = nextLook(looks, ctx.now)
  const found = lookDue(looks, row.due_set_at, ctx.now)
  if (found?.what === 'broken') return breakPromise(ctx, row)
  const isNew = found !== null && row.asked_why !== found.what && row.asked_why !== 'today'
  const asked = isNew && found ? { asked_at: ctx.now, asked_why: found.what as 'soon' | 'today' } : {}
  lookLater(ctx, await store.update(ctx.db, row.id, { look_at, ...asked }))
  if (asked.asked_why) await tellOwner(ctx, row, asked.asked_why)
}

async function tellOwner(ctx: Context, row: store.PromiseRow, why: 'soon' | 'today'): Promise<void> {
  const names = await colleagueNames(ctx, [row.owner_id])
  const owner = row.owner_id ? { id: row.owner_id, name: names.get(row.owner_id) ?? '' } : null
  await ctx.record(
    contract.asked,
    { about: row.id, conversation: row.conversation_id },
    { promise: row.id, words: row.words, due: dueOf(row), why, owner },
  )
}

async function breakPromise(ctx: Context, row: store.PromiseRow): Promise<void> {
  const state = stateAfter(row.state, 'break')
  await store.update(ctx.db, row.id, {
    look_at: null,
    ...(state && { state, changed_by_name: ctx.actor.name, changed_at: ctx.now }),
  })
  if (!state) return
  await ctx.record(
    contract.broken,
    { about: row.id, conversation: row.conversation_id },
    { promise: row.id, words: row.words, due: dueOf(row) },
  )
}

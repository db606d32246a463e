import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import { day, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

export const endTrialJob = { name: 'pause.endTrial', payload: { trial: '' } }

/** A year says more about the year than about the pause. */
const longest = 366 * day

const asBegun: contract.PauseSettings = { isOn: true, inChat: false }

export async function readPause(ctx: Context): Promise<OutputOf<typeof contract.readPause>> {
  return { ...(await settings(ctx)), trial: (await trialNow(ctx))?.id ?? null }
}

export async function changePause(
  ctx: Context,
  input: InputOf<typeof contract.changePause>,
): Promise<contract.PauseSettings> {
  const before = await settings(ctx)
  const after = { isOn: input.isOn ?? before.isOn, inChat: input.inChat ?? before.inChat }
  await store.writeSettings(ctx.db, ctx.id(), after)
  await ctx.record(contract.pauseChanged, {}, after)
  return after
}

/** The trial that runs; one whose day has come has ended, also before the job has written that down. */
export async function trialNow(ctx: Context): Promise<store.TrialRow | undefined> {
  const row = await store.runningTrial(ctx.db)
  return row && row.ends_at > ctx.now ? row : undefined
}

export async function startTrial(
  ctx: Context,
  input: InputOf<typeof contract.startTrial>,
): Promise<contract.Trial> {
  const endsAt = new Date(input.endsAt)
  if (endsAt <= ctx.now) throw new Invalid('Give a day to come.', 'endsAt')
  if (endsAt > plus(ctx.now, longest)) throw new Invalid('A trial lasts a year at most.', 'endsAt')
  const over = await store.runningTrial(ctx.db)
  if (over && over.ends_at <= ctx.now) await store.endTrial(ctx.db, over.id, over.ends_at)
  const row = { id: ctx.id(), running: true, started_at: ctx.now, ends_at: endsAt, ended_at: null }
  if (!(await store.insertTrial(ctx.db, row)))
    throw new Refused('A trial runs already; end it first, or let it come to its end.', 'trialRuns')
  ctx.later(endTrialJob, { trial: row.id }, endsAt)
  await ctx.record(contract.trialStarted, { about: row.id }, { trial: row.id, endsAt: endsAt.toISOString() })
  return shown(ctx, row)
}

export async function endTrial(
  ctx: Context,
  input: InputOf<typeof contract.endTrial>,
): Promise<contract.Trial> {
  const row = await end(ctx, input.id)
  if (!row) throw new NotFound('No such trial is running.')
  return shown(ctx, row)
}

/** Runs when its day has come; one that was ended before stays as it is. */
export async function endInTime(ctx: Context, { trial }: typeof endTrialJob.payload): Promise<void> {
  await end(ctx, trial)
}

export async function trials(ctx: Context): Promise<OutputOf<typeof contract.trials>> {
  return { items: await shownAll(ctx, await store.allTrials(ctx.db)) }
}

async function settings(ctx: Context): Promise<contract.PauseSettings> {
  return (await store.settings(ctx.db)) ?? asBegun
}

async function end(ctx: Context, id: string): Promise<store.TrialRow | undefined> {
  const row = await store.endTrial(ctx.db, id, ctx.now)
  if (row) await ctx.record(contract.trialEnded, { about: id }, { trial: id })
  return row
}

async function shown(ctx: Context, row: store.TrialRow): Promise<contract.Trial> {
  const [trial] = await shownAll(ctx, [row])
  return trial as contract.Trial
}

async function shownAll(ctx: Context, rows: store.TrialRow[]): Promise<contract.Trial[]> {
  const counts = await store.countsOf(
    ctx.db,
    rows.map(row => row.id),
  )
  return rows.flatMap(row => {
    const arms = counts.get(row.id)
    if (!arms) return []
    const endedAt = row.ended_at ?? (row.ends_at <= ctx.now ? row.ends_at : null)
    const at = { startedAt: row.started_at.toISOString(), endsAt: row.ends_at.toISOString() }
    return [{ id: row.id, ...at, endedAt: endedAt?.toISOString() ?? null, ...arms }]
  })
}

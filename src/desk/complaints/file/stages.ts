import { dayIn } from '../../../kit/days.ts'
import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { recordIn } from '../access.ts'
import { facts as factsSchema, type Stage } from '../clocks/contract.ts'
import { whyNoExtension, wrongInExtension } from '../clocks/rules/extending.ts'
import { whyNoPause } from '../clocks/rules/pausing.ts'
import { stageOf } from '../clocks/rules/presets.ts'
import { acknowledged, changed, extended, paused, responded, resumed } from '../contract.ts'
import { assertOpen } from '../gates/gates.ts'
import { pastMoment, today } from '../here.ts'
import { regimeToBegin } from '../lodging/regime.ts'
import * as files from '../store.ts'
import { within } from './acting.ts'
import type * as contract from './contract.ts'
import type { Loaded } from './loading.ts'
import * as store from './store-stages.ts'
import { clockOfStage, factsOf, presetOf, wind } from './ticking.ts'
import type * as verbs from './verbs/contract.ts'

export function acknowledge(ctx: Context, input: InputOf<typeof verbs.acknowledge>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { stage }) => {
    if (stage.acknowledged_at) throw new Refused('It has been acknowledged at this stage already.', 'done')
    const at = await momentSince(ctx, stage, input.at)
    await store.updateStage(ctx.db, row.id, row.stage, { acknowledged_at: at, acknowledged_how: input.how })
    await wind(ctx, row.id)
    await recordIn(ctx, row, acknowledged, { stage: row.stage, how: input.how }, { withPages: true })
  })
}

/** Its reason, its new day and the outside route are there, or it is none (evidence 1.2, rule e). */
export function extend(ctx: Context, input: InputOf<typeof verbs.extend>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { stage, staged, hours }) => {
    const step = clockOfStage(stage, staged, hours, ctx.now).steps.find(each => each.kind === 'answer')
    if (!step) throw new Refused('The regime that holds here knows no answer to extend.')
    const no = whyNoExtension(step)
    if (no) throw new Refused(no, 'extension')
    const wrong = wrongInExtension(step, input, await today(ctx))
    if (wrong.length > 0) throw new Invalid(wrong)
    await store.insertExtension(ctx.db, {
      id: ctx.id(),
      complaint_id: row.id,
      stage: row.stage,
      until_day: input.until,
      reason: input.reason,
      outside_route: input.outsideRoute,
      told_how: null,
      made_by_name: ctx.actor.name,
      made_at: ctx.now,
    })
    await wind(ctx, row.id)
    const { until, reason } = input
    await recordIn(ctx, row, extended, { stage: row.stage, until, reason }, { withPages: true })
  })
}

export function pause(ctx: Context, input: InputOf<typeof verbs.pause>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { stage, staged, hours }) => {
    const terms = stageOf(presetOf(stage), stage.stage as Stage)
    const facts = factsSchema.parse(factsOf(stage, staged, hours.zone))
    const no = terms
      ? whyNoPause(terms, facts, hours, ctx.now)
      : 'The regime that holds here does not know this stage.'
    if (no) throw new Refused(no, 'pause')
    await store.insertPause(ctx.db, {
      id: ctx.id(),
      complaint_id: row.id,
      stage: row.stage,
      reason: input.reason,
      from_day: await today(ctx),
      until_day: null,
      made_by_name: ctx.actor.name,
    })
    await wind(ctx, row.id)
    await recordIn(ctx, row, paused, { reason: input.reason }, { withPages: true })
  })
}

export function resume(ctx: Context, input: InputOf<typeof verbs.resume>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { staged }) => {
    const open = staged.pauses.find(each => each.stage === row.stage && each.until_day === null)
    if (!open) throw new Refused('The clock is not paused.', 'done')
    await store.endPause(ctx.db, open.id, await today(ctx))
    await wind(ctx, row.id)
    await recordIn(ctx, row, resumed, {}, { withPages: true })
  })
}

export function tellClock(ctx: Context, input: InputOf<typeof verbs.tellClock>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { stage, hours }) => {
    const day = await today(ctx)
    const began = dayIn(hours.zone, stage.requested_at)
    refuseBefore(began, input.agreedDay, 'agreedDay')
    refuseOutside(began, day, input.sentOn, 'sentOn')
    refuseOutside(began, day, input.deadlockOn, 'deadlockOn')
    const moments = {
      letter_at: await momentOrNull(ctx, stage, input.letterAt),
      settled_at: await momentOrNull(ctx, stage, input.settledAt),
    }
    const given = {
      ...(input.regime ? await regimeToBegin(ctx, stage.stage as Stage, input.regime) : {}),
      sent_on: input.sentOn,
      agreed_day: input.agreedDay,
      deadlock_on: input.deadlockOn,
      ...moments,
    }
    const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    await store.updateStage(ctx.db, row.id, row.stage, change)
    await wind(ctx, row.id)
    await recordIn(ctx, row, changed, { fields: Object.keys(change) }, { withPages: true })
  })
}

/** The answer went out: the clock stands, and the complainant can still come back to it. */
export function respond(ctx: Context, input: InputOf<typeof verbs.respond>): Promise<contract.File> {
  return within(ctx, input.id, 'respond', async (row, { stage }) => {
    await assertOpen(ctx, row, 'answer')
    const at = await momentSince(ctx, stage, input.at)
    await store.updateStage(ctx.db, row.id, row.stage, {
      responded_at: at,
      responded_how: input.how,
    })
    await files.updateComplaint(ctx.db, row.id, { state: 'responded' })
    await wind(ctx, row.id)
    await recordIn(ctx, row, responded, { stage: row.stage, how: input.how }, { withPages: true })
  })
}

/** Now, or a moment since the stage began. */
async function momentSince(
  ctx: Context,
  stage: Loaded['stage'],
  given: string | undefined,
  field = 'at',
): Promise<Date> {
  const at = given ? await pastMoment(ctx, given, field) : ctx.now
  if (at < stage.requested_at) throw new Invalid('That was before it came in.', field)
  return at
}

async function momentOrNull(
  ctx: Context,
  stage: Loaded['stage'],
  given: string | null | undefined,
): Promise<Date | null | undefined> {
  return given ? momentSince(ctx, stage, given) : given === null ? null : undefined
}

function refuseBefore(began: string, day: string | null | undefined, field: string): void {
  if (day && day < began) throw new Invalid('That was before it came in.', field)
}

function refuseOutside(began: string, today: string, day: string | null | undefined, field: string): void {
  refuseBefore(began, day, field)
  if (day && day > today) throw new Invalid('This day is still to come.', field)
}

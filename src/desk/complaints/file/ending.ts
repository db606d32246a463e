import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { recordIn } from '../access.ts'
import type { Stage } from '../clocks/contract.ts'
import { stageOf } from '../clocks/rules/presets.ts'
import { ended, reopened, wentToNextStage } from '../contract.ts'
import { fadeAtClosure, unfade } from '../gates/fading.ts'
import { assertOpen } from '../gates/gates.ts'
import { pastMoment, today } from '../here.ts'
import { regimeToBegin } from '../lodging/regime.ts'
import { outsideRoute, regimeFor } from '../settings/choosing.ts'
import * as files from '../store.ts'
import { within } from './acting.ts'
import { mayJoin } from './changing.ts'
import type * as contract from './contract.ts'
import { decidersBefore, type Loaded } from './loading.ts'
import * as store from './store-stages.ts'
import { updateSubject } from './store-subjects.ts'
import { presetOf, wind } from './ticking.ts'
import type * as verbs from './verbs/contract.ts'

/** Nothing more is to come. Withdrawn by the complainant, it asks for no answer, but both letters and repairs are owed. */
export function close(ctx: Context, input: InputOf<typeof verbs.close>): Promise<contract.File> {
  return within(ctx, input.id, 'close', async (row, loaded) => {
    await assertOpen(ctx, row, 'close', { isWithdrawn: input.isWithdrawn })
    const state = input.isWithdrawn ? 'withdrawn' : 'closed'
    await files.updateComplaint(ctx.db, row.id, {
      state,
      closed_at: ctx.now,
      closed_because: input.because,
    })
    await fadeAtClosure(ctx, loaded)
    await wind(ctx, row.id)
    await recordIn(ctx, row, ended, { state, because: input.because }, { withPages: true })
  })
}

/** The answer did not answer: its limit runs anew, and a new letter is owed. */
export function reopen(ctx: Context, input: InputOf<typeof verbs.reopen>): Promise<contract.File> {
  return within(ctx, input.id, 'reopen', async (row, loaded) => {
    await files.updateComplaint(ctx.db, row.id, { state: 'open', closed_at: null, closed_because: '' })
    await store.updateStage(ctx.db, row.id, row.stage, {
      responded_at: null,
      responded_how: null,
      settled_at: null,
      reopened_on: await today(ctx),
      reopened_at: ctx.now,
    })
    await unfade(ctx, loaded)
    await wind(ctx, row.id)
    await recordIn(ctx, row, reopened, { reason: input.reason }, { withPages: true })
  })
}

/** Somebody decides who has decided nothing of it before; what they find is shown to those concerned anew. */
export function takeFurther(ctx: Context, input: InputOf<typeof verbs.takeFurther>): Promise<contract.File> {
  return within(ctx, input.id, 'takeFurther', async (row, loaded) => {
    const decider = await mayJoin(ctx, loaded, input.decider, 'decider')
    const next = (row.stage + 1) as Stage
    if (decidersBefore(loaded, next).includes(decider.id) || decider.id === loaded.deciderId)
      throw new Invalid('This colleague decided at the stage before; choose somebody who did not.', 'decider')
    const at = input.requestedAt ? await pastMoment(ctx, input.requestedAt, 'requestedAt') : ctx.now
    if (at < loaded.stage.requested_at) throw new Invalid('That was before it came in.', 'requestedAt')
    await store.insertStage(ctx.db, {
      complaint_id: row.id,
      stage: next,
      requested_at: at,
      why: input.why,
      decider_id: decider.id,
      ...(await regimeOfNext(ctx, loaded, next)),
    })
    // Whoever decided stays known as such, whoever handles the file later.
    if (!loaded.stage.decider_id)
      await store.updateStage(ctx.db, row.id, row.stage, { decider_id: loaded.deciderId })
    await files.updateComplaint(ctx.db, row.id, {
      stage: next,
      state: 'open',
      closed_at: null,
      closed_because: '',
    })
    if (decider.id !== row.handler_id)
      await files.writeReader(ctx.db, {
        complaint_id: row.id,
        colleague_id: decider.id,
        part: 'decider',
        because: `Decides at stage ${next}.`,
        added_by_name: ctx.actor.name,
        added_at: ctx.now,
      })
    for (const subject of loaded.subjects)
      await updateSubject(ctx.db, subject.id, { shown_at: null, seen_at: null })
    await unfade(ctx, loaded)
    await wind(ctx, row.id)
    await recordIn(ctx, row, wentToNextStage, { stage: next, decider, why: input.why }, { withPages: true })
  })
}

/** That of the stage before where it was chosen for this complaint and knows a second stage; else the desk's. */
async function regimeOfNext(ctx: Context, { stage }: Loaded, next: Stage) {
  const before = presetOf(stage)
  const usual = await regimeFor(ctx, 1)
  if (before.id !== usual?.id) {
    if (stageOf(before, next)) return { regime: before.id, own_regime: stage.own_regime }
    const { name } = await outsideRoute(ctx, before)
    throw new Refused(
      `The limits that hold here know one stage alone.${name ? ` What comes next is ${name}.` : ''}`,
      'one-stage',
    )
  }
  return regimeToBegin(ctx, next)
}

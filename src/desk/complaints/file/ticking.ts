import { dayIn } from '../../../kit/days.ts'
import type { Context } from '../../../platform/context.ts'
import type { DeskHours } from '../../setup/contract.ts'
import { deskHours } from '../../setup/index.ts'
import type { Clock, FactsGiven, Preset, ShippedRegime, Stage } from '../clocks/contract.ts'
import { shippedPreset } from '../clocks/rules/presets.ts'
import { clockOf, nextStep } from '../clocks/rules.ts'
import * as files from '../store.ts'
import type { Staged, StageRow } from './store-stages.ts'
import * as store from './store-stages.ts'

/** From the tables to a clock, and back to when a file falls due. */

/** The regime of a stage: one's own as it was when the stage began. */
export function presetOf(row: StageRow): Preset {
  return (row.own_regime as Preset | null) ?? shippedPreset(row.regime as ShippedRegime)
}

/** All that the clock of a stage depends on; nothing of the customer is in it. */
export function factsOf(row: StageRow, { extensions, pauses }: Staged, zone: string): FactsGiven {
  return {
    begunOn: dayIn(zone, row.requested_at),
    sentOn: row.sent_on,
    acknowledgedAt: row.acknowledged_at,
    agreedDay: row.agreed_day,
    extensions: extensions
      .filter(each => each.stage === row.stage)
      .map(each => ({ madeAt: each.made_at, until: each.until_day })),
    pauses: pauses
      .filter(each => each.stage === row.stage)
      .map(each => ({ from: each.from_day, until: each.until_day })),
    settledAt: row.settled_at,
    deadlockOn: row.deadlock_on,
    letterAt: row.letter_at,
    answeredAt: row.responded_at,
    reopenedOn: row.reopened_on,
  }
}

export function clockOfStage(row: StageRow, staged: Staged, hours: DeskHours, now: Date): Clock {
  return clockOf(presetOf(row), row.stage as Stage, factsOf(row, staged, hours.zone), hours, now)
}

/** The stage at which a file is. */
export function stageNow(staged: Staged | undefined, stage: number): StageRow {
  const row = staged?.stages.find(each => each.stage === stage)
  if (!row) throw new Error('A complaint is at a stage that it has not.')
  return row
}

/** When it falls due next; after every change of what its clock depends on, or of the calendar. */
export async function wind(ctx: Context, complaintId: string): Promise<void> {
  const row = await files.complaintById(ctx.db, complaintId)
  if (!row) return
  const staged = (await store.stagedOf(ctx.db, [row.id])).get(row.id) as Staged
  const clock = clockOfStage(stageNow(staged, row.stage), staged, await deskHours(ctx), ctx.now)
  const dueAt = row.state === 'open' ? (nextStep(clock)?.dueAt ?? null) : null
  await files.updateComplaint(ctx.db, row.id, { due_at: dueAt === null ? null : new Date(dueAt) })
}

/** Holidays were added, or the desk has moved. */
export async function windAll(ctx: Context): Promise<void> {
  for (const id of await store.running(ctx.db)) await wind(ctx, id)
}

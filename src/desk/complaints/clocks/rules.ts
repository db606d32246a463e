import { dayIn } from '../../../kit/days.ts'
import type {
  Clock,
  Facts,
  FactsGiven,
  Preset,
  Stage,
  StagePreset,
  Step,
  StepPreset,
  StepState,
} from './contract.ts'
import { facts as factsSchema } from './contract.ts'
import { earlier, endOf, type Hours, lastDayOf, later, soonFrom } from './rules/days.ts'
import { lastDayWith, pausedDays } from './rules/pausing.ts'
import { stageOf } from './rules/presets.ts'

/**
 * The clock of one stage as it stands at `now`. What it depends on is all in `facts`, whose shape is strict: a clock that is
 * handed anything else, such as what a customer bought, throws (evidence section 1.2, rule f). A regime without that stage has
 * no steps.
 */
export function clockOf(preset: Preset, stage: Stage, given: FactsGiven, hours: Hours, now: Date): Clock {
  const facts = factsSchema.parse(given)
  const terms = stageOf(preset, stage)
  const steps = terms ? terms.steps.map(each => stepOf(terms, each, { facts, hours, now })) : []
  return { regime: preset.id, name: preset.name, stage, steps }
}

/** What falls due next, also where it is late already; `null` where nothing with a day is owed any more. */
export function nextStep({ steps }: Pick<Clock, 'steps'>): Step | null {
  const owed = steps.filter(each => each.isOwed && each.dueDay !== null && isWaiting(each.state))
  return owed.sort((one, other) => ((one.dueDay ?? '') < (other.dueDay ?? '') ? -1 : 1))[0] ?? null
}

/** Still to be done. */
export function isWaiting(state: StepState): boolean {
  return ['to come', 'open', 'due soon', 'late', 'paused'].includes(state)
}

interface Standing {
  facts: Facts
  hours: Hours
  now: Date
}

function stepOf(stage: StagePreset, preset: StepPreset, standing: Standing): Step {
  const { facts, hours, now } = standing
  const start = startOf(stage, preset, standing)
  const due = dueOf(stage, preset, start.day, standing)
  const dueAt = due.day === null ? null : endOf(due.day, hours.zone)
  const metAt = metAtOf(stage, preset, standing)
  const isPaused =
    preset.kind === 'answer' && stage.pause !== null && facts.pauses.some(each => each.until === null)
  const isStarted = !start.isExpected
  const state = stateOf({ preset, facts, metAt, dueAt, isPaused, isStarted, now, isSoon: isSoon() })
  const isOpen = isWaiting(state) && state !== 'late'
  return {
    kind: preset.kind,
    stage: stage.stage,
    startsFrom: preset.startsFrom,
    state,
    dueDay: due.day,
    dueAt: dueAt?.toISOString() ?? null,
    isExpected: start.isExpected || (isPaused && metAt === null),
    furthestDay: isOpen ? due.furthest : null,
    canExtend: isOpen && due.canExtend,
    isExtended: due.isExtended,
    isOwed: preset.isOwed,
    words: preset.words,
    metAt: metAt?.toISOString() ?? null,
  }

  function isSoon(): boolean {
    return due.day !== null && dayIn(hours.zone, now) >= soonFrom(start.day, due.day, hours)
  }
}

/** Day 0 of a step. A late acknowledgement puts nothing off: the answer then counts from the last day for acknowledging. */
function startOf(
  stage: StagePreset,
  preset: StepPreset,
  { facts, hours }: Standing,
): { day: string; isExpected: boolean } {
  if (facts.reopenedOn && preset.kind === 'answer') return { day: facts.reopenedOn, isExpected: false }
  if (preset.startsFrom === 'sent') return { day: facts.sentOn ?? facts.begunOn, isExpected: false }
  const first = stage.steps.find(each => each.kind === 'acknowledge')
  if (preset.startsFrom === 'begun' || !first?.limit) return { day: facts.begunOn, isExpected: false }
  const lastDay = lastDayOf(first.limit, facts.begunOn, hours)
  if (!facts.acknowledgedAt) return { day: lastDay, isExpected: true }
  const day = earlier(dayIn(hours.zone, facts.acknowledgedAt), lastDay)
  return { day: later(day, facts.begunOn), isExpected: false }
}

interface Due {
  day: string | null
  furthest: string | null
  canExtend: boolean
  isExtended: boolean
}

function dueOf(stage: StagePreset, preset: StepPreset, from: string, { facts, hours, now }: Standing): Due {
  const paused = preset.kind === 'answer' ? pausedDays(stage, facts, hours, now) : []
  const agreed = preset.limit || preset.kind !== 'answer' ? null : facts.agreedDay
  const first = preset.limit ? lastDayWith(preset.limit, from, hours, paused) : agreed
  const day = preset.kind === 'letter' && facts.deadlockOn ? sooner(first, facts.deadlockOn) : first
  const terms = preset.extension
  if (!terms) return { day, furthest: null, canExtend: false, isExtended: false }
  const since = facts.extensions.filter(each => dayIn(hours.zone, each.madeAt) >= (facts.reopenedOn ?? ''))
  const extended = extendedBy(since, day, hours.zone)
  const canExtend = terms.times === null || since.length < terms.times
  if (extended === null) return { day, furthest: null, canExtend, isExtended: false }
  const furthest = terms.most && lastDayOf(terms.most, terms.most.after === 'due' ? extended : from, hours)
  return { day: extended, furthest: canExtend ? furthest : null, canExtend, isExtended: extended !== day }
}

/**
 * An extension counts if it was made while there was still time, and never brings a day forward; where there was no day it gives
 * the first.
 */
function extendedBy(extensions: Facts['extensions'], first: string | null, zone: string): string | null {
  const inOrder = [...extensions].sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime())
  return inOrder.reduce<string | null>((due, { madeAt, until }) => {
    if (due === null) return until
    return madeAt < endOf(due, zone) ? later(due, until) : due
  }, first)
}

function metAtOf(stage: StagePreset, { kind }: StepPreset, standing: Standing): Date | null {
  const { facts } = standing
  switch (kind) {
    case 'acknowledge':
      // An answer tells as well that it has arrived.
      return facts.acknowledgedAt ?? facts.answeredAt ?? settledInTime(stage, standing)
    case 'summary':
      return settledInTime(stage, standing)
    case 'answer':
      return facts.answeredAt ?? settledInTime(stage, standing)
    case 'letter':
    case 'reasons':
      return facts.letterAt
  }
}

/** Where the regime has a shorter way and it was taken in time, nothing more is owed. */
function settledInTime(stage: StagePreset, { facts, hours }: Standing): Date | null {
  const way = stage.steps.find(each => each.kind === 'summary')
  if (!way?.limit || !facts.settledAt) return null
  return facts.settledAt < endOf(lastDayOf(way.limit, facts.begunOn, hours), hours.zone)
    ? facts.settledAt
    : null
}

interface Situation {
  preset: StepPreset
  facts: Facts
  metAt: Date | null
  dueAt: Date | null
  isPaused: boolean
  isStarted: boolean
  isSoon: boolean
  now: Date
}

function stateOf({ preset, facts, metAt, dueAt, isPaused, isStarted, isSoon, now }: Situation): StepState {
  if (metAt) return dueAt && metAt >= dueAt ? 'met late' : 'met'
  if (isNeedless(facts, preset, dueAt)) return 'not needed'
  const isOver = dueAt !== null && now >= dueAt
  if (!preset.isOwed) return isOver ? 'not taken' : 'open'
  if (isOver) return 'late'
  if (isPaused) return 'paused'
  if (!isStarted) return 'to come'
  return isSoon ? 'due soon' : 'open'
}

/** An answer or a settlement makes the letters needless that would have had to say that there is none yet. */
function isNeedless(facts: Facts, { kind }: StepPreset, dueAt: Date | null): boolean {
  const done = facts.answeredAt ?? facts.settledAt
  if (done === null || kind === 'answer' || kind === 'acknowledge') return false
  if (kind === 'summary') return true
  if (kind === 'letter' && facts.deadlockOn && !facts.settledAt) return false
  return dueAt === null || done < dueAt
}

function sooner(day: string | null, other: string): string {
  return day === null ? other : earlier(day, other)
}

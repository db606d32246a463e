import { dayIn } from '../../../kit/days.ts'
import { type WorkCalendar, workingDaysBetween } from '../../../kit/working-days.ts'
import { dayName } from '../../../web/kit/time.ts'
import type { Clock, Step, StepKind } from '../clocks/contract.ts'
import { isWaiting, nextStep } from '../clocks/rules.ts'

/** One point of the line: of the clock, or of the file's own way (told, heard, seen first). */
export interface LineStep {
  label: string
  /** When, and by whom where that helps. */
  detail: string
  state: LineState
}
export type LineState = 'done' | 'done late' | 'now' | 'due soon' | 'late' | 'to come'

/** By whose calendar and clock days are said. */
export interface Saying extends WorkCalendar {
  /** The desk's. */
  zone: string
  locale?: string
  now: Date
}

const words = {
  regime: (name: string, stage: number) => `${name}, stage ${stage}`,
  waiting: {
    acknowledge: 'Acknowledgement due',
    summary: 'Settled early, until',
    answer: 'Answer due',
    letter: 'Letter on the outside route due',
    reasons: 'Reasons for the delay due',
  } satisfies Record<StepKind, string>,
  was: {
    acknowledge: 'Acknowledgement was due',
    summary: 'Settled early, until',
    answer: 'Answer was due',
    letter: 'Letter on the outside route was due',
    reasons: 'Reasons for the delay were due',
  } satisfies Record<StepKind, string>,
  met: {
    acknowledge: 'Acknowledged',
    summary: 'Settled early',
    answer: 'Answered',
    letter: 'Letter on the outside route sent',
    reasons: 'Reasons for the delay given',
  } satisfies Record<StepKind, string>,
  extended: 'extended',
  atLatest: 'at the latest',
  paused: (day: string) => (day ? `paused; ${day} if it runs again tomorrow` : 'paused'),
  noFigure: 'without a fixed day',
  allDone: 'Nothing is due',
  today: (step: string, day: string) => `${step} today, ${day}`,
  ahead: (step: string, day: string, count: number) => `${step} ${day}, ${counted(count)}`,
  past: (step: string, day: string, count: number) => `${step} ${day}, ${counted(count)} ago`,
}

export const lineStates: Record<LineState, string> = {
  done: 'done',
  'done late': 'done late',
  now: 'now',
  'due soon': 'due soon',
  late: 'late',
  'to come': 'to come',
}

/** Names the line: by which regime and at which stage. */
export function clockName({ name, stage }: Pick<Clock, 'name' | 'stage'>): string {
  return words.regime(name, stage)
}

/** The clock as points of a line. A shorter way that is over, and what nobody needs any more, are left out. */
export function lineOf({ steps }: Pick<Clock, 'steps'>, saying: Saying): LineStep[] {
  const shown = steps.filter(step => step.state !== 'not taken' && step.state !== 'not needed')
  const first = shown.find(step => isWaiting(step.state) && step.isOwed)
  return shown.map(step => ({
    label: step.metAt ? words.met[step.kind] : words.waiting[step.kind],
    detail: detailOf(step, saying),
    state: stateOf(step, step === first),
  }))
}

/** For a row of a list: `Answer due Monday 30 November, 6 working days`. */
export function dueInShort(clock: Pick<Clock, 'steps'>, saying: Saying): { text: string; state: LineState } {
  const step = nextStep(clock)
  if (!step?.dueDay) return { text: noDay(clock), state: isAllDone(clock) ? 'done' : 'now' }
  const today = dayIn(saying.zone, saying.now)
  const day = said(step.dueDay, saying)
  const state = stateOf(step, true)
  if (step.state === 'late') {
    return {
      state,
      text: words.past(words.was[step.kind], day, workingDaysBetween(step.dueDay, today, saying)),
    }
  }
  if (step.dueDay === today) return { state, text: words.today(words.waiting[step.kind], day) }
  return {
    state,
    text: words.ahead(words.waiting[step.kind], day, workingDaysBetween(today, step.dueDay, saying)),
  }
}

function stateOf({ state }: Step, isFirst: boolean): LineState {
  if (state === 'met') return 'done'
  if (state === 'met late') return 'done late'
  if (state === 'late' || state === 'due soon') return state
  return isFirst ? 'now' : 'to come'
}

function detailOf(step: Step, saying: Saying): string {
  if (step.metAt) return said(dayIn(saying.zone, new Date(step.metAt)), saying)
  const day = step.dueDay ? said(step.dueDay, saying) : ''
  if (step.state === 'paused') return words.paused(day)
  if (!day) return step.words || words.noFigure
  if (step.isExtended) return `${day}, ${words.extended}`
  return step.isExpected ? `${day} ${words.atLatest}` : day
}

function noDay(clock: Pick<Clock, 'steps'>): string {
  const open = clock.steps.find(step => step.isOwed && isWaiting(step.state))
  return open ? `${words.waiting[open.kind]} ${open.words || words.noFigure}` : words.allDone
}

function isAllDone({ steps }: Pick<Clock, 'steps'>): boolean {
  return !steps.some(step => step.isOwed && isWaiting(step.state))
}

/** A day of the desk's calendar, which has no hours and no zone any more. */
function said(day: string, { now, locale, zone }: Saying): string {
  const today = new Date(`${dayIn(zone, now)}T00:00:00Z`)
  return dayName(new Date(`${day}T00:00:00Z`), { now: today, timeZone: 'UTC', ...(locale && { locale }) })
}

function counted(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`
}

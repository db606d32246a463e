import { addDays, dayIn, momentAt } from '../../kit/days.ts'
import { addWorkingDays, isWorkingDay } from '../../kit/working-days.ts'
import type { DeskHours } from '../setup/contract.ts'
import type { Due, State } from './contract.ts'

export type Verb = 'keep' | 'move' | 'handOver' | 'withdraw' | 'break'

/** What a promise becomes by a verb; `null` where that is not possible. */
export function stateAfter(state: State, verb: Verb): State | null {
  return after[state][verb] ?? null
}

/** Still to be done, whoever has it. */
export function isOwed(state: State): boolean {
  return owedStates.includes(state)
}

export const owedStates: readonly State[] = ['open', 'moved', 'handedOver', 'broken']

const owed = { keep: 'kept', move: 'moved', handOver: 'handedOver', withdraw: 'withdrawn' } as const

const after: Readonly<Record<State, Partial<Record<Verb, State>>>> = {
  open: { ...owed, break: 'broken' },
  moved: { ...owed, break: 'broken' },
  handedOver: { ...owed, break: 'broken' },
  // With somebody else it is past due all the same.
  broken: { ...owed, handOver: 'broken' },
  kept: {},
  withdrawn: {},
}

/** Until when a promise can be kept: its time, or the end of its day, by the clock of its zone. */
export function dueAtOf({ day, time }: Due, zone: string): Date {
  return time === null ? momentAt(addDays(day, 1), '00:00', zone) : momentAt(day, time, zone)
}

export type Look = 'soon' | 'today' | 'broken'

/**
 * What comes in the life of a promise, in its order: its owner is asked two working days before it is due and again on the day,
 * on mornings of the desk, and then it is past due. Where nobody works on that day, or it is due before the morning, the second
 * asking comes on the last working morning before.
 */
export function looksOf(due: Due, dueZone: string, hours: DeskHours): { what: Look; at: Date }[] {
  const end = dueAtOf(due, dueZone)
  const lastMoment = dayIn(hours.zone, new Date(end.getTime() - 1))
  // To the west of the desk a day ends on the desk's next one, on which it would be asked too late.
  const [last] = [lastMoment, due.day].sort() as [string, string]
  const morningOf = (day: string) => momentAt(day, hours.morning, hours.zone)
  const isInTime = isWorkingDay(last, hours) && morningOf(last) < end
  const today = isInTime ? last : addWorkingDays(last, -1, hours)
  return [
    { what: 'soon', at: morningOf(addWorkingDays(today, isInTime ? -2 : -1, hours)) },
    { what: 'today', at: morningOf(today) },
    { what: 'broken', at: end },
  ]
}

/** The last of these whose time has come since `since`: an asking that was slept through is not made up for beside the next. */
export function lookDue(
  looks: readonly { what: Look; at: Date }[],
  since: Date,
  now: Date,
): { what: Look; at: Date } | null {
  return looks.findLast(look => look.at > since && look.at <= now) ?? null
}

/** When there is something to do next; `null` once it is past due. */
export function nextLook(looks: readonly { what: Look; at: Date }[], now: Date): Date | null {
  return looks.find(look => look.at > now)?.at ?? null
}

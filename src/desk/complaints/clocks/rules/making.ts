import type { ExtensionTerms, Limit, StepPreset } from '../contract.ts'

/** Short words for writing a regime down, so that the tables of figures read as tables. */

export const workingDays = (count: number): Limit => ({ count, unit: 'working days' })
export const calendarDays = (count: number): Limit => ({ count, unit: 'calendar days' })
export const weeks = (count: number): Limit => ({ count, unit: 'weeks' })
export const months = (count: number): Limit => ({ count, unit: 'months' })

export function step(
  kind: StepPreset['kind'],
  limit: Limit | null,
  { startsFrom = 'begun', words = '', isOwed = true, extension = null }: Partial<StepPreset> = {},
): StepPreset {
  return { kind, startsFrom, limit, words, isOwed, extension }
}

/** At most so much more after the due day, once. */
export function more(limit: Limit, mustAlso: string[] = []): ExtensionTerms {
  return { most: { ...limit, after: 'due' }, times: 1, mustAlso, name: 'extension' }
}

/** Up to so long in all, from where the step starts. */
export function inAll(limit: Limit, name: string, mustAlso: string[] = []): ExtensionTerms {
  return { most: { ...limit, after: 'start' }, times: 1, mustAlso, name }
}

/** The regime gives no figure: the one who is late says so, as often as it takes. */
export function unlimited(name: string, mustAlso: string[] = []): ExtensionTerms {
  return { most: null, times: null, mustAlso, name }
}

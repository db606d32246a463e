import { addDays } from '../../../kit/days.ts'
import type { Promised } from '../contract.ts'

/** In the order in which they stand in the list. */
export const groups = ['over', 'today', 'soon', 'later'] as const
export type Group = (typeof groups)[number]

/** Where a promise stands in the list, by the desk's day: a week is what one can look over. */
export function groupOf({ state, due }: Pick<Promised, 'state' | 'due'>, today: string): Group {
  if (state === 'broken' || due.day < today) return 'over'
  if (due.day === today) return 'today'
  return due.day <= addDays(today, 7) ? 'soon' : 'later'
}

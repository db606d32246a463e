import { addDays } from '../../../kit/days.ts'
import { perThousand } from '../../../kit/poisson.ts'
import type { Cells } from './contract.ts'

/** The first day of the calendar quarter that a day is in. */
export function quarterOf(day: string): string {
  const [year, month] = day.split('-') as [string, string]
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

export function nextQuarter(quarter: string): string {
  return quarterOf(addDays(quarter, 100))
}

export interface Quarter {
  from: string
  until: string
  answered: number
}

/**
 * Which quarters together make a period: one after another until `least` complaints were answered in them. Periods do not
 * overlap, so that nobody learns of a file by taking one from another; what is left over waits for the next quarter.
 */
export function periodsOf(quarters: readonly Quarter[], least: number): { from: string; until: string }[] {
  const periods: { from: string; until: string }[] = []
  let open: { from: string; answered: number } | null = null
  for (const { from, until, answered } of quarters) {
    const now: { from: string; answered: number } = {
      from: open?.from ?? from,
      answered: (open?.answered ?? 0) + answered,
    }
    open = now.answered >= least ? null : now
    if (open === null) periods.push({ from: now.from, until })
  }
  return periods
}

/** The files of each kind, by the kind's key; a file can be of several. */
export type Kinds = ReadonlyMap<string, { name: string; files: ReadonlySet<string> }>

/**
 * Counts by kind that tell of no few files. Kinds below the floor are put together, and as long as they are together fewer
 * files than the floor, or the rest is a single kind, the next smallest goes in too. Where nothing is left to be told apart, or
 * not even all files together reach the floor, there is nothing to tell. `contactsOf` answers of how many contacts a kind's rate
 * is; 0 where it has none.
 */
export function cellsOf(kinds: Kinds, floor: number, contactsOf: (key: string) => number): Cells {
  const sorted = [...kinds]
    .filter(([, { files }]) => files.size > 0)
    .sort(([, one], [, other]) => other.files.size - one.files.size)
  const shown = sorted.filter(([, { files }]) => files.size >= floor)
  const hidden = sorted.slice(shown.length)
  while (hidden.length > 0 && shown.length > 0 && (filesOf(hidden) < floor || hidden.length === 1)) {
    hidden.unshift(shown.pop() as (typeof sorted)[number])
  }
  if (shown.length === 0) return null
  return {
    floor,
    shown: shown.map(([key, { name, files }]) => ({
      ...{ key, name, count: files.size },
      rate: perThousand(files.size, contactsOf(key)),
    })),
    rest: filesOf(hidden),
  }
}

/** Whether a kind is told by itself, or there are none of it. */
export function isTold(cells: Cells, kinds: Kinds, key: string): boolean {
  if ((kinds.get(key)?.files.size ?? 0) === 0) return true
  return cells?.shown.some(each => each.key === key) ?? false
}

/** Half of them took no longer; `null` of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

/** By nearest rank: the least value that so many in a hundred do not pass; `null` of none. */
export function percentile(values: readonly number[], hundredth: number): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((hundredth / 100) * sorted.length) - 1)] ?? null
}

function filesOf(kinds: readonly [string, { files: ReadonlySet<string> }][]): number {
  return new Set(kinds.flatMap(([, { files }]) => [...files])).size
}

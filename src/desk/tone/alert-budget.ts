/** How many messages scored from `lowest + index * width` up to the next step, oldest and newest alike. */
export interface Histogram {
  lowest: number
  width: number
  counts: readonly number[]
}

/**
 * The score above which one speaks up so that at most `budget` (a share, such as 0.01) of the counted messages do: the
 * lower edge of a step. `null` while too few were counted to keep the budget honestly (fewer than `1 / budget`).
 */
export function thresholdFor({ lowest, width, counts }: Histogram, budget: number): number | null {
  const all = counts.reduce((one, other) => one + other, 0)
  if (!(budget > 0) || all < 1 / budget) return null
  let above = 0
  for (let step = counts.length - 1; step >= 0; step--) {
    above += counts[step] ?? 0
    if (above > budget * all) return lowest + (step + 1) * width
  }
  return lowest
}

/** Of the desk's own sent messages, one in a hundred. */
export const usualBudget = 0.01

/** The histogram with one more message; what lies beyond its ends is counted in the last step there. */
export function withOneMore(histogram: Histogram, score: number): Histogram {
  const { lowest, width, counts } = histogram
  const step = Math.floor((score - lowest) / width)
  const here = Math.min(counts.length - 1, Math.max(0, step))
  return { ...histogram, counts: counts.map((count, at) => (at === here ? count + 1 : count)) }
}

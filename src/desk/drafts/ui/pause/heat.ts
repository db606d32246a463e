import { z } from 'zod'
import { type Histogram, thresholdFor, usualBudget, withOneMore } from '../../../tone/alert-budget.ts'
import type { Finding } from '../../../tone/told.ts'
import type { Cue } from '../../pause/contract.ts'

/** How heated one's own finished answers were, as a histogram in one's own corner: the measure of what is unusual for oneself. */
export const ownHeat = z.object({
  lowest: z.number(),
  width: z.number(),
  counts: z.array(z.number().int()),
})

const nothingYet: Histogram = { lowest: -8, width: 0.25, counts: Array<number>(64).fill(0) }

export function withAnswer(before: z.output<typeof ownHeat> | undefined, { heat }: Finding) {
  const { counts, ...rest } = withOneMore(before ?? nothingYet, heat.score)
  return { ...rest, counts: [...counts] }
}

/** Above which score one speaks up: one in a hundred of one's own answers. `null` until a hundred were counted. */
export function heatLimit(own: Histogram | undefined): number | null {
  return own ? thresholdFor(own, usualBudget) : null
}

/** So many of the words that weigh most are underlined. */
const mostWords = 3

/**
 * One cue more, with the words that cost most, where a draft is hotter than nearly all that one writes; English with certainty
 * only. Never where another cue has the words already.
 */
export function heatCues(
  text: string,
  { isScored, heat }: Finding,
  limit: number,
  cues: readonly Cue[],
): Cue[] {
  if (!isScored || heat.score <= limit) return []
  const free = heat.parts.filter(
    ({ from, to, adds }) => adds > 0 && !cues.some(cue => cue.start < to && from < cue.end),
  )
  const taken: Cue[] = []
  for (const { from, to } of free.toSorted((a, b) => b.adds - a.adds)) {
    if (taken.length === mostWords) break
    if (taken.some(cue => cue.start < to && from < cue.end)) continue
    taken.push({ rule: 'heat', start: from, end: to, words: text.slice(from, to), instead: null })
  }
  return taken
}

import { minute } from '../../../../kit/time.ts'
import type { Cue } from '../contract.ts'

/** So long after a hostile message one cue is enough. */
const heatLasts = 10 * minute

/**
 * Whether the pause speaks up: for two rules at once, or for one within ten minutes of a hostile message (evidence 3.4).
 * `hostileAt` is when that message came or was opened here, whichever was later; milliseconds.
 */
export function speaksUp(cues: readonly Cue[], hostileAt: number | null, now: number): boolean {
  const rules = new Set(cues.map(cue => cue.rule)).size
  const isHot = hostileAt !== null && now - hostileAt < heatLasts
  return rules > 1 || (rules === 1 && isHot)
}

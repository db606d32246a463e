import { minute, plus } from '../../kit/time.ts'

/** The first word is told at once, what follows it in one mail. */
const apart = 5 * minute

export function dueAt(now: Date, lastAt: Date | null): Date {
  const next = lastAt ? plus(lastAt, apart) : now
  return next > now ? next : now
}

interface Said {
  position: number
  direction: 'inbound' | 'outbound'
  isAutomatic: boolean
}

/**
 * Of what was said, in its order, the positions that a colleague should hear of: what came in since they were told last,
 * after the last word of ours and after their own last word. Nothing a machine wrote.
 */
export function worthTelling(said: readonly Said[], known: { told: number; ownLast: number }): number[] {
  const answered = said.findLast(one => one.direction === 'outbound')?.position ?? 0
  const after = Math.max(known.told, known.ownLast, answered)
  return said
    .filter(one => one.direction === 'inbound' && !one.isAutomatic && one.position > after)
    .map(one => one.position)
}

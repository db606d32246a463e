import { z } from 'zod'
import { day } from '../../../../kit/time.ts'
import type { RuleId } from '../contract.ts'

/** What a colleague keeps of the pause, on their own device and nowhere else. */
export const kept = z.object({
  isOff: z.boolean(),
  /** How often a rule was dismissed since it was last followed. */
  dismissed: z.partialRecord(z.string(), z.number().int()),
  /** Until when a rule sleeps. */
  sleepsUntil: z.partialRecord(z.string(), z.iso.datetime()),
})
export type Kept = z.output<typeof kept>

export const nothingKept: Kept = { isOff: false, dismissed: {}, sleepsUntil: {} }

/** Three dismissals, and the rule sleeps for thirty days. */
const patience = 3
const sleepLasts = 30 * day

/** After "leave it". */
export function dismissed(before: Kept, rule: RuleId, now: number): Kept {
  const times = (before.dismissed[rule] ?? 0) + 1
  if (times < patience) return { ...before, dismissed: { ...before.dismissed, [rule]: times } }
  const until = new Date(now + sleepLasts).toISOString()
  return {
    ...before,
    dismissed: without(before.dismissed, rule),
    sleepsUntil: { ...before.sleepsUntil, [rule]: until },
  }
}

/** After "use this": what is of use is not counted out. */
export function followed(before: Kept, rule: RuleId): Kept {
  return { ...before, dismissed: without(before.dismissed, rule) }
}

export function woken(before: Kept, rule: RuleId): Kept {
  return { ...followed(before, rule), sleepsUntil: without(before.sleepsUntil, rule) }
}

export function isAsleep({ sleepsUntil }: Kept, rule: RuleId, now: number): boolean {
  return new Date(sleepsUntil[rule] ?? 0).getTime() > now
}

function without<T>(record: Readonly<Partial<Record<string, T>>>, name: string): Partial<Record<string, T>> {
  const { [name]: _, ...rest } = record
  return rest
}

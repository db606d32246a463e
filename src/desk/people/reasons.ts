import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'

/**
 * Whoever changes another colleague's role, access, teams or days away says why. It is asked of everybody for anybody, so that the
 * question itself tells nothing: one who is concerned by a complaint can read the reason (evidence 1.3, gate 6).
 */
export function mustSayWhy(ctx: Context, whose: readonly string[], reason: string | undefined): string {
  const isForOthers = whose.some(id => id !== ctx.actor.id)
  if (isForOthers && !reason) throw new Invalid('Say why, in a few words; they may read it.', 'reason')
  return reason ?? ''
}

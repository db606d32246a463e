import type { Context } from '../../../platform/context.ts'
import { countDisliked } from '../../rules/index.ts'
import { cellOf } from './rules.ts'
import { allegationsOf } from './store-allegations.ts'

/**
 * Not upheld because the rule was followed, and is disliked: that is the rule's, once for each file, and nobody's who followed it.
 * Counted anew for the rules that a change has touched.
 */
export async function countDislikes(
  ctx: Context,
  complaintId: string,
  rules: readonly (string | null)[],
): Promise<void> {
  const allegations = await allegationsOf(ctx.db, complaintId)
  for (const rule of new Set(rules)) {
    if (rule === null) continue
    const isDisliked = allegations.some(
      each => each.rule_id === rule && cellOf(each.let_down, each.departed) === 'ruleDisliked',
    )
    await countDisliked(ctx, { rule, matter: complaintId, isDisliked })
  }
}

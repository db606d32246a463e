import type { Context } from '../../../platform/context.ts'
import { openRepairsOf } from '../../repair/index.ts'

/** What of a complaint is still to be put right, each in words. */
export async function openRepairsIn(ctx: Context, complaintId: string): Promise<string[]> {
  return (await openRepairsOf(ctx, complaintId)).map(each => each.slip)
}

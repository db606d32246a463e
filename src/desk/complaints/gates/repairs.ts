import type { Context } from '../../../platform/context.ts'

/** What of a complaint is still to be put right, each in words. */
export async function openRepairsIn(_: Context, __: string): Promise<string[]> {
  return []
}

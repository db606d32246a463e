import type { Context } from '../../platform/context.ts'
import { today, whoActs } from './here.ts'
import { maySeeStrain } from './policy.ts'
import { dated } from './reading.ts'
import { monthOf, versionOn } from './rules.ts'
import * as store from './store.ts'
import * as storeStrain from './store-strain.ts'
import { strains } from './strain.ts'

/** A rule as it stood in one version, for those who measure by it what was done then. */
export interface Standard {
  id: string
  title: string
  version: number
  words: string
  reason: string
  from: string
  ownerId: string | null
}

/** The version in force on a day; `undefined` where there is no such rule, or it had not begun or had ended. */
export async function standardOn(ctx: Context, ruleId: string, day: string): Promise<Standard | undefined> {
  const versions = await store.versionsOf(ctx.db, [ruleId])
  const version = versionOn(versions.map(dated), day)
  return version && !version.isEnded ? shown(ctx, version) : undefined
}

/** One version by its number, however the rule has gone on since. */
export async function standardAt(
  ctx: Context,
  ruleId: string,
  number: number,
): Promise<Standard | undefined> {
  const versions = await store.versionsOf(ctx.db, [ruleId])
  const version = versions.find(one => one.number === number)
  return version && shown(ctx, version)
}

/** In a thousand uses, of each of these rules whose strain whoever asks may see; `null` where there are too few. */
export async function strainsOf(
  ctx: Context,
  ruleIds: readonly string[],
): Promise<Map<string, number | null>> {
  if (ruleIds.length === 0) return new Map()
  const who = whoActs(ctx)
  const figures = await strains(ctx)
  const all = new Map<string, number | null>()
  for (const id of new Set(ruleIds)) {
    const row = await store.ruleById(ctx.db, id)
    if (row && maySeeStrain(who, { ownerId: row.owner_id })) all.set(id, figures.of(id).perThousand)
  }
  return all
}

/**
 * A complaint that was not upheld because the rule was followed, and is disliked: one vote on the rule's strain for each matter,
 * whoever takes it up. `matter` cannot be read back from what is kept, and no person is in it.
 */
export async function countDisliked(
  ctx: Context,
  { rule, matter, isDisliked }: { rule: string; matter: string; isDisliked: boolean },
): Promise<void> {
  const token = ctx.seal.sign(`strain ${rule} complaint ${matter}`)
  if (!isDisliked) return storeStrain.takeBack(ctx.db, [token])
  await storeStrain.add(ctx.db, { token, rule_id: rule, month: monthOf(await today(ctx)) })
}

async function shown(ctx: Context, version: store.VersionRow): Promise<Standard> {
  const rule = await store.ruleById(ctx.db, version.rule_id)
  return {
    id: version.rule_id,
    title: version.title,
    version: version.number,
    words: version.plain_words,
    reason: version.reason,
    from: version.from_day,
    ownerId: rule?.owner_id ?? null,
  }
}

import { day, plus } from '../../kit/time.ts'
import type { Context } from '../../platform/context.ts'
import { activeColleagues } from '../people/index.ts'
import { askForOwner, askForReason, askYearly, tellAsked } from './asking.ts'
import { today } from './here.ts'
import { everything } from './reading.ts'
import * as store from './store.ts'
import * as storeAsks from './store-asks.ts'
import * as storeUses from './store-uses.ts'

/** Every hour, because a desk's day begins by its own clock; what was asked already is not asked twice. */
export const lookJob = { name: 'rules.look', every: '7 * * * *' }

/** What was prepared and never became an answer is forgotten after so long. */
const preparedLasts = 60 * day

/** Asks what the calendar or a change of colleagues has made worth asking, and reminds once of what is late. */
export async function look(ctx: Context): Promise<void> {
  await storeUses.deletePreparedBefore(ctx.db, plus(ctx.now, -preparedLasts))
  const rules = (await everything(ctx)).filter(({ standing }) => standing !== 'ended')
  if (rules.length === 0) return
  const now = await today(ctx)
  const here = new Set((await activeColleagues(ctx)).map(colleague => colleague.id))
  for (const { row, version, standing } of rules) {
    if (row.owner_id === null || !here.has(row.owner_id)) await askForOwner(ctx, row, row.owner_id ?? 1)
    if (standing === 'in force' && version.reason === '') await askForReason(ctx, row, version.number)
    if (row.review_day <= now) await askYearly(ctx, row)
  }
  for (const ask of await storeAsks.openOnes(ctx.db)) {
    if (ask.due_day !== null && ask.due_day < now && !ask.is_reminded) await remind(ctx, ask)
  }
}

/** A colleague's access has ended: what they own asks for somebody else, at once. */
export async function missOwner(ctx: Context, colleagueId: string): Promise<void> {
  const mine = new Set((await store.rulesOf(ctx.db, colleagueId)).map(row => row.id))
  if (mine.size === 0) return
  for (const { row, standing } of await everything(ctx)) {
    if (mine.has(row.id) && standing !== 'ended')
      await askForOwner(ctx, row, `${colleagueId} ${ctx.now.toISOString()}`)
  }
}

async function remind(ctx: Context, ask: storeAsks.AskRow): Promise<void> {
  const rule = await store.ruleById(ctx.db, ask.rule_id)
  if (!rule) return
  await storeAsks.update(ctx.db, ask.id, { is_reminded: true })
  await tellAsked(ctx, rule, ask)
}

import { NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { colleagueNames } from '../../people/index.ts'
import { recordIn } from '../access.ts'
import { readerRemoved, subjectChanged, wentToNextStage } from '../contract.ts'
import { chooseHandler } from '../lodging/choosing.ts'
import * as files from '../store.ts'
import { giveTo } from './changing.ts'
import { decidersBefore, type Loaded, load } from './loading.ts'
import { updateStage } from './store-stages.ts'
import { updateSubject } from './store-subjects.ts'

/**
 * A colleague's access has ended. What they handled or decided goes on to the next who may; whom they supported can ask somebody
 * else. One whom a file concerns keeps their account in it, and their page, which nobody else opens.
 */
export async function leaveAll(ctx: Context, colleagueId: string): Promise<void> {
  const rows = await files.openWith(ctx.db, colleagueId, [
    'handler',
    'decider',
    'named',
    'ruleOwner',
    'supporter',
  ])
  const name = (await colleagueNames(ctx, [colleagueId])).get(colleagueId) ?? ''
  for (const { id } of rows) {
    const row = await files.complaintById(ctx.db, id, { lock: true })
    if (row) await leave(ctx, await load(ctx, row), { id: colleagueId, name })
  }
}

async function leave(ctx: Context, loaded: Loaded, who: { id: string; name: string }): Promise<void> {
  const { row, stage, readers } = loaded
  const part = readers.find(each => each.colleague_id === who.id)?.part
  const because = `${who.name} is not here any more.`
  if (part === 'supporter') return leaveSupport(ctx, loaded, who)
  const concerned = concernedBy(loaded)
  if (stage.decider_id === who.id && row.state === 'open') {
    const not = [...concerned, ...decidersBefore(loaded, row.stage)]
    const decider = await nextOf(ctx, not, who.id)
    if (!decider) return
    await updateStage(ctx.db, row.id, row.stage, { decider_id: decider.id })
    await files.writeReader(ctx.db, {
      complaint_id: row.id,
      colleague_id: decider.id,
      part: decider.id === row.handler_id ? 'handler' : 'decider',
      because,
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
    })
    await recordIn(
      ctx,
      row,
      wentToNextStage,
      { stage: row.stage, decider, why: because },
      { withPages: true },
    )
  }
  if (row.handler_id === who.id) {
    const to = await nextOf(ctx, concerned, who.id)
    if (!to) return
    await giveTo(ctx, row, { to, reason: because, keepsReading: false })
    return
  }
  if (!part) return
  await files.deleteReader(ctx.db, row.id, who.id)
  await recordIn(ctx, row, readerRemoved, { reader: who, part, because }, { withPages: true })
}

async function leaveSupport(ctx: Context, { row, subjects }: Loaded, who: { id: string }): Promise<void> {
  for (const subject of subjects.filter(each => each.supporter_id === who.id)) {
    await updateSubject(ctx.db, subject.id, { supporter_id: null, supporter_state: null })
    await files.deleteReader(ctx.db, row.id, who.id)
    const what = 'supporterLeft' as const
    await recordIn(ctx, row, subjectChanged, { subject: subject.id, what }, { withPages: true })
  }
}

function concernedBy({ subjects }: Loaded): string[] {
  return subjects.flatMap(each => [each.colleague_id, each.supporter_id]).filter(id => id !== null)
}

/** Nobody left is no reason to keep somebody from leaving, and would tell of the file: it waits for an owner then. */
async function nextOf(ctx: Context, concerned: string[], not: string) {
  try {
    const { id, name } = await chooseHandler(ctx, { concerned, not: [not] })
    return { id, name }
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) return null
    throw error
  }
}

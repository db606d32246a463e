import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { openFile } from '../access.ts'
import type { ComplaintRow } from '../store.ts'
import { readersOf } from '../store.ts'
import type * as contract from './contract.ts'
import { type Loaded, load } from './loading.ts'
import { canDo, shown } from './showing.ts'

type Verb = keyof contract.File['can']

/**
 * A change of a file by one of those who may: the file is locked, so that two at once come one after the other, and shown as it
 * is afterwards.
 */
export async function within(
  ctx: Context,
  id: string,
  verb: Verb,
  run: (row: ComplaintRow, loaded: Loaded) => Promise<void>,
): Promise<contract.File> {
  const { row, part } = await openFile(ctx, id, { lock: true })
  const loaded = await load(ctx, row)
  const can = await canDo(ctx, loaded, part)
  if (!can[verb]) throw new Refused(why(verb, row), 'forbidden')
  await run(row, loaded)
  const mine = (await readersOf(ctx.db, row.id)).find(each => each.colleague_id === ctx.actor.id)
  return shown(ctx, row.id, mine?.part ?? part)
}

/** As a sentence that says what would have to be otherwise. */
function why(verb: Verb, { state }: ComplaintRow): string {
  if (state === 'merged') return 'This complaint was joined to another; go on there.'
  if (verb === 'decide' && state === 'open') return 'Somebody else decides at this stage.'
  if (verb === 'takeFurther')
    return 'Only what was answered or closed at its first stage goes further, and only where the desk has a second.'
  if (verb === 'reopen')
    return 'Only whoever handles or decides it can open it again, once it was answered or closed.'
  if (state !== 'open') return `This complaint is ${state}; open it again first.`
  return 'Only whoever handles or decides this complaint can do that.'
}

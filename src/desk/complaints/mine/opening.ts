import { NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { openPage } from '../access.ts'
import { type SubjectRow, subjectById } from '../file/store-subjects.ts'
import type { ComplaintRow } from '../store.ts'

export interface Mine {
  row: ComplaintRow
  subject: SubjectRow
  as: 'subject' | 'supporter'
}

/**
 * One's own page, or that of somebody whom one supports. Throws `NotFound` for everybody else, for its subject before they are
 * told, and once it has faded.
 */
export async function openMine(
  ctx: Context,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<Mine> {
  const subject = await subjectById(ctx.db, id, options)
  const as = subject && asWhom(ctx, subject)
  if (!subject || !as) throw new NotFound(words.none)
  const { row } = await openPage(ctx, subject.complaint_id).catch(() => {
    throw new NotFound(words.none)
  })
  if (hasFaded(ctx, subject)) throw new NotFound(as === 'subject' ? words.faded : words.none)
  return { row, subject, as }
}

/** The same for verbs: a supporter reads and changes nothing. */
export async function openOwn(ctx: Context, id: string): Promise<Mine> {
  const mine = await openMine(ctx, id, { lock: true })
  if (mine.as !== 'subject') throw new Refused(words.readsOnly, 'forbidden')
  return mine
}

export function hasFaded({ now }: Context, { fades_at: at }: SubjectRow): boolean {
  return at !== null && at <= now
}

function asWhom({ actor }: Context, subject: SubjectRow): Mine['as'] | null {
  if (actor.kind !== 'colleague' || !subject.told_at) return null
  if (subject.colleague_id === actor.id) return 'subject'
  const isSupporter = subject.supporter_id === actor.id && subject.supporter_state === 'accepted'
  return isSupporter ? 'supporter' : null
}

const words = {
  none: 'There is no such page, or it is not for you to read.',
  faded: 'It has faded: it no longer stands about you. Your letter is still there, under “What concerns me”.',
  readsOnly: 'You read this page with them; only they can write in it.',
}

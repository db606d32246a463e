import type { DataOf, EventKind } from '../../kit/event.ts'
import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import type { Part, subjectChanged } from './contract.ts'
import { type SubjectRow, subjectById, subjectsOf } from './file/store-subjects.ts'
import { hearersOf, readsFile, readsPage } from './policy.ts'
import * as store from './store.ts'

/** Where it is decided who learns of a file; every door to one goes through here. */

export interface Opened {
  row: store.ComplaintRow
  part: Part
}

/** The file, for those on its list; throws `NotFound` for everybody else, whatever their role. */
export async function openFile(
  ctx: Context,
  id: string,
  options: { lock: boolean } = { lock: false },
): Promise<Opened> {
  return opened(ctx, id, readsFile, options)
}

/** The colleague's own page of it, for them and whoever supports them; throws `NotFound` for everybody else. */
export async function openPage(ctx: Context, id: string): Promise<Opened> {
  return opened(ctx, id, readsPage, { lock: false })
}

/** Whether whoever acts may read the file; for what other slices keep of it. */
export async function readsComplaint(ctx: Context, id: string): Promise<boolean> {
  return readsFile(whoActs(ctx), await readers(ctx, id)) !== null
}

/** Whom alone it concerns, for events of other slices that belong to a file. */
export async function hearersOfComplaint(ctx: Context, id: string): Promise<string[]> {
  return hearersOf(await readers(ctx, id))
}

/**
 * Records what happened in a file, for its readers alone; `withPages` where the page of a colleague concerned changes by it.
 * `also` are those who were readers until now. The file's revision grows by it.
 */
export async function recordIn<E extends EventKind>(
  ctx: Context,
  row: Pick<store.ComplaintRow, 'id' | 'number'>,
  event: E,
  data: Omit<DataOf<E>, 'complaint' | 'number' | 'revision'>,
  { withPages = false, also = [] }: { withPages?: boolean; also?: string[] } = {},
): Promise<void> {
  const ofPages = withPages ? await pagesChanged(ctx, row.id, data) : []
  const hearers = [...hearersOf(await readers(ctx, row.id)), ...ofPages]
  const revision = await store.nextRevision(ctx.db, row.id)
  const whole = { complaint: row.id, number: row.number, revision, ...data } as DataOf<E>
  await ctx.record(event, { about: row.id, readers: [...new Set([...hearers, ...also])] }, whole)
}

/** A key is nobody: no list names it. */
export function whoActs({ actor }: Pick<Context, 'actor'>): string | null {
  return actor.kind === 'colleague' ? actor.id : null
}

/** What happens to one colleague concerned changes their page alone: others in the file do not learn of each other. */
async function pagesChanged(ctx: Context, complaintId: string, data: object): Promise<string[]> {
  const all = await subjectsOf(ctx.db, complaintId)
  const some = 'subject' in data ? all.filter(one => one.id === data.subject) : all
  return some.filter(one => one.told_at !== null).flatMap(pageReaders)
}

function pageReaders(subject: SubjectRow): string[] {
  const { colleague_id: own, supporter_id: supporter, supporter_state: state } = subject
  return supporter && state === 'accepted' ? [own, supporter] : [own]
}

/** The colleague for whom a change of a page means that something is there to read; `null` where it does for nobody. */
export async function whoHasToRead(
  ctx: Context,
  { subject: id, what }: { subject: string; what: DataOf<typeof subjectChanged>['what'] | 'letter' },
): Promise<string | null> {
  const subject = await subjectById(ctx.db, id)
  if (what === 'told' || what === 'shown' || what === 'letter') return subject?.colleague_id ?? null
  if (what !== 'supporterAsked' || subject?.supporter_state !== 'asked') return null
  return subject.supporter_id
}

async function opened(
  ctx: Context,
  id: string,
  partOf: typeof readsFile,
  options: { lock: boolean },
): Promise<Opened> {
  const row = await store.complaintById(ctx.db, id, options)
  const part = row ? partOf(whoActs(ctx), await readers(ctx, id)) : null
  if (!row || !part) throw new NotFound('There is no such complaint, or it is not for you to read.')
  return { row, part }
}

async function readers(ctx: Context, id: string) {
  const rows = await store.readersOf(ctx.db, id)
  return rows.map(row => ({ colleagueId: row.colleague_id, part: row.part }))
}

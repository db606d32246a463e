import type { Context } from '../../../platform/context.ts'
import { type Learned, learnedFrom, teaches } from './rules.ts'
import { recordLesson } from './showing.ts'
import * as store from './store.ts'

/** An allegation was decided: its cause may have been named often enough to be a matter of its own. */
export async function learn(ctx: Context, allegationId: string): Promise<void> {
  const named = await store.causeOf(ctx.db, allegationId)
  if (!named?.cause || !teaches(named.cause)) return
  const key = { cause: named.cause, ruleId: named.ruleId }
  const lessons = await store.lessonsOf(ctx.db, key)
  const learned = learnedFrom(
    await store.namingsOf(ctx.db, key),
    lessons.map(lesson => ({
      openedAt: lesson.opened_at,
      isSettled: lesson.settled_at !== null,
      files: lesson.files,
    })),
    ctx.now,
  )
  if (learned && 'joins' in learned) await join(ctx, lessons, learned.joins)
  if (learned && 'opens' in learned) {
    // Whoever was quicker has opened it: this file joins.
    if (!(await open(ctx, key, learned.opens))) await learn(ctx, allegationId)
  }
}

async function join(ctx: Context, lessons: store.LessonRow[], files: string[]): Promise<void> {
  const lesson = lessons.find(one => one.settled_at === null)
  if (!lesson) return
  await store.addFiles(ctx.db, lesson.id, files)
  await recordLesson(ctx, lesson, 'named again')
}

async function open(
  ctx: Context,
  { cause, ruleId }: store.Key,
  files: Extract<Learned, { opens: unknown }>['opens'],
): Promise<boolean> {
  const row: store.LessonRow = {
    id: ctx.id(),
    cause,
    rule_id: ruleId,
    state: 'opened',
    opened_at: ctx.now,
    once: `${cause} ${ruleId ?? ''}`,
    what: '',
    leads_id: null,
    due_day: null,
    settled_at: null,
    changed_by_name: '',
    changed_at: ctx.now,
  }
  if (!(await store.insert(ctx.db, row))) return false
  await store.addFiles(ctx.db, row.id, files)
  await recordLesson(ctx, row, 'opened')
  return true
}

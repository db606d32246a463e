import type { Context } from '../../../platform/context.ts'
import { summariesByIds } from '../../conversations/index.ts'
import { activeColleagues, colleagueNames } from '../../people/index.ts'
import { standardOn } from '../../rules/index.ts'
import { today } from '../here.ts'
import * as contract from './contract.ts'
import { type Held, mayLead, mayRead, maySettle, type Who } from './policy.ts'
import * as store from './store.ts'

/** A lesson with all that decides who may read it. */
export interface Whole {
  row: store.LessonRow
  rule: { id: string; title: string } | null
  files: store.FileRow[]
  held: Held
  /** Who writes to whoever complained, by file. */
  writers: { complaint_id: string; colleague_id: string }[]
}

export async function whole(ctx: Context, rows: readonly store.LessonRow[]): Promise<Whole[]> {
  const day = await today(ctx)
  const files = await store.filesOf(
    ctx.db,
    rows.map(row => row.id),
  )
  const complaints = [...new Set(files.map(file => file.complaint_id))]
  const [willing, writers] = await Promise.all([
    store.willingIn(ctx.db, complaints),
    store.writersIn(ctx.db, complaints),
  ])
  return Promise.all(
    rows.map(async row => {
      const own = files.filter(file => file.lesson_id === row.id)
      const isIn = (one: { complaint_id: string }) => own.some(file => file.complaint_id === one.complaint_id)
      const standard = row.rule_id ? await standardOn(ctx, row.rule_id, day) : undefined
      return {
        row,
        rule: row.rule_id ? { id: row.rule_id, title: standard?.title ?? '' } : null,
        files: own,
        held: {
          state: row.state,
          ownerId: standard?.ownerId ?? null,
          leadsId: row.leads_id,
          offeredTo: willing.filter(isIn).map(one => one.colleague_id),
        },
        writers: writers.filter(isIn),
      }
    }),
  )
}

/** As whoever asks sees them; those that are not for them are left out. */
export async function shownAll(ctx: Context, all: readonly Whole[]): Promise<contract.Lesson[]> {
  const who = whoAsks(ctx)
  const seen = all.filter(one => isFor(who, one))
  const day = await today(ctx)
  const names = await colleagueNames(
    ctx,
    seen.flatMap(({ held, row }) => [held.ownerId, row.leads_id]),
  )
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return Promise.all(
    seen.map(async one => {
      const { row, files, held } = one
      const wishing = files.filter(file => file.wants_to_know)
      return {
        id: row.id,
        cause: row.cause,
        rule: one.rule,
        owner: person(held.ownerId),
        state: row.state,
        openedAt: row.opened_at.toISOString(),
        files: files.length,
        what: row.what,
        leads: person(row.leads_id),
        dueDay: row.due_day,
        isLate: row.settled_at === null && row.due_day !== null && row.due_day < day,
        settledAt: row.settled_at?.toISOString() ?? null,
        wishToKnow: { all: wishing.length, told: wishing.filter(file => file.told_at).length },
        toTell: await toTell(ctx, one, who),
        can: { lead: mayLead(who, held), settle: maySettle(who, held) },
      }
    }),
  )
}

/** For those alone who may read it: a lesson is no secret, and it is nobody's news either. */
export async function recordLesson(
  ctx: Context,
  row: Pick<store.LessonRow, 'id' | 'state'>,
  what: string,
): Promise<void> {
  const lesson = await store.byId(ctx.db, row.id)
  const [one] = lesson ? await whole(ctx, [lesson]) : []
  if (!one) return
  const readers = (await activeColleagues(ctx)).filter(({ id, role }) => isFor({ id, role }, one))
  await ctx.record(
    contract.lessonChanged,
    { about: row.id, readers: readers.map(({ id }) => id) },
    { lesson: row.id, state: row.state, what },
  )
}

export function whoAsks({ actor }: Context): Who {
  return actor.kind === 'colleague' ? { id: actor.id, role: actor.role } : { id: null, role: 'agent' }
}

/** Also for whoever is to tell somebody of it. */
export function isFor(who: Who, { held, row, writers, files }: Whole): boolean {
  const tells = (one: { complaint_id: string; colleague_id: string }) =>
    one.colleague_id === who.id &&
    files.some(file => file.complaint_id === one.complaint_id && file.wants_to_know)
  return mayRead(who, held) || (row.state === 'changed' && writers.some(tells))
}

async function toTell(
  ctx: Context,
  { row, files, writers }: Whole,
  who: Who,
): Promise<contract.Lesson['toTell']> {
  if (row.state !== 'changed') return []
  const mine = files.filter(
    file =>
      file.wants_to_know &&
      writers.some(one => one.colleague_id === who.id && one.complaint_id === file.complaint_id),
  )
  const conversations = await summariesByIds(
    ctx,
    mine.map(file => file.conversation_id),
  )
  return mine.map(file => ({
    complaint: file.complaint_id,
    number: file.number,
    complainant: file.complainant,
    conversation: {
      id: file.conversation_id,
      number: conversations.find(one => one.id === file.conversation_id)?.number ?? 0,
    },
    toldAt: file.told_at?.toISOString() ?? null,
  }))
}

import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import { escapeHtml } from '../../../kit/text.ts'
import type { Context } from '../../../platform/context.ts'
import { handle, on, type Reaction } from '../../../platform/slice.ts'
import { restoreDraft } from '../../drafts/index.ts'
import { decided } from '../contract.ts'
import { today } from '../here.ts'
import * as contract from './contract.ts'
import { learn } from './learning.ts'
import { mayLead, maySettle } from './policy.ts'
import { isFor, recordLesson, shownAll, type Whole, whoAsks, whole } from './showing.ts'
import * as store from './store.ts'

export const learningEndpoints = [
  handle(contract.lessons, lessons),
  handle(contract.leadLesson, leadLesson),
  handle(contract.settleLesson, settleLesson),
  handle(contract.prepareTelling, prepareTelling),
  handle(contract.tellLesson, tellLesson),
]

export const learningReactions: Reaction[] = [on(decided, (ctx, { data }) => learn(ctx, data.allegation))]

async function lessons(
  ctx: Context,
  { rule }: InputOf<typeof contract.lessons>,
): Promise<OutputOf<typeof contract.lessons>> {
  return { items: await shownAll(ctx, await whole(ctx, await store.all(ctx.db, rule))) }
}

/** By whoever answers for it, or by a colleague who was concerned and would like to: nothing here says which of them. */
async function leadLesson(
  ctx: Context,
  { id, what, dueDay }: InputOf<typeof contract.leadLesson>,
): Promise<contract.Lesson> {
  const one = await mustOpen(ctx, id)
  if (!mayLead(whoAsks(ctx), one.held)) throw new Refused(words.notYours, 'forbidden')
  if (dueDay < (await today(ctx))) throw new Invalid('Give a day that is still to come.', 'dueDay')
  return changed(ctx, one, { state: 'being changed', what, due_day: dueDay, leads_id: ctx.actor.id })
}

async function settleLesson(
  ctx: Context,
  { id, outcome, what }: InputOf<typeof contract.settleLesson>,
): Promise<contract.Lesson> {
  const one = await mustOpen(ctx, id)
  if (!maySettle(whoAsks(ctx), one.held)) throw new Refused(words.notYours, 'forbidden')
  return changed(ctx, one, { state: outcome, what, settled_at: ctx.now, once: null })
}

/** Into one's own draft alone, above what one has begun there; a person writes on, and a person sends it. */
async function prepareTelling(
  ctx: Context,
  { id, complaint }: InputOf<typeof contract.prepareTelling>,
): Promise<contract.Lesson> {
  const { one, file } = await mustTell(ctx, id, complaint)
  const html = [words.wished, words.changed, one.row.what]
    .map(line => `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`)
    .join('')
  await restoreDraft(ctx, file.conversation_id, ctx.actor.id ?? '', {
    html,
    attachments: [],
    recipients: null,
  })
  return oneShown(ctx, id)
}

async function tellLesson(
  ctx: Context,
  { id, complaint }: InputOf<typeof contract.tellLesson>,
): Promise<contract.Lesson> {
  const { one, file } = await mustTell(ctx, id, complaint)
  if (file.told_at) return oneShown(ctx, id)
  const which = { lessonId: id, complaintId: complaint }
  await store.tick(ctx.db, which, { told_at: ctx.now, told_by_name: ctx.actor.name })
  await recordLesson(ctx, one.row, 'told')
  return oneShown(ctx, id)
}

async function changed(
  ctx: Context,
  { row }: Whole,
  change: Partial<store.LessonRow>,
): Promise<contract.Lesson> {
  const after = await store.update(ctx.db, row.id, {
    ...change,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  })
  await recordLesson(ctx, after, after.state)
  return oneShown(ctx, row.id)
}

async function mustOpen(ctx: Context, id: string): Promise<Whole> {
  const row = await store.byId(ctx.db, id, { lock: true })
  const [one] = row ? await whole(ctx, [row]) : []
  if (!one || !isFor(whoAsks(ctx), one)) throw new NotFound('There is no such lesson.')
  return one
}

async function mustTell(
  ctx: Context,
  id: string,
  complaint: string,
): Promise<{ one: Whole; file: store.FileRow }> {
  const one = await mustOpen(ctx, id)
  const file = one.files.find(each => each.complaint_id === complaint && each.wants_to_know)
  const writes = one.writers.some(
    each => each.complaint_id === complaint && each.colleague_id === ctx.actor.id,
  )
  if (!file || !writes) throw new NotFound('There is nobody for you to tell here.')
  if (one.row.state !== 'changed') throw new Refused(words.notChanged)
  return { one, file }
}

async function oneShown(ctx: Context, id: string): Promise<contract.Lesson> {
  const row = await store.byId(ctx.db, id)
  const [shown] = row ? await shownAll(ctx, await whole(ctx, [row])) : []
  if (!shown) throw new NotFound('There is no such lesson.')
  return shown
}

const words = {
  notYours:
    'This is for whoever owns the rule, a lead, or whoever has it in hand; and only until it is settled.',
  notChanged: 'Say first what was changed; then there is something to tell.',
  wished: 'You wished to know what was changed after your complaint.',
  changed: 'This was changed:',
}

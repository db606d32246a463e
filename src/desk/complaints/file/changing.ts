import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { activeColleague } from '../../people/index.ts'
import { standardAt } from '../../rules/index.ts'
import { recordIn } from '../access.ts'
import { changed, handedOver, type Part, readerAdded, readerRemoved } from '../contract.ts'
import { pastMoment } from '../here.ts'
import type { ComplaintRow } from '../store.ts'
import * as files from '../store.ts'
import { within } from './acting.ts'
import type * as contract from './contract.ts'
import { refuseStale } from './history.ts'
import type { Loaded } from './loading.ts'
import { stagedOf, updateStage } from './store-stages.ts'
import { wind } from './ticking.ts'
import type * as verbs from './verbs/contract.ts'

export function change(ctx: Context, input: InputOf<typeof verbs.change>): Promise<contract.File> {
  return within(ctx, input.id, 'change', async row => {
    const { id: _, revision, receivedAt: given, ...rest } = input
    const receivedAt = given && (await pastMoment(ctx, given, 'receivedAt'))
    const change = { ...columnsOf(rest), ...(receivedAt ? { received_at: receivedAt } : {}) }
    const fields = Object.keys(change).filter(name => !isSame(row, change, name as keyof ComplaintRow))
    await refuseStale(ctx, row, revision, ({ kind, data }) =>
      kind === changed.kind ? (data.fields as string[]).some(field => fields.includes(field)) : false,
    )
    const after = { ...row, ...change }
    if (after.is_unsafe && after.safety === '')
      throw new Invalid('Say what is not safe, and what was done about it first.', 'safety')
    if (fields.length === 0) return
    await files.updateComplaint(ctx.db, row.id, change)
    if (receivedAt) {
      await updateStage(ctx.db, row.id, 1, { requested_at: receivedAt })
      await wind(ctx, row.id)
    }
    await recordIn(ctx, row, changed, { fields }, { withPages: fields.includes('title') })
  })
}

/** The new one has it; whoever had it may read on until they are taken off the list. */
export function handOver(ctx: Context, input: InputOf<typeof verbs.handOver>): Promise<contract.File> {
  return within(ctx, input.id, 'manageReaders', async (row, loaded) => {
    const to = await mayJoin(ctx, loaded, input.to, 'to')
    if (to.id === row.handler_id) return
    await giveTo(ctx, row, { to, reason: input.reason, keepsReading: true })
  })
}

/** Makes somebody the handler of a file, also where the one before has left. */
export async function giveTo(
  ctx: Context,
  row: ComplaintRow,
  { to, reason, keepsReading }: { to: { id: string; name: string }; reason: string; keepsReading: boolean },
): Promise<void> {
  const before = row.handler_id
  await files.updateComplaint(ctx.db, row.id, { handler_id: to.id })
  const stage = (await stagedOf(ctx.db, [row.id])).get(row.id)?.stages.at(-1)
  const part = stage?.decider_id === before ? 'decider' : 'named'
  if (keepsReading) await writeReader(ctx, row, before, part, 'Handled it before.')
  else await files.deleteReader(ctx.db, row.id, before)
  await writeReader(ctx, row, to.id, 'handler', reason)
  await recordIn(ctx, row, handedOver, { to, reason }, { withPages: true, also: [before] })
}

export function addReader(ctx: Context, input: InputOf<typeof verbs.addReader>): Promise<contract.File> {
  return within(ctx, input.id, 'manageReaders', async (row, loaded) => {
    const reader = await mayJoin(ctx, loaded, input.colleague, 'colleague')
    if (loaded.readers.some(each => each.colleague_id === reader.id)) return
    const part = (await ownsRuleIn(ctx, loaded, reader.id)) ? 'ruleOwner' : 'named'
    await letRead(ctx, row, reader, part, input.because)
  })
}

/** One more who reads it, and why; told to those who read it and to those whom it concerns. */
export async function letRead(
  ctx: Context,
  row: ComplaintRow,
  reader: { id: string; name: string },
  part: Part,
  because: string,
): Promise<void> {
  await writeReader(ctx, row, reader.id, part, because)
  await recordIn(ctx, row, readerAdded, { reader, part, because }, { withPages: true })
}

export function removeReader(
  ctx: Context,
  input: InputOf<typeof verbs.removeReader>,
): Promise<contract.File> {
  return within(ctx, input.id, 'manageReaders', async (row, loaded) => {
    const reader = loaded.readers.find(each => each.colleague_id === input.colleague)
    if (!reader || reader.part === 'subject' || reader.part === 'supporter')
      throw new Invalid('This colleague does not read the file.', 'colleague')
    if (reader.colleague_id === row.handler_id || reader.colleague_id === loaded.deciderId)
      throw new Refused('Whoever handles or decides it reads it; give it to somebody else first.')
    await files.deleteReader(ctx.db, row.id, reader.colleague_id)
    const person = { id: reader.colleague_id, name: loaded.names.get(reader.colleague_id) ?? '' }
    await recordIn(
      ctx,
      row,
      readerRemoved,
      { reader: person, part: reader.part, because: input.because },
      { withPages: true, also: [person.id] },
    )
  })
}

/** A colleague who may read a file: here, and neither concerned by it nor at the side of somebody who is. */
export async function mayJoin(
  ctx: Context,
  { subjects }: Pick<Loaded, 'subjects'>,
  id: string,
  field: string,
): Promise<{ id: string; name: string }> {
  const colleague = await activeColleague(ctx, id)
  if (!colleague) throw new Invalid('This colleague is not here (any more).', field)
  if (subjects.some(each => each.colleague_id === id))
    throw new Refused(
      'It concerns this colleague, who has a page of their own and never the file.',
      'concerned',
    )
  if (subjects.some(each => each.supporter_id === id && each.supporter_state !== 'declined'))
    throw new Refused(
      'This colleague supports somebody whom it concerns, and cannot read the file as long as they do.',
      'supports',
    )
  return { id, name: colleague.name }
}

async function writeReader(
  ctx: Context,
  row: ComplaintRow,
  colleague: string,
  part: Part,
  because: string,
): Promise<void> {
  await files.writeReader(ctx.db, {
    complaint_id: row.id,
    colleague_id: colleague,
    part,
    because,
    added_by_name: ctx.actor.name,
    added_at: ctx.now,
  })
}

async function ownsRuleIn(ctx: Context, { allegations }: Loaded, colleague: string): Promise<boolean> {
  for (const { rule_id: rule, rule_version: version } of allegations)
    if (rule && version !== null && (await standardAt(ctx, rule, version))?.ownerId === colleague) return true
  return false
}

type Changeable = Omit<InputOf<typeof verbs.change>, 'id' | 'revision' | 'receivedAt'>

function columnsOf(input: Changeable): Partial<ComplaintRow> {
  const all = {
    title: input.title,
    about: input.about,
    wished_outcome: input.wishedOutcome,
    received_how: input.receivedHow,
    complainant: input.complainant,
    on_behalf_of: input.onBehalfOf,
    authority: input.authority,
    needs: input.needs,
    is_unsafe: input.isUnsafe,
    safety: input.safety,
    wants_to_know: input.wantsToKnow,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function isSame(row: ComplaintRow, change: Partial<ComplaintRow>, name: keyof ComplaintRow): boolean {
  const [before, after] = [row[name], change[name]]
  return before instanceof Date && after instanceof Date
    ? before.getTime() === after.getTime()
    : before === after
}

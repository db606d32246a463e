import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { openFile, recordIn } from '../access.ts'
import { ended, joined } from '../contract.ts'
import type { ComplaintRow } from '../store.ts'
import * as files from '../store.ts'
import { within } from './acting.ts'
import type * as contract from './contract.ts'
import { countDislikes } from './disliking.ts'
import { type Loaded, load } from './loading.ts'
import { canDo } from './showing.ts'
import * as store from './store-merging.ts'
import { subjectsOf, updateSubject } from './store-subjects.ts'
import { wind } from './ticking.ts'
import type * as verbs from './verbs/contract.ts'

/**
 * A related matter joins what is at its first stage and not answered; else it is a complaint of its own (LGSCO Code, evidence
 * 1.2, rule d). Everything of the other comes along, and its number leads here. The clock of the one that stays holds.
 */
export async function merge(ctx: Context, input: InputOf<typeof verbs.merge>): Promise<contract.File> {
  if (input.id === input.other) throw new Invalid('This is the same complaint; choose another one.', 'other')
  await openFile(ctx, input.other)
  await store.lockBoth(ctx.db, input.id, input.other)
  return within(ctx, input.id, 'change', async (row, kept) => {
    const gone = await otherOf(ctx, input.other)
    refuseAnswered(kept, 'this')
    refuseAnswered(gone, 'the other')
    refuseMixed(kept, gone)
    refuseMixed(gone, kept)
    await store.moveRows(ctx.db, gone.row.id, row.id)
    await store.moveConversations(
      ctx.db,
      { id: gone.row.id, conversation: gone.row.conversation_id },
      { id: row.id, conversation: row.conversation_id },
    )
    for (const subject of gone.subjects) await bring(ctx, subject, kept)
    await bringReaders(ctx, gone, row)
    await files.updateComplaint(ctx.db, row.id, joinedFields(row, gone.row))
    await files.updateComplaint(ctx.db, gone.row.id, {
      state: 'merged',
      merged_into: row.id,
      due_at: null,
      closed_at: ctx.now,
      closed_because: `Joined to complaint ${row.number}.`,
    })
    const rules = [...kept.allegations, ...gone.allegations].map(each => each.rule_id)
    await countDislikes(ctx, gone.row.id, rules)
    await countDislikes(ctx, row.id, rules)
    await wind(ctx, row.id)
    await recordIn(
      ctx,
      row,
      joined,
      { other: gone.row.id, otherNumber: gone.row.number },
      { withPages: true },
    )
    const because = `Joined to complaint ${row.number}.`
    await recordIn(ctx, gone.row, ended, { state: 'merged', because }, { withPages: true })
  })
}

async function otherOf(ctx: Context, id: string): Promise<Loaded> {
  const { row, part } = await openFile(ctx, id)
  const loaded = await load(ctx, row)
  if (!(await canDo(ctx, loaded, part)).change)
    throw new Refused('Only whoever handles or decides both complaints can join them.', 'forbidden')
  return loaded
}

function refuseAnswered({ row, stage }: Loaded, which: string): void {
  if (row.state === 'open' && row.stage === 1 && stage.responded_at === null && stage.reopened_at === null)
    return
  throw new Refused(
    `Complaints are joined while both are open at their first stage and not answered; ${which} one is not. It stays a complaint of its own.`,
    'answered',
  )
}

/** Whoever reads the one file must not be concerned by the other. */
function refuseMixed({ readers }: Loaded, { subjects }: Loaded): void {
  const concerned = new Set(subjects.flatMap(each => [each.colleague_id, each.supporter_id]))
  const isMixed = readers.some(
    each => each.part !== 'subject' && each.part !== 'supporter' && concerned.has(each.colleague_id),
  )
  if (!isMixed) return
  throw new Refused(
    'Somebody who reads one of these files is concerned by the other, or supports whom it concerns. Take them off its list first.',
    'concerned',
  )
}

/** They are concerned by both now: where less has been done of the two, it is still to be done. */
async function bring(ctx: Context, gone: Loaded['subjects'][number], kept: Loaded): Promise<void> {
  const same = kept.subjects.find(each => each.colleague_id === gone.colleague_id)
  if (!same) return store.moveSubject(ctx.db, gone.id, kept.row.id)
  const isHeard = same.account !== 'awaited' && gone.account !== 'awaited'
  const until = later(same.invited_until, gone.invited_until)
  await updateSubject(ctx.db, same.id, {
    told_at: later(same.told_at, gone.told_at),
    account: isHeard ? same.account : 'awaited',
    invited_at: later(same.invited_at, gone.invited_at),
    invited_until: until,
    shown_at: null,
    seen_at: null,
    supporter_id: same.supporter_id ?? gone.supporter_id,
    supporter_state: same.supporter_state ?? gone.supporter_state,
  })
  await store.joinSubjects(ctx.db, gone.id, same.id)
}

/** The later of two moments; one that is missing has not been. */
function later(one: Date | null, other: Date | null): Date | null {
  return one === null || other === null ? null : one > other ? one : other
}

/** Whoever read the one reads both; whom it concerns has one page, here. */
async function bringReaders(ctx: Context, { row: gone, readers }: Loaded, row: ComplaintRow): Promise<void> {
  const here = await files.readersOf(ctx.db, row.id)
  const concerned = (await subjectsOf(ctx.db, row.id)).map(each => each.colleague_id)
  for (const reader of readers) {
    const isPage = reader.part === 'subject' || reader.part === 'supporter'
    if (isPage) await files.deleteReader(ctx.db, gone.id, reader.colleague_id)
    if (here.some(each => each.colleague_id === reader.colleague_id)) continue
    if (!isPage && concerned.includes(reader.colleague_id)) continue
    await files.writeReader(ctx.db, {
      ...reader,
      complaint_id: row.id,
      part: reader.part === 'handler' || reader.part === 'decider' ? 'named' : reader.part,
    })
  }
}

/** What each says, kept beside the other. */
function joinedFields(row: ComplaintRow, gone: ComplaintRow): Partial<ComplaintRow> {
  const both = (one: string, other: string) => [...new Set([one, other])].filter(Boolean).join('\n\n')
  return {
    about: both(row.about, gone.about),
    wished_outcome: both(row.wished_outcome, gone.wished_outcome),
    needs: both(row.needs, gone.needs),
    safety: both(row.safety, gone.safety),
    is_unsafe: row.is_unsafe || gone.is_unsafe,
    wants_to_know: row.wants_to_know || gone.wants_to_know,
  }
}

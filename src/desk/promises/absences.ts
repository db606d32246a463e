import type { Context } from '../../platform/context.ts'
import type { Absence } from '../people/contract.ts'
import { absenceOn, activeColleague, activeColleagues, colleagueNames, teamMembers } from '../people/index.ts'
import { isAtLeast } from '../people/rules.ts'
import { deskSettings } from '../setup/index.ts'
import * as contract from './contract.ts'
import { dayWords } from './rules/saying.ts'
import { stateAfter } from './rules.ts'
import * as store from './store.ts'

/** Gives a promise that falls due while its owner is away to whoever stands in; answers it as it is then. */
export async function coverAbsence(ctx: Context, row: store.PromiseRow): Promise<store.PromiseRow> {
  const absence = row.owner_id ? await absenceOn(ctx, row.owner_id, row.due_day) : null
  return absence ? handOverFor(ctx, row, absence) : row
}

/** Everything that falls due while they are away. */
export async function coverAll(ctx: Context, colleagueId: string, absence: Absence): Promise<void> {
  for (const row of await store.owedBy(ctx.db, colleagueId)) {
    if (absence.from <= row.due_day && row.due_day <= absence.until) await handOverFor(ctx, row, absence)
  }
}

/** Everything of a colleague whose access has ended. */
export async function leaveAll(ctx: Context, colleagueId: string): Promise<void> {
  for (const row of await store.owedBy(ctx.db, colleagueId)) await handOverFor(ctx, row, null)
}

/** `null`: they have left, and nothing is offered back. */
async function handOverFor(
  ctx: Context,
  row: store.PromiseRow,
  absence: Absence | null,
): Promise<store.PromiseRow> {
  const state = stateAfter(row.state, 'handOver')
  if (!state || !row.owner_id) return row
  const ownerId = await standInFor(ctx, row, absence?.standIn ?? null)
  const names = await colleagueNames(ctx, [row.owner_id, ownerId])
  const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null)
  const { locale } = await deskSettings(ctx)
  const name = names.get(row.owner_id) ?? ''
  const because = absence
    ? words.away(name, dayWords(absence.until, { locale, today: absence.from }))
    : words.left(name)
  const changed = await store.update(ctx.db, row.id, {
    state,
    owner_id: ownerId,
    because,
    instead_of_id: absence ? (row.instead_of_id ?? row.owner_id) : null,
    asked_at: null,
    asked_why: null,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  })
  await ctx.record(
    contract.handedOver,
    { about: row.id, conversation: row.conversation_id },
    {
      promise: row.id,
      words: row.words,
      because,
      before: person(row.owner_id),
      owner: person(ownerId),
      isForAbsence: true,
    },
  )
  return changed
}

const words = {
  away: (name: string, until: string) => `${name} is away until ${until}.`,
  left: (name: string) => `${name} is not here any more.`,
}

/** Who was named, or else a lead of the promise's team; nobody who is away on that day. */
async function standInFor(ctx: Context, row: store.PromiseRow, named: string | null): Promise<string | null> {
  const isThere = async (id: string) =>
    id !== row.owner_id &&
    (await activeColleague(ctx, id)) !== undefined &&
    (await absenceOn(ctx, id, row.due_day)) === null
  if (named && (await isThere(named))) return named
  const members = row.team_id ? await teamMembers(ctx, row.team_id) : []
  for (const { id, role } of await activeColleagues(ctx)) {
    if (members.includes(id) && isAtLeast(role, 'lead') && (await isThere(id))) return id
  }
  return null
}

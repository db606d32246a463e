import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { activeColleague, colleagueNames, teamNames } from '../people/index.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'
import { summaryOf } from './summaries.ts'

/** Wakes a snoozed conversation at its time, if it still sleeps until then. */
export const wakeJob = { name: 'conversations.wake', payload: { conversation: '', until: '' } }

export async function setState(
  ctx: Context,
  input: InputOf<typeof contract.setState>,
): Promise<contract.Summary> {
  const row = await mustLock(ctx, input.id)
  const until = input.until ? new Date(input.until) : null
  if (until && input.state !== 'snoozed') throw new Invalid('Only a snooze has a time.', 'until')
  if (until && until <= ctx.now) throw new Invalid('Snooze until a time to come.', 'until')
  return summaryOf(ctx, await changeState(ctx, row, { state: input.state, until }, 'set', input.knowing))
}

/**
 * Moves a conversation on. Where a person closes it, `knowing` names the matters that they know to be open; any other refuses it
 * as `open-matters`. Left out, no person closes it.
 */
export async function changeState(
  ctx: Context,
  row: store.ConversationRow,
  to: { state: contract.State; until: Date | null },
  because: 'said' | 'set' | 'time' | 'undone' | 'merged' | 'returned',
  knowing?: readonly string[],
): Promise<store.ConversationRow> {
  if (row.state === to.state && row.snoozed_until?.getTime() === to.until?.getTime()) return row
  const changed = await store.update(ctx.db, row.id, {
    state: to.state,
    snoozed_until: to.until,
    closed_at: to.state === 'closed' ? ctx.now : null,
  })
  if (to.until) ctx.later(wakeJob, { conversation: row.id, until: to.until.toISOString() }, to.until)
  const matters: contract.Matter[] = []
  await ctx.record(
    contract.stateChanged,
    { about: row.id, conversation: row.id },
    { state: to.state, before: row.state, until: to.until?.toISOString() ?? null, because },
    { matters },
  )
  if (knowing && to.state === 'closed') refuseUnknown(matters, knowing)
  return changed
}

function refuseUnknown(matters: contract.Matter[], knowing: readonly string[]): void {
  if (matters.every(matter => knowing.includes(matter.id))) return
  throw new Refused(
    `Something is still open here: ${matters.map(matter => matter.text).join(' ')}`,
    'open-matters',
    { matters },
  )
}

export async function wake(ctx: Context, payload: typeof wakeJob.payload): Promise<void> {
  const row = await store.byRef(ctx.db, payload.conversation, { lock: true })
  if (row?.state !== 'snoozed' || row.snoozed_until?.toISOString() !== payload.until) return
  await changeState(ctx, row, { state: 'open', until: null }, 'time')
}

export async function assign(
  ctx: Context,
  input: InputOf<typeof contract.assign>,
): Promise<contract.Summary> {
  const row = await mustLock(ctx, input.id)
  const assignee = input.assignee === undefined ? row.assignee_id : await assigneeOf(ctx, input.assignee)
  const team = input.team === undefined ? row.team_id : input.team
  if (input.team && !(await teamNames(ctx, [input.team])).has(input.team))
    throw new Invalid('There is no such team.', 'team')
  return summaryOf(ctx, await changeAssignee(ctx, row, { assignee, team }))
}

export async function changeAssignee(
  ctx: Context,
  row: store.ConversationRow,
  to: { assignee: string | null; team: string | null },
): Promise<store.ConversationRow> {
  if (to.assignee === row.assignee_id && to.team === row.team_id) return row
  const changed = await store.update(ctx.db, row.id, { assignee_id: to.assignee, team_id: to.team })
  const names = await colleagueNames(ctx, [to.assignee, row.assignee_id])
  const teams = await teamNames(ctx, [to.team, row.team_id])
  const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null)
  const team = (id: string | null) => (id ? { id, name: teams.get(id) ?? '' } : null)
  await ctx.record(
    contract.assigned,
    { about: row.id, conversation: row.id },
    {
      assignee: person(to.assignee),
      team: team(to.team),
      before: { assignee: person(row.assignee_id), team: team(row.team_id) },
    },
  )
  return changed
}

/** `me` stands for whoever asks; a key is nobody's colleague. */
export async function assigneeOf(ctx: Context, given: string | null): Promise<string | null> {
  if (given === null) return null
  const id = given === 'me' && ctx.actor.kind === 'colleague' ? ctx.actor.id : given
  if (id === 'me')
    throw new Invalid('An API key has no conversations of its own; give a colleague’s id.', 'assignee')
  if (!(await activeColleague(ctx, id)))
    throw new Invalid('This colleague is not here (any more).', 'assignee')
  return id
}

/** Locks a conversation for a change; one that was merged is refused as `merged`, with where it went. */
export async function mustLock(ctx: Context, ref: string): Promise<store.ConversationRow> {
  const row = await store.byRef(ctx.db, ref, { lock: true })
  if (!row) throw new NotFound('There is no such conversation.')
  if (!row.merged_into) return row
  const [target] = await store.byIds(ctx.db, [row.merged_into])
  throw new Refused(`#${row.number} was merged into #${target?.number}; go on there.`, 'merged', {
    mergedInto: { id: target?.id, number: target?.number },
  })
}

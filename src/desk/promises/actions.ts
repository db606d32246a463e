import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { findConversation, followConversation } from '../conversations/index.ts'
import { colleagueNames, teamsOf } from '../people/index.ts'
import { coverAbsence } from './absences.ts'
import * as contract from './contract.ts'
import { clockOf, lookLater } from './looking.ts'
import { ownerOf } from './making.ts'
import { mayChange, mayKeep, maySeeAll, mayTake } from './policy.ts'
import { owedStates, stateAfter, type Verb } from './rules.ts'
import { dueOf, shown, shownAll, whoOf, whoseOf } from './showing.ts'
import * as store from './store.ts'

export async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const rows = await store.page(ctx.db, {
    ...(await whoseToShow(ctx, input)),
    ...whichOf(ctx, input.which),
    conversationId: input.conversation && (await followConversation(ctx, input.conversation)).id,
    customerId: input.customer,
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return {
    items: await shownAll(ctx, items),
    next: rows.length > items.length && last ? packCursor(last.due_at, last.id) : null,
  }
}

export async function find(ctx: Context, { id }: { id: string }): Promise<contract.Promised> {
  const row = await store.byId(ctx.db, id)
  if (!row) throw new NotFound('There is no such promise.')
  return shown(ctx, row)
}

export async function change(
  ctx: Context,
  { id, words, note }: InputOf<typeof contract.change>,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  refuseOthers(ctx, row)
  const changed = await store.update(ctx.db, id, {
    words: words ?? row.words,
    note: note ?? row.note,
    ...changer(ctx),
  })
  await ctx.record(contract.changed, aboutOf(row), { promise: id, words: changed.words })
  return shown(ctx, changed)
}

export async function keep(
  ctx: Context,
  { id, how }: InputOf<typeof contract.keep>,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  const state = mustBecome(row, 'keep')
  if (!mayKeep(whoOf(ctx), whoseOf(row))) throw new Refused('This promise is settled.', 'forbidden')
  const changed = await store.update(ctx.db, id, {
    state,
    because: how,
    look_at: null,
    must_tell: false,
    ...changer(ctx),
  })
  await ctx.record(contract.kept, aboutOf(row), {
    promise: id,
    words: row.words,
    because: how,
    wasBroken: row.state === 'broken',
  })
  return shown(ctx, changed)
}

export async function move(
  ctx: Context,
  { id, due, zone, reason, told }: InputOf<typeof contract.move>,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  const state = mustBecome(row, 'move')
  refuseOthers(ctx, row)
  const changed = await store.update(ctx.db, id, {
    state,
    ...(await clockOf(ctx, due, zone ?? row.zone)),
    because: reason,
    ...tellingOf(ctx, told),
    ...changer(ctx),
  })
  await ctx.record(contract.moved, aboutOf(row), {
    promise: id,
    words: row.words,
    because: reason,
    before: dueOf(row),
    due: dueOf(changed),
    told,
  })
  lookLater(ctx, changed)
  return shown(ctx, await coverAbsence(ctx, changed))
}

export async function handOver(
  ctx: Context,
  { id, to, reason }: InputOf<typeof contract.handOver>,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  const state = mustBecome(row, 'handOver')
  if (to === 'me' && ctx.actor.kind !== 'colleague')
    throw new Invalid('An API key keeps no promises; give a colleague’s id.', 'to')
  const conversation = await findConversation(ctx, row.conversation_id)
  const ownerId = await ownerOf(ctx, to, conversation)
  const who = whoOf(ctx)
  const isTaking = ownerId !== null && ownerId === who.id
  if (!(isTaking ? mayTake : mayChange)(who, whoseOf(row)) && ownerId !== row.owner_id)
    throw new Refused('Only whoever has this promise, or a lead, can hand it over.', 'forbidden')
  if (ownerId === row.owner_id) return shown(ctx, row)
  const changed = await store.update(ctx.db, id, {
    state,
    owner_id: ownerId,
    because: reason,
    instead_of_id: null,
    asked_at: null,
    asked_why: null,
    ...changer(ctx),
  })
  const names = await colleagueNames(ctx, [row.owner_id, ownerId])
  const person = (one: string | null) => (one ? { id: one, name: names.get(one) ?? '' } : null)
  await ctx.record(contract.handedOver, aboutOf(row), {
    promise: id,
    words: row.words,
    because: reason,
    before: person(row.owner_id),
    owner: person(ownerId),
    isForAbsence: false,
  })
  return shown(ctx, await coverAbsence(ctx, changed))
}

export async function withdraw(
  ctx: Context,
  { id, reason, told }: InputOf<typeof contract.withdraw>,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  const state = mustBecome(row, 'withdraw')
  refuseOthers(ctx, row)
  const changed = await store.update(ctx.db, id, {
    state,
    because: reason,
    look_at: null,
    ...tellingOf(ctx, told),
    ...changer(ctx),
  })
  await ctx.record(contract.withdrawn, aboutOf(row), { promise: id, words: row.words, because: reason, told })
  return shown(ctx, changed)
}

/** Whoever told them says so, whosever promise it is. */
export async function tell(
  ctx: Context,
  { id, how }: InputOf<typeof contract.tell>,
  inMessage: string | null = null,
): Promise<contract.Promised> {
  const row = await mustLock(ctx, id)
  if (!row.must_tell) return shown(ctx, row)
  const changed = await store.update(ctx.db, id, { ...tellingOf(ctx, how), told_in: inMessage })
  await ctx.record(contract.told, aboutOf(row), { promise: id, words: row.words, how })
  return shown(ctx, changed)
}

async function whoseToShow(
  ctx: Context,
  { view, which, conversation, customer }: InputOf<typeof contract.list>,
): Promise<Pick<store.Wanted, 'owner' | 'among'>> {
  const { actor } = ctx
  // Whoever has them now.
  if (which === 'offered') return {}
  if (view === 'all') {
    if (!conversation && !customer && !maySeeAll(whoOf(ctx)))
      throw new Refused(
        'The promises of the whole desk are for leads; look at yours and your team’s.',
        'forbidden',
      )
    return {}
  }
  if (actor.kind !== 'colleague')
    throw new Invalid('An API key has no promises of its own; ask for a conversation or a customer.', 'view')
  if (view === 'mine') return { owner: actor.id }
  const teams = await teamsOf(ctx, actor.id)
  const owners = [...new Set([actor.id, ...teams.flatMap(team => team.memberIds)])]
  return { among: { owners, teams: teams.map(team => team.id) } }
}

function whichOf(ctx: Context, which: InputOf<typeof contract.list>['which']): Partial<store.Wanted> {
  switch (which) {
    case 'owed':
      return { states: owedStates }
    case 'asked':
      return { states: owedStates, isAsked: true }
    case 'broken':
      return { states: ['broken'] }
    case 'settled':
      return { states: ['kept', 'withdrawn'] }
    case 'offered':
      return { states: owedStates, offeredTo: ctx.actor.id ?? '' }
    case 'any':
      return {}
  }
}

async function mustLock(ctx: Context, id: string): Promise<store.PromiseRow> {
  const row = await store.byId(ctx.db, id, { lock: true })
  if (!row) throw new NotFound('There is no such promise; the answer that made it may have been taken back.')
  return row
}

function mustBecome(row: store.PromiseRow, verb: Verb): contract.State {
  const state = stateAfter(row.state, verb)
  if (!state) throw new Refused(`This promise was ${row.state} already.`, 'settled')
  return state
}

function refuseOthers(ctx: Context, row: store.PromiseRow): void {
  if (mayChange(whoOf(ctx), whoseOf(row))) return
  throw new Refused('Only whoever has this promise, or a lead, can change it.', 'forbidden')
}

function tellingOf(ctx: Context, how: contract.ToldHow | null): Partial<store.PromiseRow> {
  return { must_tell: how === null, told_at: how && ctx.now, told_how: how, told_in: null }
}

function changer(ctx: Context): Pick<store.PromiseRow, 'changed_by_name' | 'changed_at'> {
  return { changed_by_name: ctx.actor.name, changed_at: ctx.now }
}

function aboutOf(row: store.PromiseRow) {
  return { about: row.id, conversation: row.conversation_id }
}

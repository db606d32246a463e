import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { lockConversation } from '../../conversations/index.ts'
import { makePromise } from '../../promises/index.ts'
import { openOne, refuseOthers, whoOf } from '../acting.ts'
import type { RemedyKind, RemedyState, Repair } from '../contract.ts'
import { ownerOf } from '../ending/failing.ts'
import type { Whole } from '../facts.ts'
import { mayDecide } from '../policy.ts'
import { isWithinLimit } from '../rules/money.ts'
import { orderRefusal, prevention, refusalOf, repeatsFirst } from '../rules/remedies.ts'
import { maySee, mustSee, record } from '../seeing.ts'
import { moneyOf, shown, summariesOf } from '../showing.ts'
import * as store from '../store.ts'
import * as storeRemedies from '../store-remedies.ts'
import * as contract from './contract.ts'

type Take = InputOf<typeof contract.take>

/** Gives a remedy: at once, or as a promise by a day; above one's own limit a lead is asked first. */
export async function take(ctx: Context, input: Take): Promise<Repair> {
  const whole = await openOne(ctx, input.id)
  const refusal = refusalOf(input.kind, whole.facts)
  if (refusal) throw new Refused(refusal, 'not-in-order')
  mustBeWhole(input)
  refuseRepeating(whole, input)
  const ownerId = input.due ? await ownerOf(ctx, input.owner) : null
  const isAsked = await isAboveLimit(ctx, whole, input)
  if (isAsked && input.because === '')
    throw new Invalid('This is above what you can give on your own: say why a lead should agree.', 'because')
  if (isAsked && !input.due) throw new Invalid('Say by when it is given, once a lead has agreed.', 'due.day')
  const row = await keep(ctx, whole, {
    ...remedyOf(ctx, whole.row.id, input.kind, input.words),
    for_what: input.kind === 'symbolicPayment' ? input.forWhat : null,
    state: isAsked ? 'asked' : input.due ? 'promised' : 'fulfilled',
    amount: input.money?.amount ?? null,
    currency: input.money?.currency ?? null,
    because: input.because,
    due_day: input.due?.day ?? null,
    due_time: input.due?.time ?? null,
    owner_id: ownerId,
    settled_at: input.due ? null : ctx.now,
  })
  if (input.due && !isAsked) await promise(ctx, whole.row, row)
  return shown(ctx, whole.row)
}

/** Considered and not needed, because; what was given cannot be said not to be needed. */
export async function passOver(
  ctx: Context,
  { id, kind, because }: InputOf<typeof contract.passOver>,
): Promise<Repair> {
  const whole = await openOne(ctx, id)
  const refusal = orderRefusal(kind, whole.facts)
  if (refusal) throw new Refused(refusal, 'not-in-order')
  if (whole.remedies.some(each => each.kind === kind && isGiven(each.state)))
    throw new Refused('This was given or promised already; it cannot be not needed.')
  await keep(ctx, whole, {
    ...remedyOf(ctx, id, kind, ''),
    state: 'notNeeded',
    because,
    settled_at: ctx.now,
  })
  return shown(ctx, whole.row)
}

/** A lead who did not ask for it agrees or declines; agreed, it is promised. */
export async function decide(
  ctx: Context,
  { id, agrees, because, due }: InputOf<typeof contract.decide>,
): Promise<Repair> {
  const { row, remedy } = await asked(ctx, id)
  const who = whoOf(ctx)
  if (!mayDecide(who, { askedBy: remedy.by_id }))
    throw new Refused('Another lead decides what you asked for yourself.', 'forbidden')
  const money = moneyOf(remedy)
  if (agrees && money && !isWithinLimit(who, money, [], await storeRemedies.limits(ctx.db)))
    throw new Refused('This is above what you can give, too; somebody with a higher limit decides.', 'limit')
  const decided = await storeRemedies.update(ctx.db, remedy.id, {
    state: agrees ? 'promised' : 'declined',
    ...(due && { due_day: due.day, due_time: due.time }),
    decided_by_name: ctx.actor.name,
    decided_because: because,
    decided_at: ctx.now,
    settled_at: agrees ? null : ctx.now,
    changed_at: ctx.now,
  })
  if (agrees) await promise(ctx, row, decided)
  await record(ctx, row, contract.decided, { remedy: id, kind: remedy.kind, money, agrees, because })
  return shown(ctx, row)
}

export async function withdraw(
  ctx: Context,
  { id, because }: InputOf<typeof contract.withdraw>,
): Promise<Repair> {
  const { row, remedy } = await asked(ctx, id)
  refuseOthers(ctx, { ...row, owner_id: remedy.by_id })
  await turn(ctx, row, remedy, 'withdrawn', because)
  return shown(ctx, row)
}

/** What was given elsewhere for the same; without words and names where it belongs to a file that is not theirs to read. */
export async function comparables(
  ctx: Context,
  { id, kind }: InputOf<typeof contract.comparables>,
): Promise<OutputOf<typeof contract.comparables>> {
  const row = await mustSee(ctx, id)
  const like = { kind, cause: row.cause, ruleId: row.rule_id, besides: row.id, limit: mostComparables }
  const remedies = await storeRemedies.comparables(ctx.db, like)
  const rows = await store.byIds(ctx.db, [...new Set(remedies.map(each => each.repair_id))])
  const open = new Set<string>()
  for (const each of rows) if (await maySee(ctx, each)) open.add(each.id)
  const summaries = await summariesOf(
    ctx,
    rows.filter(each => open.has(each.id)),
  )
  return {
    items: remedies.map(remedy => {
      const of = summaries.find(each => each.id === remedy.repair_id)
      return {
        kind: remedy.kind,
        money: moneyOf(remedy),
        words: of ? remedy.words : '',
        conversation: of?.conversation ?? null,
        customer: of?.customer ?? null,
        state: remedy.state,
        day: remedy.at.toISOString().slice(0, 10),
      }
    }),
  }
}

/** What becomes of a remedy after it was given or asked for. */
export async function turn(
  ctx: Context,
  row: store.RepairRow,
  remedy: store.RemedyRow,
  state: RemedyState,
  because: string,
): Promise<void> {
  const isSettled = state === 'fulfilled' || state === 'withdrawn'
  await storeRemedies.update(ctx.db, remedy.id, {
    state,
    ...(state === 'withdrawn' && { because }),
    settled_at: isSettled ? ctx.now : null,
    changed_at: ctx.now,
  })
  const { id, kind } = remedy
  await record(ctx, row, contract.remedyTurned, { remedy: id, kind, money: moneyOf(remedy), state, because })
}

/** A remedy that is nothing but its kind and its words yet. */
export function remedyOf(
  ctx: Context,
  repairId: string,
  kind: RemedyKind,
  words: string,
): Omit<store.RemedyRow, 'state'> {
  return {
    id: ctx.id(),
    repair_id: repairId,
    kind,
    for_what: null,
    words,
    amount: null,
    currency: null,
    because: '',
    promise_id: null,
    message_id: null,
    due_day: null,
    due_time: null,
    owner_id: null,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
    decided_by_name: null,
    decided_because: '',
    decided_at: null,
    settled_at: null,
    changed_at: ctx.now,
  }
}

/** Writes it down; that its kind was not needed is said no longer. */
export async function keep(
  ctx: Context,
  { row, remedies }: Pick<Whole, 'row' | 'remedies'>,
  remedy: store.RemedyRow,
): Promise<store.RemedyRow> {
  for (const each of remedies)
    if (each.kind === remedy.kind && each.state === 'notNeeded') await storeRemedies.remove(ctx.db, each.id)
  await storeRemedies.insert(ctx.db, remedy)
  const { id, kind, state, words, because } = remedy
  await record(ctx, row, contract.considered, {
    remedy: id,
    kind,
    money: moneyOf(remedy),
    state,
    words,
    because,
  })
  return remedy
}

const mostComparables = 5

/** Each with what makes it more than words. */
function mustBeWhole({ kind, due, money, forWhat }: Take): void {
  if (kind === prevention && !due)
    throw new Invalid('Say who does it and by when: words alone prevent nothing.', 'due.day')
  if (kind === 'apologise' && !due)
    throw new Invalid(
      'Link the answer that apologises where it is admitted, or promise it by a day.',
      'due.day',
    )
  if (sums.includes(kind) && !money) throw new Invalid('Say how much.', 'money.amount')
  if (kind === 'symbolicPayment' && !forWhat)
    throw new Invalid('Say whether it is for the distress, or for time and trouble.', 'forWhat')
}

const sums: readonly RemedyKind[] = ['refundLoss', 'payQuantifiedLoss', 'symbolicPayment']

function refuseRepeating({ row, remedies }: Whole, { kind, money }: Take): void {
  const secondAt = row.second_at
  if (!secondAt) return
  const before = remedies.filter(each => each.at < secondAt)
  if (repeatsFirst({ kind, amount: money?.amount ?? null }, before))
    throw new Invalid(
      'This is the same sum as before it failed a second time; a second failure takes a different answer.',
      'money.amount',
    )
}

/** Together with what this repair has given already without a lead. */
async function isAboveLimit(ctx: Context, { remedies }: Whole, { money }: Take): Promise<boolean> {
  if (!money) return false
  const given = remedies
    .filter(each => isGiven(each.state) && each.decided_at === null && each.state !== 'asked')
    .map(moneyOf)
    .filter(each => each !== null)
  return !isWithinLimit(whoOf(ctx), money, given, await storeRemedies.limits(ctx.db))
}

/** Tracked among the promises from here on: asked for, handed over, past due, kept. */
async function promise(ctx: Context, row: store.RepairRow, remedy: store.RemedyRow): Promise<void> {
  if (!remedy.due_day) throw new Error(`Remedy ${remedy.id} has no day to be promised for`)
  const made = await makePromise(ctx, {
    words: remedy.words,
    note: '',
    due: { day: remedy.due_day, time: remedy.due_time },
    owner: remedy.owner_id,
    conversation: await lockConversation(ctx, row.conversation_id),
    messageId: null,
  })
  await storeRemedies.update(ctx.db, remedy.id, { promise_id: made.id })
}

async function asked(ctx: Context, id: string): Promise<{ row: store.RepairRow; remedy: store.RemedyRow }> {
  const found = await storeRemedies.byId(ctx.db, id)
  if (!found) throw new NotFound('There is no such remedy.')
  await mustSee(ctx, found.repair_id)
  const { row, remedies } = await openOne(ctx, found.repair_id)
  const remedy = remedies.find(each => each.id === id) ?? found
  if (remedy.state !== 'asked')
    throw new Refused('Nobody waits for an answer about this. What is promised, its promise takes back.')
  return { row, remedy }
}

function isGiven(state: RemedyState): boolean {
  return state === 'asked' || state === 'promised' || state === 'broken' || state === 'fulfilled'
}

import { dayIn } from '../../kit/days.ts'
import type { Context } from '../../platform/context.ts'
import type { Matter } from '../conversations/contract.ts'
import { summariesByIds } from '../conversations/index.ts'
import { customerLabels } from '../customers/index.ts'
import { colleagueNames, teamNames } from '../people/index.ts'
import { deskSettings } from '../setup/index.ts'
import type * as contract from './contract.ts'
import { mayChange, mayKeep, mayTake } from './policy.ts'
import { dueWords } from './rules/saying.ts'
import { isOwed } from './rules.ts'
import type * as store from './store.ts'

export async function shown(ctx: Context, row: store.PromiseRow): Promise<contract.Promised> {
  return (await shownAll(ctx, [row]))[0] as contract.Promised
}

/** In the order given; names come in one question for each kind. */
export async function shownAll(ctx: Context, rows: store.PromiseRow[]): Promise<contract.Promised[]> {
  const ids = (pick: (row: store.PromiseRow) => string | null) => rows.map(pick)
  const conversationIds = [...new Set(rows.map(row => row.conversation_id))]
  const [summaries, customers, colleagues, teams] = await Promise.all([
    summariesByIds(ctx, conversationIds),
    customerLabels(
      ctx,
      ids(row => row.customer_id),
    ),
    colleagueNames(ctx, [...ids(row => row.owner_id), ...ids(row => row.instead_of_id)]),
    teamNames(
      ctx,
      ids(row => row.team_id),
    ),
  ])
  const conversations = new Map(summaries.map(one => [one.id, one]))
  const named = (names: Map<string, string>, id: string | null) =>
    id === null ? null : { id, name: names.get(id) ?? '' }
  return rows.map(row => {
    const conversation = conversations.get(row.conversation_id)
    const customer = row.customer_id === null ? undefined : customers.get(row.customer_id)
    return {
      id: row.id,
      words: row.words,
      note: row.note,
      state: row.state,
      due: dueOf(row),
      dueAt: row.due_at.toISOString(),
      conversation: {
        id: row.conversation_id,
        number: conversation?.number ?? 0,
        subject: conversation?.subject ?? '',
      },
      message: row.message_id,
      customer: customer ? { id: customer.id, name: customer.name } : null,
      owner: named(colleagues, row.owner_id),
      team: named(teams, row.team_id),
      asked:
        row.asked_at && row.asked_why && isOwed(row.state)
          ? { at: row.asked_at.toISOString(), why: row.asked_why }
          : null,
      because: row.because,
      mustTell: row.must_tell,
      told: row.told_at && row.told_how ? { at: row.told_at.toISOString(), how: row.told_how } : null,
      insteadOf: named(colleagues, row.instead_of_id),
      madeBy: row.made_by_name,
      madeAt: row.made_at.toISOString(),
      changedBy: row.changed_by_name,
      changedAt: row.changed_at.toISOString(),
      can: canDo(ctx, row),
    }
  })
}

export function dueOf(row: store.PromiseRow): { day: string; time: string | null; zone: string } {
  return { day: row.due_day, time: row.due_time, zone: row.zone }
}

/** As a sentence for whoever is about to close its conversation. */
export async function matterOf(ctx: Context, row: store.PromiseRow): Promise<Matter> {
  const { locale, timeZone } = await deskSettings(ctx)
  const due = dueWords(dueOf(row), { locale, today: dayIn(timeZone, ctx.now) })
  const text = !isOwed(row.state)
    ? words.untold(row.words)
    : row.state === 'broken'
      ? words.broken(row.words, due)
      : words.owed(row.words, due)
  return { kind: 'promise', id: row.id, text }
}

const words = {
  owed: (what: string, due: string) => `Promised for ${due}: “${what}”.`,
  broken: (what: string, due: string) => `Promised for ${due}, and past due: “${what}”.`,
  untold: (what: string) => `The customer has not been told that this was withdrawn: “${what}”.`,
}

/** Who acts, as policies see them; the desk itself may do everything. */
export function whoOf({ actor }: Context) {
  return actor.kind === 'colleague' || actor.kind === 'key'
    ? { id: actor.id, role: actor.role }
    : { id: null, role: 'owner' as const }
}

export function whoseOf(row: store.PromiseRow) {
  return { state: row.state, ownerId: row.owner_id, insteadOfId: row.instead_of_id }
}

function canDo(ctx: Context, row: store.PromiseRow): contract.Promised['can'] {
  const [who, whose] = [whoOf(ctx), whoseOf(row)]
  const change = mayChange(who, whose)
  return { keep: mayKeep(who, whose), change, handOver: change, take: mayTake(who, whose) }
}

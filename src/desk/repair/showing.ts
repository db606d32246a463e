import type { Context } from '../../platform/context.ts'
import { messageById, summariesByIds } from '../conversations/index.ts'
import { customerLabels } from '../customers/index.ts'
import { colleagueNames } from '../people/index.ts'
import { toldOf } from '../questions/index.ts'
import { rulesNamed } from '../rules/index.ts'
import { deskSettings } from '../setup/index.ts'
import { whoOf } from './acting.ts'
import * as contract from './contract.ts'
import { type Whole, wholesOf } from './facts.ts'
import { mayDecide, mayLead } from './policy.ts'
import { askingIn } from './rules/asking-words.ts'
import { limitsOf } from './rules/money.ts'
import { isGoodwill, ladderOf } from './rules/remedies.ts'
import {
  askingOf,
  causeStateOf,
  type Facts,
  flagsOf,
  isLocked,
  missingFor,
  strandsOf,
  waitsForOf,
} from './rules.ts'
import type { RemedyRow, RepairRow } from './store.ts'
import type { ItemRow } from './store-items.ts'
import * as storeRemedies from './store-remedies.ts'

/** In the order given; names come in one question for each kind. */
export async function summariesOf(ctx: Context, rows: RepairRow[]): Promise<contract.Summary[]> {
  const wholes = await wholesOf(ctx, rows)
  const names = await namesFor(ctx, wholes)
  return wholes.map(whole => summaryShown(whole, names))
}

export async function shown(ctx: Context, row: RepairRow): Promise<contract.Repair> {
  const [whole] = (await wholesOf(ctx, [row])) as [Whole]
  const { items, remedies, facts } = whole
  const [names, told, rules, earlier, settings, ownLimits] = await Promise.all([
    namesFor(ctx, [whole]),
    toldOf(ctx, row.conversation_id),
    rulesNamed(ctx, row.rule_id ? [row.rule_id] : []),
    earlierWords(ctx, row),
    deskSettings(ctx),
    storeRemedies.limits(ctx.db).then(set => limitsOf(whoOf(ctx), set)),
  ])
  const canLead = mayLead(whoOf(ctx), { ownerId: row.owner_id })
  const isOpen = row.state === 'open'
  return {
    ...summaryShown(whole, names),
    found: row.found,
    isOwnFault: row.is_own_fault,
    rule: row.rule_id ? { id: row.rule_id, title: rules.get(row.rule_id)?.title ?? '' } : null,
    openedBy: row.opened_by_name,
    admission: row.admitted_at && {
      message: row.admitted_in,
      because: row.admitted_because,
      by: row.admitted_by_name ?? '',
      at: row.admitted_at.toISOString(),
    },
    items: items.map(item => itemShown(item, names)),
    searched: row.searched_at && { by: row.searched_by_name ?? '', at: row.searched_at.toISOString() },
    remedies: inOrder(remedies).map(remedy => remedyShown(ctx, remedy)),
    ladder: ladderOf(facts),
    ownLimits,
    wishes: told.filter(each => each.part === 'wish'),
    asking: askingShown(row, facts, settings.locale),
    second: secondShown(row, names, earlier),
    closing: row.closed_at && {
      words: row.closing_words,
      by: row.closed_by_name ?? '',
      at: row.closed_at.toISOString(),
    },
    missing: { repaired: missingFor('repaired', facts), doneInstead: missingFor('doneInstead', facts) },
    can: { handOver: isOpen && canLead, close: isOpen && canLead, reopen: !isOpen && canLead },
  }
}

function askingShown(row: RepairRow, facts: Facts, language: string): contract.Repair['asking'] {
  const { asked_at: askedAt, answer, answered_at: answeredAt } = row
  return {
    ...askingOf(facts),
    question: askingIn(language),
    asked: askedAt && {
      by: row.asked_by_name ?? '',
      at: askedAt.toISOString(),
      how: row.asked_how ?? '',
    },
    answer:
      answer && answeredAt
        ? {
            answer,
            words: row.answer_words,
            by: row.answer_by_name ?? '',
            at: answeredAt.toISOString(),
          }
        : null,
  }
}

function secondShown(row: RepairRow, names: Names, earlier: string): contract.Repair['second'] {
  const { second_at: at, second_why: why, second_kind: kind, second_answered_at: answeredAt } = row
  if (!at || !why) return null
  return {
    why,
    at: at.toISOString(),
    before: personOf(names.colleagues, row.second_owner_id),
    earlier,
    answered:
      kind && answeredAt
        ? {
            kind,
            method: row.second_method,
            by: row.second_by_name ?? '',
            at: answeredAt.toISOString(),
          }
        : null,
  }
}

/** What was said to the customer before it failed again, without what it quoted. */
export async function earlierWords(
  ctx: Context,
  { second_message_id: id }: Pick<RepairRow, 'second_message_id'>,
): Promise<string> {
  const found = id ? await messageById(ctx, id) : undefined
  return found ? found.message.text.slice(0, found.message.quotedFrom ?? undefined).trimEnd() : ''
}

/** By kind, and of one kind in the order in which they were given. */
function inOrder(remedies: RemedyRow[]): RemedyRow[] {
  const placeOf = ({ kind }: RemedyRow) => contract.remedyKind.options.indexOf(kind)
  return remedies.toSorted((a, b) => placeOf(a) - placeOf(b))
}

interface Names {
  conversations: Map<string, { id: string; number: number; subject: string }>
  customers: Map<string, { id: string; name: string }>
  colleagues: Map<string, string>
}

async function namesFor(ctx: Context, wholes: Whole[]): Promise<Names> {
  const items = wholes.flatMap(whole => whole.items)
  const ids = (given: (string | null)[]) => [...new Set(given.filter(id => id !== null))]
  const rows = wholes.map(whole => whole.row)
  const [summaries, customers, colleagues] = await Promise.all([
    summariesByIds(ctx, ids([...rows, ...items].map(each => each.conversation_id))),
    customerLabels(
      ctx,
      [...rows, ...items].map(each => each.customer_id),
    ),
    colleagueNames(ctx, ids(rows.flatMap(row => [row.owner_id, row.second_owner_id]))),
  ])
  const conversations = new Map(
    summaries.map(({ id, number, subject }) => [id, { id, number, subject }] as const),
  )
  return { conversations, customers, colleagues }
}

function summaryShown({ row, facts }: Whole, names: Names): contract.Summary {
  return {
    id: row.id,
    slip: row.slip,
    slipDay: row.slip_day,
    cause: row.cause,
    causeState: causeStateOf(row.cause, facts.second !== null),
    state: row.state,
    conversation: names.conversations.get(row.conversation_id) ?? {
      id: row.conversation_id,
      number: 0,
      subject: '',
    },
    complaint: row.complaint_id,
    customer: customerOf(names, row.customer_id),
    owner: personOf(names.colleagues, row.owner_id),
    waitsFor: waitsForOf(facts),
    flags: row.state === 'open' ? flagsOf(facts) : [],
    isLocked: isLocked(facts),
    strands: strandsOf(facts),
    openedAt: row.opened_at.toISOString(),
  }
}

function itemShown(item: ItemRow, names: Names): contract.Item {
  return {
    id: item.id,
    kind: item.kind,
    words: item.words,
    conversation: (item.conversation_id && names.conversations.get(item.conversation_id)) || null,
    customer: customerOf(names, item.customer_id),
    promise: item.promise_id,
    isFound: item.is_found,
    state: item.state,
    because: item.because,
    madeBy: item.made_by_name,
    madeAt: item.made_at.toISOString(),
    changedBy: item.changed_by_name,
    changedAt: item.changed_at.toISOString(),
  }
}

function remedyShown(ctx: Context, row: RemedyRow): contract.Remedy {
  const who = whoOf(ctx)
  const isAsked = row.state === 'asked'
  return {
    id: row.id,
    kind: row.kind,
    isGoodwill: isGoodwill(row.kind),
    forWhat: row.for_what,
    state: row.state,
    words: row.words,
    money: moneyOf(row),
    because: row.because,
    promise: row.promise_id,
    due: row.due_day ? { day: row.due_day, time: row.due_time } : null,
    by: { id: row.by_id, name: row.by_name },
    at: row.at.toISOString(),
    decision: row.decided_at && {
      by: row.decided_by_name ?? '',
      because: row.decided_because,
      at: row.decided_at.toISOString(),
    },
    can: {
      decide: isAsked && mayDecide(who, { askedBy: row.by_id }),
      withdraw: isAsked && mayLead(who, { ownerId: row.by_id }),
    },
  }
}

export function moneyOf({ amount, currency }: Pick<RemedyRow, 'amount' | 'currency'>): contract.Money | null {
  return amount !== null && currency !== null ? { amount, currency } : null
}

function personOf(names: Map<string, string>, id: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: names.get(id) ?? '' }
}

function customerOf({ customers }: Names, id: string | null): { id: string; name: string } | null {
  const found = id === null ? undefined : customers.get(id)
  return found ? { id: found.id, name: found.name } : null
}

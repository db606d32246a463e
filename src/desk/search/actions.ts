import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import type { Context } from '../../platform/context.ts'
import {
  idsOfWanted,
  latestWanted,
  summariesByIds,
  textsOfMessages,
  type Wanted,
} from '../conversations/index.ts'
import { customersNamed } from '../customers/index.ts'
import { textsOfNotes } from '../notes/index.ts'
import { colleaguesNamed } from '../people/index.ts'
import { textsOfPromises } from '../promises/index.ts'
import { deskSettings } from '../setup/index.ts'
import type * as contract from './contract.ts'
import { latestHits, type Page } from './hits.ts'
import { type Day, excerptOf, parseQuestion, type Question, queryOf, startOf } from './rules.ts'
import type * as store from './store.ts'

type Answer = OutputOf<typeof contract.search>
type Item = Answer['items'][number]

/** Each conversation once, the latest that answers first. */
export async function search(ctx: Context, input: InputOf<typeof contract.search>): Promise<Answer> {
  const question = parseQuestion(input.q)
  const wanted = await wantedOf(ctx, question)
  const sought = await soughtOf(ctx, question)
  const page = { after: unpackCursor(input.after), limit: input.limit }
  const answer =
    sought.words === null && sought.from === null
      ? await byConversation(ctx, wanted, sought, page, question)
      : await byEntries(ctx, wanted, sought, page, question)
  // `#9` names a conversation, not everybody with a nine in their number.
  const named = question.terms.filter(term => !term.isExcluded && !term.number?.isAlone)
  const plain = named.flatMap(term => term.words)
  const customers =
    page.after || plain.length === 0 ? [] : await customersNamed(ctx, plain.join(' '), mostCustomers)
  return { ...answer, customers, hints: question.hints }
}

const mostCustomers = 5
/** More of a customer's or a name's conversations than these are not told apart by who they are from. */
const mostFrom = 1000

async function wantedOf(ctx: Context, question: Question): Promise<Wanted> {
  const wanted = { states: question.states, channels: question.channels } as Wanted
  if (question.assignees.length === 0) return wanted
  const assignees: (string | null)[] = []
  for (const name of question.assignees) {
    const found =
      name === 'nobody' ? [null] : name === 'me' ? [ctx.actor.id] : await colleaguesNamed(ctx, name)
    if (found.length === 0) question.hints.push(`No colleague is called “${name}”.`)
    assignees.push(...found)
  }
  return { ...wanted, assignees }
}

async function soughtOf(ctx: Context, question: Question): Promise<store.Sought> {
  const words = queryOf(question.terms)
  const named = queryOf(question.from, 'from:')
  const zone = question.before || question.after ? (await deskSettings(ctx)).timeZone : 'UTC'
  const moment = (day: Day | null) => day && startOf(day, zone, ctx.now)
  return {
    words,
    from: named === null ? null : { words: named, conversations: await conversationsFrom(ctx, question) },
    since: moment(question.after),
    until: moment(question.before),
  }
}

/** A customer's own conversations count as from them, under whatever name and address they are known now. */
async function conversationsFrom(ctx: Context, question: Question): Promise<string[]> {
  const name = question.from.flatMap(term => term.words).join(' ')
  const customers = await customersNamed(ctx, name, 50)
  if (customers.length === 0) return []
  return idsOfWanted(
    ctx,
    { states: [], channels: [], customers: customers.map(customer => customer.id) },
    { limit: mostFrom },
  )
}

/** For questions without words. */
async function byConversation(
  ctx: Context,
  wanted: Wanted,
  sought: store.Sought,
  page: Page,
  question: Question,
) {
  const isNothing = Object.values(wanted).every(field => field.length === 0) && !sought.since && !sought.until
  if (isNothing || isImpossible(wanted)) return { items: [], next: null }
  const rows = await latestWanted(ctx, {
    ...wanted,
    from: sought.since,
    until: sought.until,
    after: page.after,
    limit: page.limit + 1,
  })
  const items = rows
    .slice(0, page.limit)
    .map(({ summary }): Item => ({ ...summary, excerpt: excerptOf(summary.preview, question.terms) }))
  const last = rows[items.length - 1]
  return { items, next: rows.length > items.length && last ? packCursor(last.at, last.summary.id) : null }
}

async function byEntries(ctx: Context, wanted: Wanted, sought: store.Sought, page: Page, question: Question) {
  const hits = isImpossible(wanted) ? [] : await latestHits(ctx, wanted, sought, page)
  const shown = hits.slice(0, page.limit)
  const [summaries, messages, notes, promises] = await Promise.all([
    summariesByIds(
      ctx,
      shown.map(hit => hit.conversation_id),
    ),
    textsOfMessages(ctx, idsOf(shown, 'message')),
    textsOfNotes(ctx, idsOf(shown, 'note')),
    textsOfPromises(ctx, idsOf(shown, 'promise')),
  ])
  const byConversation = new Map(summaries.map(summary => [summary.id, summary]))
  const items = shown.flatMap((hit): Item[] => {
    const summary = byConversation.get(hit.conversation_id)
    return summary
      ? [
          {
            ...summary,
            excerpt: excerptOf(
              messages.get(hit.id) ?? notes.get(hit.id) ?? promises.get(hit.id) ?? summary.preview,
              question.terms,
            ),
          },
        ]
      : []
  })
  const last = shown.at(-1)
  return { items, next: hits.length > shown.length && last ? packCursor(last.at, last.id) : null }
}

function isImpossible(wanted: Wanted): boolean {
  return wanted.assignees?.length === 0
}

function idsOf(entries: store.Entry[], kind: store.Entry['kind']): string[] {
  return entries.filter(entry => entry.kind === kind).map(entry => entry.id)
}

import { hour, minute, plus } from '../../src/kit/time.ts'
import type { Chance } from './chance.ts'
import { rareMessages, rareWord, type Writer } from './text.ts'

export interface Size {
  conversations: number
  messages: number
  notes: number
  customers: number
  accounts: number
}

export const wholeSize: Size = {
  conversations: 20_000,
  messages: 100_000,
  notes: 12_000,
  customers: 8000,
  accounts: 900,
}

export interface Person {
  id: string
  name: string
  email: string
  phone: string | null
  accountId: string | null
  madeAt: Date
}

export interface Story {
  id: string
  number: number
  subject: string
  state: string
  channel: string
  customer: Person | null
  assignee: Colleague | null
  items: Item[]
  last: Item
  madeAt: Date
}

export interface Item {
  id: string
  kind: 'inbound' | 'outbound' | 'note'
  text: string
  at: Date
  by: { id: string; name: string }
}

export interface Colleague {
  id: string
  name: string
}

interface Parts {
  chance: Chance
  writer: Writer
  now: Date
}

/** Two years of a desk up to `now`, oldest first: conversations with what was said and noted in them. */
export function* stories(
  size: Size,
  cast: { customers: Person[]; colleagues: Colleague[] },
  parts: Parts,
): Generator<Story> {
  const { chance, writer, now } = parts
  const start = plus(now, -730 * 24 * hour)
  const step = (now.getTime() - start.getTime()) / size.conversations
  const rareEvery = Math.floor(size.messages / rareMessages)
  let messages = 0
  let notes = 0
  for (let index = 0; index < size.conversations; index++) {
    const left = size.conversations - index
    const count =
      left === 1
        ? size.messages - messages
        : Math.min(size.messages - messages - (left - 1), saidIn(chance, size))
    const noted = Math.round(((index + 1) / size.conversations) * size.notes) - notes
    const madeAt = plus(start, Math.floor((index + chance.number()) * step))
    const customer = chance.number() < 0.97 ? chance.one(cast.customers) : null
    const assignee = chance.number() < 0.85 ? chance.one(cast.colleagues) : null
    const items = itemsOf({ count, noted, madeAt, customer, assignee }, cast.colleagues, parts, () => {
      messages += 1
      return messages % rareEvery === 0
    })
    notes += noted
    const age = now.getTime() - madeAt.getTime()
    yield {
      id: chance.id(madeAt),
      number: index + 1,
      subject: writer.subject(),
      state: stateAt(age, chance),
      channel: channelOf(chance),
      customer,
      assignee,
      items,
      last: items.at(-1) as Item,
      madeAt,
    }
  }
}

const nobody = { id: '', name: '' }

interface Plot {
  count: number
  noted: number
  madeAt: Date
  customer: Person | null
  assignee: Colleague | null
}

/** What was said by turns, then what was noted. */
function itemsOf(plot: Plot, colleagues: Colleague[], parts: Parts, isRare: () => boolean): Item[] {
  const { chance, writer, now } = parts
  const items: Item[] = []
  for (let position = 0, at = plot.madeAt; position < plot.count + plot.noted; position++) {
    const kind = position >= plot.count ? 'note' : position % 2 === 0 ? 'inbound' : 'outbound'
    const text = kind === 'note' ? writer.message().slice(0, 200) : writer.message()
    const by = kind === 'inbound' ? (plot.customer ?? nobody) : (plot.assignee ?? chance.one(colleagues))
    items.push({
      id: chance.id(at),
      kind,
      text: kind !== 'note' && isRare() ? `${text} ${rareWord}.` : text,
      at,
      by,
    })
    at = new Date(Math.min(now.getTime() - minute, at.getTime() + chance.whole(20 * hour)))
  }
  return items
}

/** From one to some twenty, about `messages / conversations` on average. */
function saidIn(chance: Chance, size: Size): number {
  const average = size.messages / size.conversations
  return 1 + Math.floor(-Math.log(1 - chance.number()) * (average - 0.5))
}

/** Old matters are closed; of the last two months a third is still at work. */
function stateAt(age: number, chance: Chance): string {
  if (age > 60 * 24 * hour && chance.number() < 0.97) return 'closed'
  const dice = chance.number()
  return dice < 0.35 ? 'open' : dice < 0.55 ? 'waiting' : dice < 0.62 ? 'snoozed' : 'closed'
}

function channelOf(chance: Chance): string {
  const dice = chance.number()
  return dice < 0.7 ? 'email' : dice < 0.85 ? 'phone' : dice < 0.95 ? 'counter' : 'form'
}

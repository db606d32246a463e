import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { channel } from '../conversations/contract.ts'

const day = z.iso.date('Give a day such as 2026-11-30.')
export const person = z.object({ id, name: z.string() })
export const paragraph = z.string().trim().max(5000, 'At most 5,000 characters.')
const short = line(z.string().trim().max(200, 'At most 200 characters.'))
/** Several short texts; what is left empty is none. */
const names = z
  .array(short)
  .max(50, 'At most 50.')
  .transform(all => all.filter(name => name !== ''))

export const limit = z.object({
  amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, 'Give an amount such as 25 or 25.50.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Give a currency by its three letters, such as GBP.'),
})
export type Limit = z.output<typeof limit>

const content = {
  title: line(
    z.string().trim().min(1, 'Give the rule a title.').max(160, 'A title has at most 160 characters.'),
  ),
  /** What it says, as one would say it to a customer. */
  words: paragraph.min(1, 'Say in plain words what the rule is.'),
  /** Empty where nobody has given one: its owner is asked. */
  reason: paragraph.default(''),
  /** What a colleague may offer on their own, and up to which amount. */
  offer: paragraph.default(''),
  limit: limit.nullable().default(null),
  /** How far it may be bent, and by whom; `null` is its owner. */
  bend: paragraph.default(''),
  bendBy: id.nullable().default(null),
  /** The law or the contract that it rests on. */
  source: short.default(''),
  /** What it owes a customer, and under which condition. */
  owed: paragraph.default(''),
  owedIf: paragraph.default(''),
  /** Whom it concerns; everybody where all of these are empty. */
  customers: z.array(id).max(200, 'At most 200.').default([]),
  /** By their names. */
  accounts: names.default([]),
  plans: names.default([]),
  channels: z.array(channel).default([]),
  /** Phrases by which it is found in what customers write. */
  topics: names.default([]),
}

export const version = z.object({
  number: z.number().int(),
  /** Its first day in force, by the desk's own calendar. */
  from: z.string(),
  /** From that day on the rule is not in force. */
  isEnded: z.boolean(),
  title: z.string(),
  words: z.string(),
  reason: z.string(),
  offer: z.string(),
  limit: limit.nullable(),
  bend: z.string(),
  bendBy: person.nullable(),
  source: z.string(),
  owed: z.string(),
  owedIf: z.string(),
  customers: z.array(person),
  accounts: z.array(z.string()),
  plans: z.array(z.string()),
  channels: z.array(channel),
  topics: z.array(z.string()),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
export type Version = z.output<typeof version>

export const standing = z.enum(['in force', 'to come', 'ended'])
export type Standing = z.output<typeof standing>

/** Over the last twelve months. `null` where the one who asks neither owns the rule nor leads. */
const strain = z.object({
  /** `null` below three: of one or two it could be guessed whose they are. */
  votes: z.number().int().nullable(),
  uses: z.number().int(),
  /** `null` below ten uses, of which no rate is honest, and below three votes. */
  perThousand: z.number().int().nullable(),
})
export type Strain = z.output<typeof strain>

export const summary = z.object({
  id,
  title: z.string(),
  words: z.string(),
  standing,
  version: z.number().int(),
  owner: person.nullable(),
  hasReason: z.boolean(),
  /** Questions about it that wait for an answer. */
  openAsks: z.number().int(),
  strain: strain.nullable(),
})
export type RuleSummary = z.output<typeof summary>

const askKind = z.enum(['reason', 'owner', 'yearly', 'told', 'bend'])
export type AskKind = z.output<typeof askKind>
/** `keep`, `change` and `explain` answer the yearly look; `given` and `declined` a wish to bend. */
const answerKind = z.enum(['keep', 'change', 'explain', 'given', 'declined', 'answered'])
export type AnswerKind = z.output<typeof answerKind>

export const ask = z.object({
  id,
  rule: z.object({ id, title: z.string() }),
  kind: askKind,
  text: z.string(),
  /** `null`: the desk itself. */
  askedBy: person.nullable(),
  conversation: z.object({ id, number: z.number().int() }).nullable(),
  dueDay: z.string().nullable(),
  isLate: z.boolean(),
  askedAt: z.iso.datetime(),
  answer: answerKind.nullable(),
  because: z.string(),
  answeredBy: person.nullable(),
  answeredAt: z.iso.datetime().nullable(),
  can: z.object({ answer: z.boolean() }),
})
export type Ask = z.output<typeof ask>

export const rule = z.object({
  id,
  standing,
  owner: person.nullable(),
  /** The version in force on the day asked for; of a rule to come its first, of an ended one its last. */
  inForce: version,
  /** All of them, the newest first; also those still to come. */
  versions: z.array(version),
  latest: z.number().int(),
  asks: z.array(ask),
  strain: strain.nullable(),
  isUsed: z.boolean(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
})
export type Rule = z.output<typeof rule>

export const list = endpoint({
  name: 'rules.list',
  method: 'GET',
  path: '/rules',
  needs: 'agent',
  summary: 'The register by title; `q` finds by the beginnings of words, also with a slip in them.',
  input: z.object({
    q: z.string().max(200).optional(),
    /** `current` is what is in force or to come. */
    show: z.enum(['current', 'mine', 'without-reason', 'without-owner', 'ended']).default('current'),
    ...pageInput,
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: pageOf(summary),
})

export const find = endpoint({
  name: 'rules.find',
  method: 'GET',
  path: '/rules/{id}',
  needs: 'agent',
  summary: 'One rule with all its versions; with `on`, the version in force that day.',
  input: z.object({ id, on: day.optional() }),
  output: rule,
})

export const make = endpoint({
  name: 'rules.make',
  method: 'POST',
  path: '/rules',
  needs: 'lead',
  summary: 'Enter a rule; it is in force from today unless you say from when.',
  input: z.object({ ...content, owner: id.nullable().default(null), from: day.optional() }),
  output: rule,
})

export const change = endpoint({
  name: 'rules.change',
  method: 'PUT',
  path: '/rules/{id}',
  needs: 'agent',
  summary:
    'Make the next version of a rule, in force from today or a day to come; `version` is the one you started from.',
  input: z.object({ id, ...content, version: z.number().int(), from: day.optional() }),
  output: rule,
})

export const handOver = endpoint({
  name: 'rules.handOver',
  method: 'PUT',
  path: '/rules/{id}/owner',
  needs: 'agent',
  summary: 'Give a rule to another owner.',
  input: z.object({ id, owner: id }),
  output: rule,
})

export const end = endpoint({
  name: 'rules.end',
  method: 'POST',
  path: '/rules/{id}/end',
  needs: 'agent',
  summary: 'End a rule from today or a day to come; its versions stay readable.',
  input: z.object({ id, version: z.number().int(), from: day.optional() }),
  output: rule,
})

export const remove = endpoint({
  name: 'rules.remove',
  method: 'DELETE',
  path: '/rules/{id}',
  needs: 'agent',
  summary: 'Take a rule out that nobody has used; one that was used is ended instead.',
  input: z.object({ id }),
  output: z.object({}),
})

export const tell = endpoint({
  name: 'rules.tell',
  method: 'POST',
  path: '/rules/{id}/asks',
  needs: 'agent',
  keys: false,
  summary: 'Tell the owner of a rule something, or ask whoever may bend it to bend it here.',
  input: z
    .object({
      id,
      kind: z.enum(['told', 'bend']),
      text: paragraph.min(1, 'Write it first.'),
      conversation: conversationRef.optional(),
    })
    .refine(input => input.kind === 'told' || input.conversation !== undefined, {
      path: ['conversation'],
      message: 'A rule is bent in one conversation; say which.',
    }),
  output: ask,
})

export const asks = endpoint({
  name: 'rules.asks',
  method: 'GET',
  path: '/rules/asks',
  needs: 'agent',
  summary: 'What waits for your answer, and what you have asked yourself.',
  input: z.object({}),
  output: z.object({ toMe: z.array(ask), byMe: z.array(ask) }),
})

export const answer = endpoint({
  name: 'rules.answer',
  method: 'POST',
  path: '/rules/asks/{id}/answer',
  needs: 'agent',
  keys: false,
  summary: 'Answer a question about a rule.',
  input: z.object({
    id,
    answer: answerKind,
    because: paragraph.min(1, 'Say it in a sentence.'),
  }),
  output: ask,
})

export const made = event('rules.made', z.object({ title: z.string() }))
export const changed = event('rules.changed', z.object({ title: z.string(), version: z.number().int() }))
export const ended = event('rules.ended', z.object({ title: z.string(), from: z.string() }))
export const removed = event('rules.removed', z.object({ title: z.string() }))
export const handedOver = event(
  'rules.handedOver',
  z.object({ owner: person.nullable(), before: person.nullable() }),
)
/** `to` are the colleagues whose answer is wanted. */
export const asked = event(
  'rules.asked',
  z.object({ ask: id, kind: askKind, title: z.string(), to: z.array(id) }),
)
export const answered = event(
  'rules.answered',
  z.object({ ask: id, kind: askKind, title: z.string(), answer: answerKind }),
)

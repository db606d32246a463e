import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { channel } from '../conversations/contract.ts'

const day = z.iso.date('Give a day such as 2026-11-30.')
const person = z.object({ id, name: z.string() })
const paragraph = z.string().trim().max(5000, 'At most 5,000 characters.')
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

/** One rule as it stands in one conversation. */
const atHandItem = z.object({
  id,
  version: z.number().int(),
  title: z.string(),
  words: z.string(),
  reason: z.string(),
  offer: z.string(),
  limit: limit.nullable(),
  bend: z.string(),
  bendBy: person.nullable(),
  owner: person.nullable(),
  owed: z.string(),
  owedIf: z.string(),
  plans: z.array(z.string()),
  /** Why it seems to apply: the words found, or whom it names. Empty where it was asked for. */
  because: z.array(z.string()),
  /** What a colleague has judged here. */
  due: z
    .object({ isOwed: z.boolean(), because: z.string(), by: z.string(), at: z.iso.datetime() })
    .nullable(),
  /** Wishes to bend it here, with their answers. */
  bends: z.array(ask),
  /** Your own vote in this conversation, for your eyes alone. */
  hurtHere: z.boolean(),
})
export type AtHand = z.output<typeof atHandItem>

export const atHand = endpoint({
  name: 'rules.atHand',
  method: 'GET',
  path: '/rules/at-hand',
  needs: 'agent',
  summary: 'The rules that seem to apply to a conversation, or to what is being logged; at most six.',
  input: z.object({
    conversation: conversationRef.optional(),
    /** What is being said, where there is no conversation yet. */
    text: z.string().max(2000).optional(),
    channel: channel.optional(),
    customer: id.optional(),
    /** One that is wanted besides, whether it seems to apply or not. */
    rule: id.optional(),
  }),
  output: z.object({ items: z.array(atHandItem) }),
})

/** The four lines; `can` is empty for an honest "nothing more here". */
export const fourLines = z.object({
  cannot: paragraph.min(1, 'Say what you cannot do.'),
  because: paragraph.min(1, 'Say which rule it is, and why there is one.'),
  can: z.array(paragraph.min(1, 'Say what you can do, or take this line out.')).max(10, 'At most ten.'),
  owner: paragraph.min(1, 'Say who looks after the rule, and how to tell them.'),
})
export type FourLines = z.output<typeof fourLines>

export const prepareRefusal = endpoint({
  name: 'rules.prepareRefusal',
  method: 'POST',
  path: '/refusals',
  needs: 'agent',
  summary:
    'Write a no with a way forward. It counts once an answer or a log holds its words; `conversation` is left out where one is about to be logged.',
  input: z
    .object({
      rule: id,
      conversation: conversationRef.optional(),
      ...fourLines.shape,
      /** Nothing can be offered, and you have looked. */
      nothingMore: z.boolean().default(false),
    })
    .refine(input => input.can.length > 0 || input.nothingMore, {
      path: ['can'],
      message: 'Say at least one thing that you can do, or that there is nothing more here.',
    }),
  output: z.object({ id }),
})

const refusal = z.object({
  id,
  rule: z.object({ id, title: z.string(), version: z.number().int() }),
  message: id,
  by: z.object({ id: id.nullable(), name: z.string() }),
  lines: fourLines,
  /** It was said as the rule in force that day required. */
  isRequired: z.boolean(),
  saidAt: z.iso.datetime(),
})
export type Refusal = z.output<typeof refusal>

export const refusals = endpoint({
  name: 'rules.refusals',
  method: 'GET',
  path: '/conversations/{id}/refusals',
  needs: 'agent',
  summary: 'What was refused by rule in a conversation, oldest first.',
  input: z.object({ id: conversationRef }),
  output: z.object({ items: z.array(refusal) }),
})

export const judge = endpoint({
  name: 'rules.judge',
  method: 'PUT',
  path: '/conversations/{id}/dues/{rule}',
  needs: 'agent',
  summary: 'Say whether a rule owes this customer something, and why.',
  input: z.object({
    id: conversationRef,
    rule: id,
    isOwed: z.boolean(),
    because: paragraph.min(1, 'Say why.'),
  }),
  output: z.object({}),
})

export const press = endpoint({
  name: 'rules.press',
  method: 'PUT',
  path: '/conversations/{id}/strain/{rule}',
  needs: 'agent',
  keys: false,
  summary: 'Say that a rule hurt someone here, or take that back; nobody can learn that it was you.',
  input: z.object({ id: conversationRef, rule: id, hurt: z.boolean() }),
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
const refused = { refusal: id, rule: id, title: z.string(), version: z.number().int() }
export const said = event('rules.refused', z.object({ ...refused, isRequired: z.boolean() }))
export const takenBack = event('rules.takenBack', z.object(refused))
export const judged = event(
  'rules.judged',
  z.object({ rule: id, title: z.string(), isOwed: z.boolean(), because: z.string() }),
)

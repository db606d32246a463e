import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { channel } from '../../conversations/contract.ts'
import { ask, limit, paragraph, person } from '../contract.ts'

/** Rules as they apply in one conversation: at hand, refused by, judged, and where they hurt. */

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

const refused = { refusal: id, rule: id, title: z.string(), version: z.number().int() }
export const said = event('rules.refused', z.object({ ...refused, isRequired: z.boolean() }))
export const takenBack = event('rules.takenBack', z.object(refused))
export const judged = event(
  'rules.judged',
  z.object({ rule: id, title: z.string(), isOwed: z.boolean(), because: z.string() }),
)

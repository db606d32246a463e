import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { about, conversation, itemKind, itemState, optionalWords, person, repair } from '../contract.ts'

/** What else the slip touched: searched for, taken into the list or set aside, and settled. */

const suggestion = z.object({
  kind: z.enum(['conversation', 'customer', 'promise']),
  words: z.string(),
  excerpt: z.string(),
  conversation,
  customer: person.nullable(),
  promise: id.nullable(),
  /** What it has in common with the slip: the words, the number, the rule, the days, the customer. */
  because: z.array(z.string()),
})
export type Suggestion = z.output<typeof suggestion>

export const seek = endpoint({
  name: 'repair.seek',
  method: 'POST',
  path: '/repairs/{id}/search',
  needs: 'agent',
  summary:
    'Search the desk for what else the slip touched: the same words, number, rule or days; or by your own words.',
  input: z.object({ id, q: z.string().trim().max(200, 'At most 200 characters.').default('') }),
  output: z.object({
    items: z.array(suggestion),
    /** What the desk looked for. */
    lookedFor: z.array(z.string()),
  }),
})

export const addItem = endpoint({
  name: 'repair.addItem',
  method: 'POST',
  path: '/repairs/{id}/items',
  needs: 'agent',
  summary: 'Take something that the slip touched into the list, or set it aside with the reason.',
  input: z.object({
    id,
    kind: itemKind.default('other'),
    words: z.string().trim().min(1, 'Say what is to be cleaned up.').max(500, 'At most 500 characters.'),
    conversation: conversationRef.nullable().default(null),
    customer: id.nullable().default(null),
    promise: id.nullable().default(null),
    isFound: z.boolean().default(false),
    /** Looked at and set aside, because. */
    setAside: optionalWords,
  }),
  output: repair,
})

export const settleItem = endpoint({
  name: 'repair.settleItem',
  method: 'PUT',
  path: '/repair-items/{id}/state',
  needs: 'agent',
  summary: 'Say that an item is done, does not apply, is set aside, or is to be done after all.',
  input: z
    .object({ id, state: itemState, because: optionalWords })
    .refine(input => input.because !== '' || input.state === 'done' || input.state === 'toDo', {
      path: ['because'],
      message: 'Say why.',
    }),
  output: repair,
})

const itemAbout = { ...about, item: id, words: z.string() }
export const searched = event('repair.searched', z.object({ ...about, lookedFor: z.array(z.string()) }))
export const itemAdded = event(
  'repair.itemAdded',
  z.object({ ...itemAbout, kind: itemKind, isFound: z.boolean(), state: itemState, because: z.string() }),
)
export const itemSettled = event(
  'repair.itemSettled',
  z.object({ ...itemAbout, state: itemState, before: itemState, because: z.string() }),
)

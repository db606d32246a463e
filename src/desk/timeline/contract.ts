import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { message, summary } from '../conversations/contract.ts'
import { customer } from '../customers/contract.ts'
import { draft } from '../drafts/contract.ts'
import { note } from '../notes/contract.ts'
import { canReply, delivery } from '../outbox/contract.ts'
import { told } from '../questions/contract.ts'

const happening = z.object({
  id,
  at: z.iso.datetime(),
  /** Who did it: a colleague, a key, the customer or the desk itself. */
  who: z.object({ id: id.nullable(), name: z.string() }),
  /** The journal's kind, `conversations.assigned`. */
  event: z.string(),
  data: z.record(z.string(), z.unknown()),
})

/** One timeline over all channels, oldest first: what was said, what was noted, what the desk did. */
export const item = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), at: z.iso.datetime(), message, delivery: delivery.nullable() }),
  z.object({ kind: z.literal('note'), at: z.iso.datetime(), note }),
  z.object({ kind: z.literal('event'), at: z.iso.datetime(), happening }),
])
export type Item = z.output<typeof item>

/**
 * Another conversation that belongs to this one: `follows` and `followedBy` by a late reply, `splitFrom` and `splitInto`, `copy` where
 * the same mail went to another mailbox too, `sameThread` where a mail here answers one there, which may be the same matter.
 */
const related = z.object({
  kind: z.enum(['follows', 'followedBy', 'splitFrom', 'splitInto', 'copy', 'sameThread']),
  conversation: summary,
  /** Of a copy, the other mailbox. */
  mailbox: z.object({ name: z.string(), address: z.string() }).nullable(),
})
export type Related = z.output<typeof related>

export const open = endpoint({
  name: 'conversations.open',
  method: 'GET',
  path: '/conversations/{id}',
  needs: 'agent',
  summary: 'One conversation with its timeline, its customer and your own drafts.',
  input: z.object({ id: conversationRef }),
  output: summary.extend({
    timeline: z.array(item),
    customerDetails: customer.nullable(),
    /** Of an answer. */
    draft: draft.nullable(),
    noteDraft: draft.nullable(),
    canReply,
    related: z.array(related),
    /** What the customer told to the three questions. */
    told: z.array(told),
    /** Where everything of this one is now; then nothing is left here but its shell. */
    mergedInto: z.object({ id, number: z.number().int(), subject: z.string() }).nullable(),
  }),
})
export type OpenConversation = z.output<typeof open.output>

import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { about, cause, found, me, optionalWords, person, repair } from '../contract.ts'

/** What slipped, whose doing it is, and who sees to it. */

const day = z.iso.date('Give a day such as 2026-11-27.')
const slip = z
  .string()
  .trim()
  .min(1, 'Say in a sentence what slipped.')
  .max(2000, 'At most 2,000 characters.')

export const open = endpoint({
  name: 'repair.open',
  method: 'POST',
  path: '/repairs',
  needs: 'agent',
  summary: 'Open a repair for a slip of ours, with a complaint or without.',
  input: z.object({
    conversation: conversationRef,
    complaint: id.nullable().default(null),
    /** From which it was opened. */
    message: id.nullable().default(null),
    slip,
    slipDay: day.nullable().default(null),
    found: found.default('colleague'),
    cause: cause.default('causeUnknown'),
    /** Where a rule caused it: whether that is ours to answer for. */
    isOwnFault: z.boolean().optional(),
    rule: id.nullable().default(null),
  }),
  output: repair,
})

export const change = endpoint({
  name: 'repair.change',
  method: 'PATCH',
  path: '/repairs/{id}',
  needs: 'agent',
  summary: 'Say more exactly what slipped, when, and whose doing it is; a new cause takes a reason.',
  input: z.object({
    id,
    slip: slip.optional(),
    slipDay: day.nullable().optional(),
    found: found.optional(),
    cause: cause.optional(),
    isOwnFault: z.boolean().optional(),
    rule: id.nullable().optional(),
    because: optionalWords,
  }),
  output: repair,
})

export const handOver = endpoint({
  name: 'repair.handOver',
  method: 'PUT',
  path: '/repairs/{id}/owner',
  needs: 'agent',
  summary: 'Give a repair to a colleague (`me` for yourself).',
  input: z.object({ id, owner: me, because: optionalWords }),
  output: repair,
})

export const opened = event('repair.opened', z.object({ ...about, cause, found }))
export const changed = event(
  'repair.changed',
  z.object({ ...about, cause, before: cause, isOwnFault: z.boolean().nullable(), because: z.string() }),
)
export const handedOver = event(
  'repair.handedOver',
  z.object({ ...about, owner: person, before: person.nullable(), because: z.string() }),
)

import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import { due } from '../../promises/contract.ts'
import { limit as money } from '../../rules/contract.ts'
import {
  about,
  conversation,
  me,
  optionalWords,
  person,
  reason,
  remedyKind,
  remedyState,
  repair,
} from '../contract.ts'

/** What puts it right: taken or passed over, by whom up to which limit, and what was given before. */

const remedyInput = {
  words: z.string().trim().min(1, 'Say what is given.').max(500, 'At most 500 characters.'),
  money: money.nullable().default(null),
  forWhat: z.enum(['distress', 'timeAndTrouble']).nullable().default(null),
  /** By when it is done; `null` where it is done already. */
  due: due.nullable().default(null),
  /** Who sees to it. */
  owner: me.default('me'),
  /** Above one's own limit: why a lead should agree. */
  because: optionalWords,
}

export const take = endpoint({
  name: 'repair.take',
  method: 'POST',
  path: '/repairs/{id}/remedies',
  needs: 'agent',
  summary: 'Give a remedy, at once or by a day; above your own limit a lead is asked.',
  input: z.object({ id, kind: remedyKind, ...remedyInput }),
  output: repair,
})

export const passOver = endpoint({
  name: 'repair.passOver',
  method: 'PUT',
  path: '/repairs/{id}/remedies/{kind}',
  needs: 'agent',
  summary: 'Say that a kind of remedy was considered and is not needed, and why.',
  input: z.object({ id, kind: remedyKind, because: reason }),
  output: repair,
})

export const decide = endpoint({
  name: 'repair.decide',
  method: 'PUT',
  path: '/repair-remedies/{id}/decision',
  needs: 'lead',
  summary: 'Agree to a remedy above a colleague’s limit, or decline it, with the reason.',
  input: z.object({
    id,
    agrees: z.boolean(),
    because: reason,
    /** Another day, where the one that was asked for has passed. */
    due: due.optional(),
  }),
  output: repair,
})

export const withdraw = endpoint({
  name: 'repair.withdraw',
  method: 'POST',
  path: '/repair-remedies/{id}/withdrawal',
  needs: 'agent',
  summary: 'Take back a remedy for which a lead was asked.',
  input: z.object({ id, because: reason }),
  output: repair,
})

const comparable = z.object({
  kind: remedyKind,
  money: money.nullable(),
  /** Empty, with the conversation and the customer `null`, where it belongs to a file that whoever asks may not see. */
  words: z.string(),
  conversation: conversation.nullable(),
  customer: person.nullable(),
  state: remedyState,
  day: z.string(),
})

export const comparables = endpoint({
  name: 'repair.comparables',
  method: 'GET',
  path: '/repairs/{id}/comparables',
  needs: 'agent',
  summary: 'The last five remedies of the same kind for the same cause or rule.',
  input: z.object({ id, kind: remedyKind }),
  output: z.object({ items: z.array(comparable) }),
})

/** An owner has no limit. */
export const limitedRole = z.enum(['agent', 'lead', 'admin'])
const remedyLimit = z.object({
  /** One of the two. */
  role: limitedRole.nullable(),
  colleague: person.nullable(),
  ...money.shape,
})
export type RemedyLimit = z.output<typeof remedyLimit>

export const limits = endpoint({
  name: 'repair.limits',
  method: 'GET',
  path: '/settings/remedies',
  needs: 'admin',
  summary: 'Up to what colleagues may give on their own, by role and by person.',
  input: z.object({}),
  output: z.object({ items: z.array(remedyLimit) }),
})

export const setLimit = endpoint({
  name: 'repair.setLimit',
  method: 'PUT',
  path: '/settings/remedies',
  needs: 'admin',
  summary: 'Set a limit in one currency for a role or a person; `amount` `null` takes it away.',
  input: z
    .object({
      role: limitedRole.nullable().default(null),
      colleague: id.nullable().default(null),
      amount: money.shape.amount.nullable(),
      currency: money.shape.currency,
    })
    .refine(input => (input.role === null) !== (input.colleague === null), {
      path: ['role'],
      message: 'Give a role or a colleague.',
    }),
  output: z.object({ items: z.array(remedyLimit) }),
})

const remedyAbout = { ...about, remedy: id, kind: remedyKind, money: money.nullable() }
export const considered = event(
  'repair.considered',
  z.object({ ...remedyAbout, state: remedyState, words: z.string(), because: z.string() }),
)
export const decided = event(
  'repair.decided',
  z.object({ ...remedyAbout, agrees: z.boolean(), because: z.string() }),
)
/** Kept, past due, or taken back. */
export const remedyTurned = event(
  'repair.remedyTurned',
  z.object({ ...remedyAbout, state: remedyState, because: z.string() }),
)
export const limitSet = event(
  'repair.limitSet',
  z.object({ subject: z.string(), amount: z.string().nullable(), currency: z.string() }),
)

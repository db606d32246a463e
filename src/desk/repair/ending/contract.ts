import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import {
  about,
  answer,
  failureKind,
  me,
  optionalWords,
  person,
  reason,
  repair,
  secondWhy,
} from '../contract.ts'

/** How it ends: asked whether it is put right, begun afresh where it failed again, and closed. */

export const ask = endpoint({
  name: 'repair.ask',
  method: 'POST',
  path: '/repairs/{id}/asking',
  needs: 'agent',
  summary: 'Say that the customer was asked whether it is put right; once.',
  input: z.object({ id, how: z.enum(['phone', 'counter', 'chat', 'mail', 'other']) }),
  output: repair,
})

export const answerAsking = endpoint({
  name: 'repair.answer',
  method: 'PUT',
  path: '/repairs/{id}/asking',
  needs: 'agent',
  summary: 'Keep what the customer answered: put right, not yet, or no answer.',
  input: z.object({ id, answer, words: optionalWords }),
  output: repair,
})

export const startAfresh = endpoint({
  name: 'repair.startAfresh',
  method: 'PUT',
  path: '/repairs/{id}/second',
  needs: 'agent',
  summary: 'After a second failure: say whether it was integrity or competence, and who takes it now.',
  input: z.object({
    id,
    kind: failureKind,
    owner: me,
    /** What is done otherwise now; needed where nobody else is there to take it. */
    method: optionalWords,
  }),
  output: repair,
})

export const close = endpoint({
  name: 'repair.close',
  method: 'PUT',
  path: '/repairs/{id}/closing',
  needs: 'agent',
  summary: 'Close a repair as repaired, or say honestly that it cannot be and what was done instead.',
  input: z
    .object({ id, as: z.enum(['repaired', 'doneInstead']), words: optionalWords })
    .refine(input => input.as === 'repaired' || input.words !== '', {
      path: ['words'],
      message: 'Say why it cannot be repaired, and what was done instead.',
    }),
  output: repair,
})

export const reopen = endpoint({
  name: 'repair.reopen',
  method: 'POST',
  path: '/repairs/{id}/reopening',
  needs: 'agent',
  summary: 'Open a closed repair again, with the reason.',
  input: z.object({ id, because: reason }),
  output: repair,
})

export const asked = event('repair.asked', z.object({ ...about, how: z.string(), message: id.nullable() }))
export const answered = event('repair.answered', z.object({ ...about, answer, words: z.string() }))
export const failedAgain = event('repair.failedAgain', z.object({ ...about, why: secondWhy }))
export const startedAfresh = event(
  'repair.startedAfresh',
  z.object({
    ...about,
    kind: failureKind,
    method: z.string(),
    owner: person,
    before: person.nullable(),
  }),
)
export const closed = event(
  'repair.closed',
  z.object({ ...about, as: z.enum(['repaired', 'doneInstead']), words: z.string() }),
)
export const reopened = event('repair.reopened', z.object({ ...about, because: z.string() }))

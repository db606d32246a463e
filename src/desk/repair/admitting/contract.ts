import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import { about, optionalWords, repair } from '../contract.ts'

/** The words that admit it, and what takes them back. */

export const admit = endpoint({
  name: 'repair.admit',
  method: 'PUT',
  path: '/repairs/{id}/admission',
  needs: 'agent',
  summary: 'Link the message that admits it, or say why none is needed.',
  input: z
    .object({
      id,
      message: id.nullable().default(null),
      /** Why no answer that admits is needed. */
      because: optionalWords,
      /** What that message does besides. */
      explains: z.boolean().default(true),
      apologises: z.boolean().default(true),
    })
    .refine(input => (input.message === null) !== (input.because === ''), {
      path: ['because'],
      message: 'Choose the message that admits it, or say why none is needed.',
    }),
  output: repair,
})

export const admitted = event(
  'repair.admitted',
  z.object({ ...about, message: id.nullable(), because: z.string() }),
)
/** The answer that admitted it was taken back, or what it said went with it. */
export const unsaid = event('repair.unsaid', z.object({ ...about, message: id }))

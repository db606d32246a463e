import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'

const wishes = z.object({
  /** When a customer writes in a conversation of mine. */
  mine: z.boolean(),
  /** When a customer writes in a conversation of my teams that nobody has taken yet. */
  teams: z.boolean(),
  /** When a promise of mine is due, or comes to me. */
  promises: z.boolean(),
  /** When a question about a rule waits for my answer. */
  rules: z.boolean(),
  /** When a page of my own waits for me; the mail says no more than that. */
  pages: z.boolean(),
})
export type Wishes = z.output<typeof wishes>

export const read = endpoint({
  name: 'notices.read',
  method: 'GET',
  path: '/me/notices',
  needs: 'agent',
  keys: false,
  summary: 'What you are told by mail.',
  input: z.object({}),
  output: wishes,
})

export const change = endpoint({
  name: 'notices.change',
  method: 'PATCH',
  path: '/me/notices',
  needs: 'agent',
  keys: false,
  summary: 'Choose what you are told by mail.',
  input: wishes.partial(),
  output: wishes,
})

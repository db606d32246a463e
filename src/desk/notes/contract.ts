import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'

export const note = z.object({
  id,
  position: z.number().int(),
  author: z.object({ id: id.nullable(), name: z.string() }),
  text: z.string(),
  madeAt: z.iso.datetime(),
})
export type Note = z.output<typeof note>

export const add = endpoint({
  name: 'notes.add',
  method: 'POST',
  path: '/conversations/{id}/notes',
  needs: 'agent',
  summary: 'Note something among colleagues; it never leaves the desk.',
  input: z.object({
    id: conversationRef,
    text: z
      .string()
      .trim()
      .min(1, 'Write the note first.')
      .max(100_000, 'A note has at most 100,000 characters.'),
  }),
  output: note,
})

export const added = event('notes.added', z.object({ note: id }))

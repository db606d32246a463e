import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { attachment } from '../conversations/contract.ts'

export const draft = z.object({
  /** What the composer shows: HTML of its own narrow kind. */
  html: z.string(),
  /** `note` while a note is being written. */
  kind: z.enum(['answer', 'note']),
  attachments: z.array(attachment),
  /** Grows with every save; a save with an older one is refused, so that two devices do not overwrite each other. */
  version: z.number().int(),
  savedAt: z.iso.datetime(),
})
export type Draft = z.output<typeof draft>

export const save = endpoint({
  name: 'drafts.save',
  method: 'PUT',
  path: '/conversations/{id}/draft',
  needs: 'agent',
  keys: false,
  summary: 'Keep your draft; `version` is the one you started from (0 for a new one).',
  input: z.object({
    id: conversationRef,
    kind: z.enum(['answer', 'note']).default('answer'),
    html: z.string().max(1_000_000, 'A draft has at most a million characters.'),
    attachments: z.array(id).max(50, 'At most 50 attachments.').default([]),
    version: z.number().int().min(0),
  }),
  output: draft,
})

export const discard = endpoint({
  name: 'drafts.discard',
  method: 'DELETE',
  path: '/conversations/{id}/draft',
  needs: 'agent',
  keys: false,
  summary: 'Throw your draft away.',
  input: z.object({ id: conversationRef }),
  output: z.object({}),
})

import { z } from 'zod'
import { mailAddress } from '../../kit/address.ts'
import { endpoint } from '../../kit/endpoint.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { attachment } from '../conversations/contract.ts'
import { type DraftPromise, draftPromise } from '../promises/contract.ts'

const kind = z.enum(['answer', 'note'])
export type Kind = z.output<typeof kind>

/** Whom an answer goes to, where its writer has chosen. */
const recipients = z.object({
  to: z.array(mailAddress).min(1, 'Say whom it goes to.').max(50),
  cc: z.array(mailAddress).max(50),
})

export type { DraftPromise }
export type Recipients = z.output<typeof recipients>

export const draft = z.object({
  /** What the composer shows: HTML of its own narrow kind. */
  html: z.string(),
  /** One keeps an answer and a note in a conversation, each by itself. */
  kind,
  attachments: z.array(attachment),
  /** `null`: to whom the desk would write. */
  recipients: recipients.nullable(),
  /** Confirmed so far; they become promises when the answer is accepted. */
  promises: z.array(draftPromise),
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
  summary:
    'Keep your draft of an answer or of a note; `version` is the one you started from (0 for a new one).',
  input: z.object({
    id: conversationRef,
    kind: kind.default('answer'),
    html: z.string().max(1_000_000, 'A draft has at most a million characters.'),
    attachments: z.array(id).max(50, 'At most 50 attachments.').default([]),
    recipients: recipients.nullable().default(null),
    promises: z.array(draftPromise).max(20, 'At most 20 promises in one answer.').default([]),
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
  input: z.object({ id: conversationRef, kind: kind.default('answer') }),
  output: z.object({}),
})

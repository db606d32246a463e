import { z } from 'zod'
import { mailAddress } from '../../kit/address.ts'
import { endpoint } from '../../kit/endpoint.ts'
import { event, eventCarrying } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { knowing } from '../conversations/contract.ts'
import { type DraftPromise, draftPromise, type NewPromise } from '../promises/contract.ts'

export type { DraftPromise }

const outboxState = z.enum(['held', 'sending', 'sent', 'failed'])

/** What a mail system said of a recipient whom the answer has not reached. */
const missed = z.object({
  address: z.string(),
  /** `failed` for good, `returned` after trouble that may pass, `delayed` and still tried. */
  state: z.enum(['failed', 'returned', 'delayed']),
  /** What happened, in plain words. */
  sentence: z.string(),
  /** What one can do about it; empty where there is nothing to do. */
  advice: z.string(),
  /** The mail system's own words. */
  diagnostic: z.string(),
  /** The message in which it stands. */
  report: id.nullable(),
  at: z.iso.datetime(),
})
export type Missed = z.output<typeof missed>

/** How far an accepted answer has come. */
export const delivery = z.object({
  state: outboxState,
  /** Until when it can be taken back; `null` once it cannot. */
  undoUntil: z.iso.datetime().nullable(),
  /** Whole seconds that were left when the server answered; clocks of browsers differ. */
  undoSeconds: z.number(),
  sentAt: z.iso.datetime().nullable(),
  /** What went wrong or what it waits for, as a sentence. */
  problem: z.string().nullable(),
  /** It may have reached the customer already: sending was cut off between the mail and its receipt. */
  mayHaveBeenSent: z.boolean(),
  nextTryAt: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  /** Whom the server did not take it for, in its own words; `isFinal` where trying again is pointless. */
  refused: z.array(z.object({ address: z.string(), answer: z.string(), isFinal: z.boolean() })),
  /** Whom it took it for; they are not mailed again. */
  delivered: z.array(z.string()),
  /** The mail's Message-ID, the same over all tries. */
  rfcId: z.string(),
  /** What the provider calls the mail, and its whole receipt. */
  providerId: z.string().nullable(),
  receipt: z.string().nullable(),
  missed: z.array(missed),
})
export type Delivery = z.output<typeof delivery>

const correspondent = z.object({ name: z.string(), address: z.string() })

/** To whom an answer can go. */
export const canReply = z.object({
  can: z.boolean(),
  /** Why it cannot, as a sentence. */
  why: z.string().nullable(),
  /** Whom the desk writes to unless the writer says otherwise: the address that the customer wrote from last. */
  to: z.array(correspondent),
  /** Who else was written to with the customer's last mail; they get the answer only if the writer adds them. */
  others: z.array(correspondent),
  /** The largest mail that may go out, in bytes, as it goes over the line. */
  largestMail: z.number().int(),
  /** Who wrote last by mail, where that is a stranger: they get the answer only if its writer adds them. */
  stranger: correspondent.nullable(),
  /**
   * Where the customer's last mail asks for answers elsewhere than at its own address: `isFollowed` says whether `to` is that
   * place, and `other` is the one of the two that it is not.
   */
  replyTo: z.object({ isFollowed: z.boolean(), other: z.array(correspondent) }).nullable(),
})
export type CanReply = z.output<typeof canReply>

const after = z.object({
  state: z.enum(['open', 'waiting', 'snoozed', 'closed']),
  until: z.iso.datetime({ offset: true }).nullable().optional(),
  knowing: knowing.optional(),
})

export const reply = endpoint({
  name: 'outbox.reply',
  method: 'POST',
  path: '/conversations/{id}/replies',
  needs: 'agent',
  summary: "Answer a customer. The answer waits for the desk's undo time, then goes out.",
  input: z
    .object({
      id: conversationRef,
      html: z.string().max(1_000_000).optional(),
      text: z.string().max(500_000).optional(),
      attachments: z.array(id).max(50, 'At most 50 attachments.').default([]),
      /** The position up to which you have read; with it, an answer that has been overtaken is refused as `stale`. */
      seen: z.number().int().min(0).optional(),
      /** What the conversation becomes when it is sent; `waiting` unless you say otherwise. */
      then: after.default({ state: 'waiting' }),
      to: z.array(mailAddress).max(50).optional(),
      cc: z.array(mailAddress).max(50).default([]),
      /** What this answer promises; they are promises from the moment it is accepted, and none if it is taken back. */
      promises: z.array(draftPromise).max(20, 'At most 20 promises in one answer.').default([]),
      /** Promises that were moved or withdrawn, of which this answer tells the customer. */
      tells: z.array(id).max(20).default([]),
      /** Made by the caller; the same key again answers with the first answer instead of a second. */
      key: z.string().max(100).optional(),
    })
    .refine(input => (input.html ?? input.text ?? '').trim() !== '', {
      path: ['text'],
      message: 'Write an answer first.',
    }),
  output: z.object({ message: id, delivery }),
})

/** From the draft that the server keeps anyway: the call itself carries nothing of it. */
export const preview = endpoint({
  name: 'outbox.preview',
  method: 'GET',
  path: '/conversations/{id}/draft/mail',
  needs: 'agent',
  keys: false,
  summary:
    'Your kept draft as the mail that it would become: sender, subject, and the HTML with signature and quote.',
  input: z.object({ id: conversationRef }),
  output: z.object({
    from: correspondent.nullable(),
    to: z.array(correspondent),
    subject: z.string(),
    html: z.string(),
    attachments: z.array(z.string()),
  }),
})

export const undo = endpoint({
  name: 'outbox.undo',
  method: 'POST',
  path: '/outbox/{message}/undo',
  needs: 'agent',
  summary: 'Take back an answer that is still held: text, attachments, state and assignee are as before.',
  input: z.object({ message: id }),
  output: z.object({ conversation: id }),
})

export const sendNow = endpoint({
  name: 'outbox.sendNow',
  method: 'POST',
  path: '/outbox/{message}/send',
  needs: 'agent',
  summary: 'Send a held answer without waiting, or a failed one again, to those who do not have it yet.',
  input: z.object({ message: id }),
  output: delivery,
})

export const markSent = endpoint({
  name: 'outbox.markSent',
  method: 'POST',
  path: '/outbox/{message}/sent',
  needs: 'agent',
  summary: 'Say of an answer that may have been sent that it was: the customer has it.',
  input: z.object({ message: id }),
  output: delivery,
})

export const sendAgain = endpoint({
  name: 'outbox.sendAgain',
  method: 'POST',
  path: '/outbox/{message}/send-again',
  needs: 'agent',
  summary: 'Send an answer again to those whom it has not reached, each at its corrected address.',
  input: z.object({
    message: id,
    /** For a recipient who is not named here the address stays as it was. */
    corrected: z
      .array(z.object({ address: z.string(), instead: z.email('Give an address such as ana@example.org.') }))
      .max(100)
      .default([]),
  }),
  output: delivery,
})

export const list = endpoint({
  name: 'outbox.list',
  method: 'GET',
  path: '/outbox',
  needs: 'agent',
  summary: 'Answers on their way and answers that failed, over all conversations.',
  input: z.object({
    state: outboxState.optional(),
    /** Only those that the caller has accepted. */
    by: z.literal('me').optional(),
    ...pageInput,
  }),
  output: pageOf(
    z.object({
      message: id,
      conversation: z.object({ id, number: z.number().int(), subject: z.string() }),
      author: z.string(),
      to: z.array(z.string()),
      madeAt: z.iso.datetime(),
      delivery,
    }),
  ),
})

export const accepted = eventCarrying<{ promises: readonly NewPromise[]; tells: readonly string[] }>()(
  'outbox.accepted',
  z.object({ message: id }),
)
export const undone = event('outbox.undone', z.object({ message: id }))
export const hurried = event('outbox.hurried', z.object({ message: id }))
export const sent = event('outbox.sent', z.object({ message: id }))
export const markedSent = event('outbox.markedSent', z.object({ message: id }))
export const failed = event(
  'outbox.failed',
  z.object({ message: id, problem: z.string(), isFinal: z.boolean() }),
)
/** A mail system has given it back: it has not reached all of its recipients. */
export const returned = event('outbox.returned', z.object({ message: id, report: id, problem: z.string() }))
export const sentAgain = event(
  'outbox.sentAgain',
  z.object({ message: id, corrected: z.array(z.object({ address: z.string(), instead: z.string() })) }),
)

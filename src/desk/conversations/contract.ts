import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event, eventCarrying } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'
import { pageInput, pageOf } from '../../kit/page.ts'

export const state = z.enum(['open', 'waiting', 'snoozed', 'closed'])
export type State = z.output<typeof state>
export const channel = z.enum(['email', 'phone', 'counter', 'form', 'chat'])
export type Channel = z.output<typeof channel>
export const view = z.enum(['mine', 'unassigned', 'team', 'waiting', 'snoozed', 'closed', 'all'])
export type View = z.output<typeof view>

const subject = line(
  z.string().trim().min(1, 'Say in a few words what it is about.').max(500, 'At most 500 characters.'),
)
const person = z.object({ id, name: z.string() })

export const summary = z.object({
  id,
  number: z.number().int(),
  subject: z.string(),
  state,
  channel,
  /** `null` where nobody was named. */
  customer: person.extend({ address: z.string().nullable() }).nullable(),
  assignee: person.nullable(),
  team: person.nullable(),
  /** The last thing that was said, in one line; `lastBy` says by which side. */
  preview: z.string(),
  lastBy: z.enum(['customer', 'colleague']),
  lastActivityAt: z.iso.datetime(),
  snoozedUntil: z.iso.datetime().nullable(),
  madeAt: z.iso.datetime(),
  /** Grows by one with everything said or noted; given back with an answer, so that a stale one is stopped. */
  position: z.number().int(),
})
export type Summary = z.output<typeof summary>

export const attachment = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  /** Shown within the text rather than below it. */
  inline: z.boolean(),
  contentId: z.string().nullable(),
})
export type Attachment = z.output<typeof attachment>

/**
 * `automatic` stands with the kind of machine; `held-back` is on what came above the cap for one address. Five say who may not
 * be who they seem: a trusted server doubts the address; one of our own mailboxes, or somebody like one of us, without proof; a
 * name that is another address; answers asked for at another address. `byMail` is on our own answer, written in a colleague's
 * mail program.
 */
export const mark = z.enum([
  'stranger',
  'unverified',
  'own-address',
  'looks-like-colleague',
  'other-address-as-name',
  'reply-to-differs',
  'by-mail',
  'held-back',
  'automatic',
  'auto-reply',
  'list',
  'newsletter',
  'bounce',
  'delay',
  'delivered',
  'receipt',
  'challenge',
  'calendar',
  'feedback',
  'loop',
  'signed',
  'encrypted',
  'over-limit',
])
export type Mark = z.output<typeof mark>

const correspondent = z.object({ name: z.string(), address: z.string() })

export const message = z.object({
  id,
  position: z.number().int(),
  direction: z.enum(['inbound', 'outbound']),
  channel,
  /** The customer, for what they said; the colleague or the key's name, for what we said. */
  author: z.object({
    id: id.nullable(),
    name: z.string(),
    kind: z.enum(['customer', 'colleague', 'key', 'system']),
  }),
  from: correspondent.nullable(),
  to: z.array(correspondent),
  cc: z.array(correspondent),
  /** Where the sender asks answers to go, if that is somewhere else. */
  replyTo: z.array(correspondent),
  /** What a mail server that the desk trusts says of the sender's address (DMARC). */
  authentication: z.enum(['pass', 'fail', 'none']),
  subject: z.string(),
  /** Sanitised; `null` where there is only text. */
  html: z.string().nullable(),
  text: z.string(),
  /** Where in `text`, and which part of the HTML, is quoted from earlier mail; shown folded. From 0: all of it. */
  quotedFrom: z.number().int().nullable(),
  quotedHtml: z.string().nullable(),
  hasRemoteImages: z.boolean(),
  /** What the reader should know before trusting it. */
  marks: z.array(mark),
  /** Sentences about it, such as which limit it passed; with `over-limit` among the marks. */
  notices: z.array(z.string()),
  attachments: z.array(attachment),
  saidAt: z.iso.datetime(),
})
export type Message = z.output<typeof message>

/** What is still owed in a conversation, as a sentence; closing it takes naming each by its id. */
export const matter = z.object({
  kind: z.enum(['promise', 'wish', 'repair', 'complaint']),
  id,
  text: z.string(),
})
export type Matter = z.output<typeof matter>
/** The matters that whoever closes knows of; without them closing is refused as `open-matters`, with `matters`. */
export const knowing = z.array(id).max(100).default([])

export const list = endpoint({
  name: 'conversations.list',
  method: 'GET',
  path: '/conversations',
  needs: 'agent',
  summary: 'Conversations, the latest activity first, with the filters of the inbox.',
  input: z.object({
    view: view.default('all'),
    state: state.optional(),
    channel: channel.optional(),
    /** An id, `me` or `nobody`. */
    assignee: z.union([id, z.enum(['me', 'nobody'])]).optional(),
    team: id.optional(),
    customer: id.optional(),
    ...pageInput,
  }),
  output: pageOf(summary),
})

export const counts = endpoint({
  name: 'conversations.counts',
  method: 'GET',
  path: '/conversations/counts',
  needs: 'agent',
  summary: 'How many open conversations wait in `mine` and `unassigned`, counted up to 99.',
  input: z.object({}),
  output: z.object({ mine: z.number().int(), unassigned: z.number().int() }),
})

export const make = endpoint({
  name: 'conversations.make',
  method: 'POST',
  path: '/conversations',
  needs: 'agent',
  summary: 'Open a conversation with what a customer said; to write first, reply to it afterwards.',
  input: z.object({
    subject,
    channel: channel.default('form'),
    customer: id.nullable().default(null),
    text: z.string().trim().min(1, 'Say what was said.').max(500_000),
    assignee: z
      .union([id, z.literal('me')])
      .nullable()
      .default(null),
    team: id.nullable().default(null),
  }),
  output: summary,
})

export const change = endpoint({
  name: 'conversations.change',
  method: 'PATCH',
  path: '/conversations/{id}',
  needs: 'agent',
  summary: 'Change what a conversation is called or whom it is with.',
  input: z.object({ id: conversationRef, subject: subject.optional(), customer: id.nullable().optional() }),
  output: summary,
})

export const assign = endpoint({
  name: 'conversations.assign',
  method: 'PUT',
  path: '/conversations/{id}/assignee',
  needs: 'agent',
  summary: 'Give a conversation to a colleague (`me` for yourself), to a team, or to nobody.',
  input: z.object({
    id: conversationRef,
    assignee: z
      .union([id, z.literal('me')])
      .nullable()
      .optional(),
    team: id.nullable().optional(),
  }),
  output: summary,
})

export const setState = endpoint({
  name: 'conversations.setState',
  method: 'PUT',
  path: '/conversations/{id}/state',
  needs: 'agent',
  summary: 'Open, close, wait for the customer, or snooze until a time or (with no time) until they answer.',
  input: z.object({
    id: conversationRef,
    state,
    until: z.iso.datetime({ offset: true }).nullable().optional(),
    knowing,
  }),
  output: summary,
})

export const merge = endpoint({
  name: 'conversations.merge',
  method: 'POST',
  path: '/conversations/{id}/merge',
  needs: 'agent',
  summary:
    'Make two conversations one: everything of `{id}` moves into `into`, whose customer stays. Its number, its token and its links lead there from then on.',
  input: z.object({ id: conversationRef, into: conversationRef }),
  output: summary,
})

export const split = endpoint({
  name: 'conversations.split',
  method: 'POST',
  path: '/conversations/{id}/split',
  needs: 'agent',
  summary:
    'Take messages out into a conversation of their own: `from` one on, with the notes since, or the `messages` named. With whoever wrote the first of them.',
  input: z
    .object({
      id: conversationRef,
      from: id.optional(),
      messages: z.array(id).min(1).max(1000, 'At most 1,000 messages.').optional(),
      /** Where left out, that of the first message. */
      subject: subject.optional(),
    })
    .refine(input => (input.from === undefined) !== (input.messages === undefined), {
      path: ['from'],
      message: 'Say from which message on, or which messages.',
    }),
  output: summary,
})

export const opened = event('conversations.opened', z.object({ number: z.number().int(), channel }))
export const said = event(
  'conversations.said',
  z.object({ message: id, direction: z.enum(['inbound', 'outbound']), channel }),
)
export const withdrawn = event('conversations.withdrawn', z.object({ message: id }))
export const assigned = event(
  'conversations.assigned',
  z.object({
    assignee: person.nullable(),
    team: person.nullable(),
    before: z.object({ assignee: person.nullable(), team: person.nullable() }),
  }),
)
/** A reaction adds to `matters` what closing must not pass over; nobody writes them down. */
export const stateChanged = eventCarrying<{ matters: Matter[] }>()(
  'conversations.stateChanged',
  z.object({
    state,
    before: state,
    until: z.iso.datetime().nullable(),
    because: z.enum(['said', 'set', 'time', 'undone', 'merged', 'returned']),
  }),
)
export const changed = event(
  'conversations.changed',
  z.object({ subject: z.string().optional(), customer: id.nullable().optional() }),
)

const other = { number: z.number().int(), subject: z.string() }
/** Recorded for the one that stays; every position of the other has grown by `offset`, until all are counted anew. */
export const merged = event(
  'conversations.merged',
  z.object({ other: id, offset: z.number().int(), ...other }),
)
export const mergedAway = event('conversations.mergedAway', z.object({ into: id, ...other }))
/** Recorded for the one they were taken out of; `since` is the position from which notes go along, if any do. */
export const splitInto = event(
  'conversations.splitInto',
  z.object({ into: id, messages: z.array(id), since: z.number().int().nullable(), ...other }),
)
export const splitFrom = event('conversations.splitFrom', z.object({ from: id, ...other }))

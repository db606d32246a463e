import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { regimeId } from '../clocks/contract.ts'
import { moment, paragraph, person, reason, receivedHow, text, title } from '../contract.ts'

/** Enough to lodge in twenty seconds; all else can be said later. */
export const newComplaint = z.object({
  conversation: conversationRef,
  title,
  /** What they complain about, in their own words where we have them; the first allegation. */
  words: paragraph.min(1, 'Write down what they say, in their words.'),
  /** The message that says so, where there is one; it becomes the allegation's evidence. */
  message: id.optional(),
  wishedOutcome: paragraph.default(''),
  /** Left out: when that message came, or now. Never in the future. */
  receivedAt: moment.optional(),
  receivedHow: receivedHow.optional(),
  /** Left out: the conversation's customer. */
  complainant: text(200).default(''),
  onBehalfOf: text(200).default(''),
  /** How we know that they may complain for somebody else. */
  authority: text(500).default(''),
  needs: paragraph.default(''),
  isUnsafe: z.boolean().default(false),
  /** What is not safe and what was done first; asked for where `isUnsafe`. */
  safety: paragraph.default(''),
  /** The colleague whom it concerns, where it concerns one. */
  subject: id.nullable().default(null),
  /** The time limits that hold for it, where the desk knows several. */
  regime: regimeId.optional(),
})
export type NewComplaint = z.output<typeof newComplaint>

/** What whoever lodges may know afterwards: that it is lodged, and who sees to it. */
export const receipt = z.object({
  id,
  number: z.number().int(),
  handler: person,
  /** Whether whoever asks may open the file. */
  mayOpen: z.boolean(),
})
export type Receipt = z.output<typeof receipt>

export const lodge = endpoint({
  name: 'complaints.lodge',
  method: 'POST',
  path: '/complaints',
  needs: 'agent',
  summary:
    'Lodge a complaint from a conversation: that somebody is not content and expects an answer is enough.',
  input: newComplaint,
  output: receipt,
})

/** What the lodging form begins with; nothing of it is kept. */
export const prepare = endpoint({
  name: 'complaints.prepare',
  method: 'GET',
  path: '/conversations/{conversation}/complaint',
  needs: 'agent',
  summary:
    'What a complaint from this conversation would begin with, and whether they seem to complain or to ask for a service.',
  input: z.object({ conversation: conversationRef, message: id.optional() }),
  output: z.object({
    title: z.string(),
    words: z.string(),
    message: id.nullable(),
    wishedOutcome: z.string(),
    receivedAt: z.iso.datetime(),
    receivedHow,
    complainant: z.string(),
    /** Words that say they are not content, or that they ask for something; never a verdict. */
    signs: z.object({
      dissatisfied: z.array(z.string()),
      request: z.array(z.string()),
      unsafe: z.array(z.string()),
    }),
    /** Open files on this conversation that whoever asks may read: it may belong to one of them. */
    files: z.array(z.object({ id, number: z.number().int(), title: z.string(), state: z.string() })),
    /** It was told apart as a request for a service, where that was said. */
    toldApart: z.object({ because: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  }),
})

export const tellApart = endpoint({
  name: 'complaints.tellApart',
  method: 'POST',
  path: '/conversations/{conversation}/service-request',
  needs: 'agent',
  summary:
    'Say that they ask for a service and do not complain, and why. It can be lodged as a complaint at any time.',
  input: z.object({ conversation: conversationRef, because: reason }),
  output: z.object({ id }),
})

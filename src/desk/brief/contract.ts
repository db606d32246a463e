import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { id } from '../../kit/ids.ts'

/*
 * What the brief of a message is. It is computed where it is read, from the words that are there already; nothing of it is
 * stored or sent. Of a whole thread the desk keeps what should not wait: the reason alone.
 */

/** Languages with rules; for any other the brief is silent and says so. */
export type Language = 'en' | 'de' | 'fr' | 'es'

/** A place in the stored text, in UTF-16 units, the end not included. */
export interface Span {
  start: number
  end: number
}

/** Somebody's very words: always `text.slice(start, end)`. */
export interface Piece extends Span {
  words: string
}

/** What a customer asks: a question, with or without its mark, or something they want done. */
export interface Request extends Piece {
  kind: 'question' | 'demand'
  /** The day by which they want it, `2026-11-27`; `null` where they name none. */
  by: string | null
}

/** A day that is named. `day` is a calendar day in the reader's zone, of a week or a month its last one, `null` where it stays open. */
export interface NamedDay extends Piece {
  day: string | null
  isDeadline: boolean
}

/** Money that is named; `currency` as written if it is none that we know. */
export interface Amount extends Piece {
  value: number
  currency: string
}

export type NumberKind =
  | 'order'
  | 'account'
  | 'circuit'
  | 'card'
  | 'invoice'
  | 'tracking'
  | 'contract'
  | 'meter'
  | 'reference'

/** A number that leads to something: of an order, an account, a parcel… */
export interface Identifier extends Piece {
  /** `null` where they do not say what it is a number of. */
  kind: NumberKind | null
}

export type NeedKind = 'harm' | 'selfHarm' | 'danger' | 'access' | 'vulnerability' | 'complaint'

/** What must never be folded away: it is shown first. */
export interface Need extends Piece {
  kind: NeedKind
}

export type CueKind =
  | 'harm'
  | 'insult'
  | 'profanity'
  | 'accusation'
  | 'your'
  | 'ultimatum'
  | 'capitals'
  | 'marks'

/** One sign of heat, with the words that it rests on. About a message, never about a person. */
export interface Cue extends Piece {
  kind: CueKind
}

/** The request apart from the heat. Every list is in the order of the text. */
export interface Brief {
  /** `null`: no rules for it; then only what needs no grammar is found. */
  language: Language | null
  needs: readonly Need[]
  asks: readonly Request[]
  happened: readonly Piece[]
  cost: readonly Piece[]
  days: readonly NamedDay[]
  amounts: readonly Amount[]
  identifiers: readonly Identifier[]
  /** Where they speak of something attached. */
  attached: readonly Piece[]
  cues: readonly Cue[]
  isHostile: boolean
  /** Whether the words open folded behind the brief: hostile, and no threat or danger among them. */
  folds: boolean
}

/** What the brief is made of. */
export interface Said {
  text: string
  /** Where the quoted part of a mail begins; nothing from there on is read. */
  quotedFrom: number | null
  saidAt: Date
  /** An IANA zone, in which "Friday" is meant. */
  zone: string
}

/** What about a thread should not wait; of the matter, never a score. */
const warningKind = z.enum(['deadlinePassed', 'deadlineToday', 'hotter', 'unansweredQuestion', 'wroteAgain'])

export const warning = z.object({
  kind: warningKind,
  /** The message that it rests on, and when that was said. */
  message: id,
  since: z.iso.datetime(),
  /** `unansweredQuestion`, `wroteAgain`: how many; otherwise 0. */
  count: z.number().int(),
  /** Of the two about a deadline the day that they named, `2026-11-27`. */
  day: z.string().nullable(),
})
export type Warning = z.output<typeof warning>

export const warnings = endpoint({
  name: 'brief.warnings',
  method: 'GET',
  path: '/brief/warnings',
  needs: 'agent',
  summary:
    'What about these conversations should not wait, the most pressing first; those without a warning are left out.',
  input: z.object({
    /** Ids of at most 100 conversations, with commas between. */
    conversations: z
      .string()
      .max(4000)
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$/i, 'Give the ids of at most 100 conversations.'),
  }),
  output: z.object({ items: z.array(z.object({ conversation: id, warnings: z.array(warning) })) }),
})

/** Other warnings than before; which ones is asked for, and written down nowhere else. */
export const warned = event('brief.warned', z.object({}))

/**
 * What the builder finds in a draft that is to put something right. It runs in the writer's own browser; nothing of it is stored
 * or sent, so there is no endpoint, and no file of the server may import its rules (`builder-stays-in-the-browser`).
 *
 * It says what is there and what is missing. It never writes a sentence of apology (product rule 7).
 */
import type { Language, Piece, Span } from '../../brief/contract.ts'

/** What is known of the slip; decides what an answer must say. Evidence 2.2. */
export type BuilderState = 'causeUnknown' | 'ourFault' | 'ruleCausedIt' | 'notOurDoing' | 'secondFailure'

/** What went wrong a second time: a word that was not true, or a thing that was not done well. */
export type Failure = 'integrity' | 'competence'

export type PartId =
  | 'understood'
  | 'checking'
  | 'byWhen'
  | 'who'
  | 'responsibility'
  | 'whatAndWhen'
  | 'effect'
  | 'repair'
  | 'cause'
  | 'prevention'
  | 'sorryForEffect'
  | 'ruleReason'
  | 'instead'
  | 'ruleGoesNext'
  | 'sympathy'
  | 'facts'
  | 'help'
  | 'bothFailures'
  | 'newHands'
  | 'changed'
  | 'apology'
  | 'datedPromise'

export type MustNotId =
  | 'sorryIf'
  | 'sorryYouFeel'
  | 'feltItNecessary'
  | 'sorryBut'
  | 'mistakesWereMade'
  | 'anyInconvenience'
  | 'wouldLikeTo'
  | 'forgiveness'
  | 'blamesCustomer'
  | 'blamesColleague'
  | 'fullApology'
  | 'ownFaultPretended'
  | 'preventionWithoutAction'
  | 'sameSentences'
  | 'sameAmount'

/** A draft and what one must know around it. */
export interface Building {
  /** Plain text; spans point into it. */
  text: string
  /** What of it stands in a quote, and is somebody else's. */
  quoted: readonly Span[]
  state: BuilderState
  /** Asked for a second failure; `null` until it was answered. */
  failure: Failure | null
  /** Of the conversation; taken where the draft is too short to tell its own. */
  language: Language | null
  now: Date
  /** An IANA zone, in which "Friday" is meant. */
  zone: string
  /** The real action against it happening again, in its own words; without one, prevention is neither asked for nor right. */
  action: string | null
  /** What the customer was sent about this matter before, the newest first; what is repeated of it is said. */
  earlier: readonly string[]
}

/** One required part. `ask`: no rule can tell in this language; its writer ticks it. */
export interface BuiltPart {
  part: PartId
  is: 'there' | 'missing' | 'ask'
  /** Where it stands, in the order of the text; at most three. */
  places: readonly Piece[]
}

export interface MustNot extends Piece {
  rule: MustNotId
}

export interface Built {
  /** `null`: the desk has no rules for it, and every part is the writer's own to tick. */
  language: Language | null
  /** In the order in which evidence 2.2 lists them. */
  parts: readonly BuiltPart[]
  /** In the order of the text; two rules may speak of the same words. */
  mustNots: readonly MustNot[]
}

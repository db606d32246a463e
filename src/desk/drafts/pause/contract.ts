/**
 * What the pause finds in a draft. It is found in the writer's own browser and stays there: nothing of it is stored or sent,
 * so there is no endpoint, and no file of the server may import the rules (`privacy.test.ts`).
 */
import type { Language, Piece, Request, Span } from '../../brief/contract.ts'

/** What a finding rests on, from several field studies to a choice of our own. */
export type Strength = 'field' | 'lab' | 'standard' | 'trainers' | 'ours'

/** The rules of wording; the order is that of `every-rule.ts`. */
export type RuleId =
  | 'sorryIf'
  | 'sorryYouFeel'
  | 'sorryBut'
  | 'nobodyDid'
  | 'anyInconvenience'
  | 'misunderstanding'
  | 'wouldLikeTo'
  | 'forgiveMe'
  | 'neverAgain'
  | 'blamesColleague'
  | 'calmDown'
  | 'asISaid'
  | 'yourBack'
  | 'youFailed'
  | 'whyDidYou'
  | 'bareQuestion'
  | 'startsWithYou'
  | 'pleaseFirst'
  | 'policyFirst'
  | 'justified'
  | 'nothingToDo'
  | 'noFirst'
  | 'actually'
  | 'absolutes'
  | 'capitals'
  | 'marks'
  | 'startsWithSo'
  | 'cheer'
  | 'someDay'
  | 'vagueNouns'
  | 'muchEmpathy'
  | 'heat'

/** One alternative, ready to be put in the place of some words. What stands in square brackets the writer fills in. */
export interface Instead {
  start: number
  end: number
  text: string
  /** What it does, where the text alone does not say it: without the words, or a full stop in their place. */
  how: 'words' | 'leaveOut' | 'fullStop'
}

/** One place in one's own draft that may be read otherwise than meant, with the very words. */
export interface Cue extends Piece {
  rule: RuleId
  /** `null` where only the writer can know what to say. */
  instead: Instead | null
}

export type CheckId =
  | 'answers'
  | 'theirNouns'
  | 'iDid'
  | 'dated'
  | 'reason'
  | 'options'
  | 'empathy'
  | 'attachment'
  | 'greeting'
  | 'blanks'

/** What an answer does well, or lacks; only what applies is told. Never counted into a score. */
export interface Check {
  check: CheckId
  is: 'there' | 'missing'
  /** Their nouns, the requests not yet answered, the promise without a day, the name that is not theirs. */
  words: readonly string[]
}

/** A draft and what one must know of its conversation to look at it. */
export interface Said {
  /** Plain text; spans point into it. */
  text: string
  /** What of it stands in a quote, and is somebody else's. */
  quoted: readonly Span[]
  /** Of the conversation; taken where the draft is too short to tell its own. */
  language: Language | null
  /** What they asked since our last answer. */
  asks: readonly Request[]
  /** The customer's own words since our last answer, for their nouns. */
  theirs: string
  /** As the desk knows the customer; `null` where nobody was named. */
  customer: string | null
  hasAttachment: boolean
}

export interface Look {
  /** `null`: the desk has no rules for it, and the pause is silent. */
  language: Language | null
  cues: readonly Cue[]
  checks: readonly Check[]
}

import type { Language } from '../../../brief/contract.ts'
import type { RuleId } from '../contract.ts'

/**
 * One way to say what a rule looks at. All lists are phrases as `brief/rules/phrases.ts` writes them: folded, one a line.
 */
export interface Wording {
  say: string
  /** Where it must stand: `answer` at its very beginning after the greeting, `first` within its first sentence, `sentence` at the beginning of any. */
  at?: 'answer' | 'first' | 'sentence'
  /** One of these must follow in the same sentence, at most so many letters on. */
  then?: string
  within?: number
  /** Takes it back where it overlaps. */
  unless?: string
  /** Takes it back where it stands anywhere in the same sentence. */
  unlessIn?: string
  /** Only in a question. */
  isQuestion?: true
  /** The words go on to the end of their sentence. */
  toEnd?: true
  /** What could stand there: words, `leaveOut`, or for the words of `then` alone. */
  instead?: Swap
  insteadThen?: Swap
}

/** Words in square brackets are a blank that the writer fills in. */
export type Swap = string | 'leaveOut' | 'fullStop' | 'lastWord'

/** What a language brings to the pause. */
export interface WordingSet {
  language: Language
  /** Begins a greeting; what follows up to a comma or the end of the line is the name. */
  greeting: string
  /** In a greeting, before the name, or instead of one. */
  titles: string
  nobody: string
  rules: Partial<Record<RuleId, readonly Wording[]>>
  /** A sentence with one of these is a sentence of feeling. */
  empathy: string
  checks: CheckWords
}

export interface CheckWords {
  /** The writer did or does something: "I have checked". */
  iDid: string
  /** A commitment: "I will", "you will have it". */
  promise: string
  /** A no. */
  no: string
  because: string
  /** A way that is open. */
  option: string
  /** Says honestly that there is one way, or none. */
  onlyWay: string
  /** Announces that something is attached. */
  attached: string
}

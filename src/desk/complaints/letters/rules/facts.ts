import type { Cell, Finding, ReceivedHow } from '../../contract.ts'

/** All that a letter is put together from; days are `2026-11-30`, empty words are what nobody has written yet. */
export interface LetterFacts {
  desk: string
  /** For days, such as `en-GB`. */
  locale: string
  today: string
  number: number
  title: string
  stage: number
  complainant: string
  onBehalfOf: string
  receivedOn: string
  receivedHow: ReceivedHow
  /** Their own words for what it is about, and for what they hope. */
  about: string
  wish: string
  /** Why they were not content with the answer before; of stage 2. */
  why: string
  regime: RegimeFacts
  /** By when they have the answer; `null` where the regime names no day and none was agreed. */
  answerBy: string | null
  /** The latest one of this stage. */
  extension: { until: string; reason: string; outsideRoute: string } | null
  contact: string
  allegations: readonly AllegationFacts[]
  promises: readonly { words: string; day: string }[]
  /** To whom a colleague's letter goes; `null` for a letter to the complainant. */
  subject: SubjectFacts | null
  /** Colleagues whose names do not belong into a letter to the complainant, and what they are called instead. */
  colleagues: readonly { name: string; called: string }[]
  handler: string
}

export interface RegimeFacts {
  name: string
  /** What it says that an answer, and that an extension, must tell. */
  answerMust: readonly string[]
  extensionMust: readonly string[]
  /** Whether there is another stage after this one. */
  hasNextStage: boolean
  /** Where they can turn outside; an empty name where nobody has said. */
  outside: { name: string; address: string; web: string }
}

export interface AllegationFacts {
  position: number
  words: string
  happenedOn: string | null
  rule: { title: string; version: number; words: string; reason: string; from: string } | null
  standard: string
  facts: string
  finding: Finding | null
  cell: Cell | null
  effect: string
  remedy: string
  learning: string
  /** Of the colleague concerned. */
  subject: string | null
}

export interface SubjectFacts {
  id: string
  name: string
  called: string
  account: 'awaited' | 'given' | 'declined'
  /** Until when their account is asked for. */
  invitedUntil: string | null
  supporter: string
}

import type { CueKind, Language, NeedKind } from '../contract.ts'

/** What a language brings: its words, as phrases (`phrases.ts`). Everything that works on them is shared. */
export interface RuleSet {
  language: Language
  /** Its commonest words, by which it is known. */
  common: string
  days: DayWords
  asking: AskingWords
  /** What they say happened to them. */
  happened: string
  /** What they say it cost them: money, time, work, sleep. */
  cost: string
  attached: string
  heat: Readonly<Record<Exclude<CueKind, 'harm' | 'capitals' | 'marks'>, string>>
  /** Directly before a hard word it takes it back: "not". */
  not: string
  needs: Readonly<Record<NeedKind, string>>
  /** Looks like a need and is none: "shoot you an e-mail". */
  harmless: string
  answering: AnsweringWords
}

export interface AskingWords {
  /** At the start of a clause, a question even without its mark. */
  questions: string
  /** Anywhere, the beginning of something wanted. */
  wishes: string
  /** At the start of a clause, something wanted. */
  demands: string
  /** Begins like a wish and asks nothing. */
  courtesies: string
  /** Has a question mark and asks nothing. */
  rhetorical: string
  /** Begins another clause. */
  joins: string
  /** Where a wish is over and its reason or its threat begins. */
  ends: string
}

export interface DayWords {
  months: readonly string[]
  weekdays: readonly string[]
  /** Before or after a weekday. */
  last: string
  next: string
  this: string
  /** Words for a day, as days from today. */
  relative: Readonly<Record<string, number>>
  /** Before or after a relative word that then means something else: "good morning". */
  notRelative: string
  /** With a group of digits `N` and a unit `U`: so long ago, within so long. */
  ago: readonly string[]
  within: readonly string[]
  units: Readonly<Record<'day' | 'workingDay' | 'week' | 'month' | 'hour', string>>
  numbers: readonly string[]
  /** Before a number and a month, and before the number of a day alone. */
  of: string
  on: string
  /** Before the number of a day that ends its clause: "you promised the 15th". */
  alone?: string
  /** Before a day, if it is the last one for something. */
  by: string
  endOf: Readonly<Record<'week' | 'month' | 'year', string>>
  weeks: Readonly<Record<string, number>>
}

export interface AnsweringWords {
  yes: string
  no: string
  /** Words that carry nothing when an answer is compared with a question. */
  stop: string
  /** What question words an answer of which kind fits: when, how much, who, where, why. */
  when: string
  howMuch: string
  why: string
  because: string
}

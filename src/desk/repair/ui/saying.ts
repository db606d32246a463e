import type { Cause, RemedyKind, SecondWhy } from '../contract.ts'
import { moneyWords } from './words.ts'

/** What the events of a repair hold, each some of it. */
export interface Happened {
  slip: string
  words: string
  because: string
  cause: Cause
  before: Cause
  owner: { name: string }
  message: string | null
  state: string
  kind: string
  money: { amount: string; currency: string } | null
  agrees: boolean
  answer: 'yes' | 'notYet' | 'none'
  why: SecondWhy
  as: 'repaired' | 'doneInstead'
}

/** A remedy in a line: its kind, and how much. */
export function flatKind(names: Record<RemedyKind, string>, { kind, money }: Happened): string {
  const name = names[kind as RemedyKind]
  return money ? `${name}, ${moneyWords(money, undefined)}` : name
}

import type { Channel } from '../../conversations/contract.ts'
import { foldedTitle, wordsOf } from '../rules.ts'

/** Whom and what a rule concerns; empty lists leave it open. */
export interface Concerns {
  customers: readonly string[]
  accounts: readonly string[]
  channels: readonly Channel[]
  topics: readonly string[]
}

export interface Situation {
  channel: Channel | null
  customer: string | null
  account: string | null
  /** The words of what was said last and of the subject, each in their order (`wordsSaid`). */
  said: readonly (readonly string[])[]
}

/** Why a rule seems to apply. */
export interface Applies {
  /** The phrases found. */
  topics: string[]
  isNamed: 'customer' | 'account' | null
}

/**
 * Whether a rule seems to apply: it must not name other customers, accounts or channels, and it must name this customer or
 * have one of its phrases in what was said. Plans are not judged: whoever reads the rule sees which it is for.
 */
export function applies(rule: Concerns, situation: Situation): Applies | null {
  const { channel, customer, account } = situation
  if (rule.channels.length > 0 && channel && !rule.channels.includes(channel)) return null
  const isCustomer = customer !== null && rule.customers.includes(customer)
  const isAccount = account !== null && rule.accounts.some(name => foldedTitle(name) === foldedTitle(account))
  const namesSomebody = rule.customers.length + rule.accounts.length > 0
  if (namesSomebody && !isCustomer && !isAccount) return null
  const topics = rule.topics.filter(topic => situation.said.some(words => holds(words, wordsOf(topic))))
  if (topics.length === 0 && !namesSomebody) return null
  return { topics, isNamed: isCustomer ? 'customer' : isAccount ? 'account' : null }
}

/** The ones to show first: who is named, then by how many words of their phrases were found. */
export function weightOf({ topics, isNamed }: Applies): number {
  const named = isNamed === 'customer' ? 1000 : isNamed === 'account' ? 500 : 0
  return named + topics.reduce((sum, topic) => sum + wordsOf(topic).length, 0)
}

/** What is longer than this nobody has typed; its beginning says what it is about. */
export function wordsSaid(text: string): string[] {
  return wordsOf(text.slice(0, 20_000))
}

/** The words of a phrase one after the other; the last may go on ("late fee" is in "late fees"). */
function holds(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false
  return words.some((_, start) =>
    phrase.every((part, index) => {
      const word = words[start + index]
      if (word === undefined) return false
      const isLast = index === phrase.length - 1
      return isLast && part.length >= 3 ? word.startsWith(part) : word === part
    }),
  )
}

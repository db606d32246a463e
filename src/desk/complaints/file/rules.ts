import type { FieldError } from '../../../kit/problem.ts'
import type { Cause, Cell, Departed, Finding, LetDown } from '../contract.ts'

/** Two marks, and where they meet (evidence section 1.3). Nobody concerned has departed from nothing. */
export function cellOf(letDown: LetDown | null, departed: Departed | null): Cell | null {
  if (letDown === null || departed === null) return null
  if (letDown === 'cannotBeDetermined' || departed === 'cannotBeDetermined') return 'open'
  if (letDown === 'yes') return departed === 'yes' ? 'error' : 'ruleAtFault'
  return departed === 'yes' ? 'noFinding' : 'ruleDisliked'
}

export interface Decision {
  finding: Finding
  letDown: LetDown
  departed: Departed
  cause: Cause
}

/**
 * What does not fit together in a decision. The finding says of the whole allegation what the first mark says of the customer;
 * the second mark is independent of both, and only a departure can have a cause that lies with somebody.
 */
export function wrongInDecision(
  { finding, letDown, departed, cause }: Decision,
  concernsSomebody: boolean,
): FieldError[] {
  const wrong: FieldError[] = []
  if (letDown !== letDownBy[finding]) wrong.push({ path: 'letDown', message: words.mark[finding] })
  if (concernsSomebody && departed === 'nobodyConcerned')
    wrong.push({ path: 'departed', message: words.somebody })
  if (!concernsSomebody && departed !== 'nobodyConcerned')
    wrong.push({ path: 'departed', message: words.nobody })
  if (ofSomebody.includes(cause) && departed !== 'yes')
    wrong.push({ path: 'cause', message: words.noDeparture })
  if (cause === 'none' && letDown === 'yes') wrong.push({ path: 'cause', message: words.noCause })
  return wrong
}

export interface RestsOn {
  decidedAt: Date | null
  /** When its words, its standard or the customer's account changed last. */
  changedAt: Date | null
  /** Of accounts and evidence that bear on it, when each came, and evidence when it went. */
  accounts: readonly Date[]
  evidence: readonly { addedAt: Date; removedAt: Date | null }[]
}

/** Why a finding has to be looked at again, as a sentence; empty where all that it rests on is as it was. */
export function staleBecause({ decidedAt, changedAt, accounts, evidence }: RestsOn): string {
  if (decidedAt === null) return ''
  const isLater = (at: Date | null) => at !== null && at > decidedAt
  if (accounts.some(isLater)) return words.newAccount
  if (evidence.some(each => isLater(each.addedAt) && each.removedAt === null)) return words.newEvidence
  if (evidence.some(each => each.addedAt <= decidedAt && isLater(each.removedAt))) return words.goneEvidence
  return isLater(changedAt) ? words.changed : ''
}

const letDownBy: Record<Finding, LetDown> = {
  upheld: 'yes',
  partlyUpheld: 'yes',
  notUpheld: 'no',
  cannotBeDetermined: 'cannotBeDetermined',
}

/** Causes that say something of how one person acted. */
const ofSomebody: readonly Cause[] = ['individualSlip', 'habitOrShortcut', 'reckless']

const words = {
  mark: {
    upheld: 'Upheld means that the customer was let down; mark it so, or choose another finding.',
    partlyUpheld:
      'Partly upheld means that the customer was let down in part; mark it so, or choose another finding.',
    notUpheld: 'Not upheld means that the customer was not let down; mark it so, or choose another finding.',
    cannotBeDetermined:
      'Where it cannot be determined what happened, neither can it be whether the customer was let down.',
  },
  somebody: 'This allegation names a colleague; say whether they departed from what was expected of them.',
  nobody: 'This allegation names no colleague; then nobody is concerned by the second mark.',
  noDeparture: 'This cause lies with how somebody acted; it needs a departure from what was expected.',
  noCause: 'The customer was let down; say what it came from.',
  newAccount: 'An account came in after this was decided. Read it, and decide again.',
  newEvidence: 'Evidence was added after this was decided. Look at it, and decide again.',
  goneEvidence: 'Evidence on which this was decided was taken out. Decide again.',
  changed: 'What is alleged, or the standard, was changed after this was decided. Decide again.',
}

import type { Departed, Part } from '../../contract.ts'
import type { GateName } from '../../gates/contract.ts'

/** Said to the one concerned. */
export const departedWords: Record<Departed, string> = {
  yes: 'Yes',
  no: 'No, you did what was expected',
  cannotBeDetermined: 'It cannot be determined',
  nobodyConcerned: 'No, it is nobody’s',
}

/** Why somebody reads, where no reason of their own is given. */
export const partWords: Record<Part, string> = {
  handler: 'handles the complaint',
  decider: 'decides what was found',
  named: 'was asked to read it',
  ruleOwner: 'looks after the rule it is about',
  subject: 'is concerned',
  supporter: 'supports you, and reads this page alone',
}

/** What a gate is, to the one whom it protects. */
const gateWords: Partial<Record<string, string>> = {
  notice: 'You were to be told at another moment',
  account: 'Your account was to be waited for',
  seenFirst: 'You were to read the findings first',
  bothLetters: 'You were to have a letter of your own before the end',
} satisfies Partial<Record<GateName, string>>

export function gateSaid(gate: string): string {
  return gateWords[gate] ?? gate
}

import type { Cell, Departed, LetDown } from '../contract.ts'

/** The cell of both marks (evidence section 1.3): where either cannot be told, it stays open. */
export function cellOf(letDown: LetDown, departed: Departed): Cell {
  if (letDown === 'cannotBeDetermined' || departed === 'cannotBeDetermined') return 'open'
  if (letDown === 'yes') return departed === 'yes' ? 'error' : 'ruleAtFault'
  return departed === 'yes' ? 'noFinding' : 'ruleDisliked'
}

import { isAtLeast } from '../people/rules.ts'
import type { State } from './contract.ts'
import { isOwed } from './rules.ts'

interface Who {
  id: string | null
  role: 'agent' | 'lead' | 'admin' | 'owner'
}

interface Whose {
  state: State
  ownerId: string | null
  /** For whose absence it was handed over. */
  insteadOfId: string | null
}

/** Whoever has done it may say so; their name stands with it. */
export function mayKeep(_: Who, { state }: Whose): boolean {
  return isOwed(state)
}

/** Its owner, a lead, and anybody where it has no owner. */
export function mayChange(who: Who, { state, ownerId }: Whose): boolean {
  return isOwed(state) && (ownerId === null || ownerId === who.id || isAtLeast(who.role, 'lead'))
}

/** Besides them, whoever had it before they were away. */
export function mayTake(who: Who, whose: Whose): boolean {
  if (!isOwed(whose.state) || whose.ownerId === who.id) return false
  return mayChange(who, whose) || (whose.insteadOfId !== null && whose.insteadOfId === who.id)
}

/** That all of the desk's promises stand in one list; it is about matters, and counts nobody's. */
export function maySeeAll(who: Who): boolean {
  return isAtLeast(who.role, 'lead')
}

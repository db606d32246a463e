import type { Role } from '../people/contract.ts'
import { isAtLeast } from '../people/rules.ts'

export interface Who {
  id: string | null
  role: Role
}

interface Owned {
  ownerId: string | null
}

/** The owner of a rule, and whoever leads. */
export function mayEdit(who: Who, rule: Owned): boolean {
  return isOwner(who, rule) || isAtLeast(who.role, 'lead')
}

/** Where a rule hurts is for those who can change it. */
export function maySeeStrain(who: Who, rule: Owned): boolean {
  return mayEdit(who, rule)
}

/** Permission to bend is given by whom the rule names; where that is nobody who is here, by its owner, or else by a lead. */
export function mayBend(who: Who, rule: Owned & { bendBy: string | null }): boolean {
  return rule.bendBy === null ? mayAnswer(who, rule) : who.id === rule.bendBy
}

/** What a rule's owner is asked; where there is none, a lead answers. */
export function mayAnswer(who: Who, rule: Owned): boolean {
  return rule.ownerId === null ? isAtLeast(who.role, 'lead') : isOwner(who, rule)
}

function isOwner(who: Who, rule: Owned): boolean {
  return who.id !== null && who.id === rule.ownerId
}

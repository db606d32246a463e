import type { Role } from '../people/contract.ts'
import { isAtLeast } from '../people/rules.ts'

interface Who {
  id: string | null
  role: Role
}

/** Its owner, a lead, and anybody where it has no owner: to hand it over, to close it and to open it again. */
export function mayLead(who: Who, { ownerId }: { ownerId: string | null }): boolean {
  return ownerId === null || ownerId === who.id || isAtLeast(who.role, 'lead')
}

/** A second pair of eyes: nobody agrees to what they asked for themselves. */
export function mayDecide(who: Who, { askedBy }: { askedBy: string | null }): boolean {
  return isAtLeast(who.role, 'lead') && (who.id === null || who.id !== askedBy)
}

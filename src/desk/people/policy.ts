import type { Role } from './contract.ts'
import { isAtLeast } from './rules.ts'

interface Who {
  id: string | null
  role: Role
}

/** Nobody gives or changes a role above their own. */
export function mayGiveRole(who: Who, role: Role): boolean {
  return isAtLeast(who.role, 'admin') && isAtLeast(who.role, role)
}

/** Admins change those up to their own role; ending one's own access is somebody else's to do. */
export function mayChange(who: Who, other: Who): boolean {
  return isAtLeast(who.role, 'admin') && isAtLeast(who.role, other.role)
}

/** One's own, or a lead for everybody. */
export function maySetAbsence(who: Who, other: Pick<Who, 'id'>): boolean {
  return who.id === other.id || isAtLeast(who.role, 'lead')
}

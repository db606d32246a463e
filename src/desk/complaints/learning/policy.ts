import type { Role } from '../../people/contract.ts'
import { isAtLeast } from '../../people/rules.ts'
import type { LessonState } from './contract.ts'

export interface Who {
  id: string | null
  role: Role
}

export interface Held {
  state: LessonState
  ownerId: string | null
  leadsId: string | null
  /** Said on their own page that they would lead the fix; nobody else learns of it. */
  offeredTo: readonly string[]
}

/** Who owns the rule, leads the desk, or has it in hand. */
export function mayRead(who: Who, lesson: Held): boolean {
  return maySettle(who, lesson) || isAtLeast(who.role, 'lead') || isOffered(who, lesson)
}

/** Whoever answers for it, or was concerned and would like to. */
export function mayLead(who: Who, lesson: Held): boolean {
  return isOpen(lesson) && (answersFor(who, lesson) || isOffered(who, lesson))
}

export function maySettle(who: Who, lesson: Held): boolean {
  return isOpen(lesson) && (answersFor(who, lesson) || (who.id !== null && who.id === lesson.leadsId))
}

function answersFor(who: Who, { ownerId }: Held): boolean {
  return ownerId === null ? isAtLeast(who.role, 'lead') : who.id === ownerId || isAtLeast(who.role, 'lead')
}

function isOffered({ id }: Who, { offeredTo }: Held): boolean {
  return id !== null && offeredTo.includes(id)
}

function isOpen({ state }: Held): boolean {
  return state === 'opened' || state === 'being changed'
}

import { dayName } from '../../../../web/kit/time.ts'
import type { Departed, Finding, LetDown, Part } from '../../contract.ts'

export const findingWords: Record<Finding, string> = {
  upheld: 'Upheld',
  partlyUpheld: 'Partly upheld',
  notUpheld: 'Not upheld',
  cannotBeDetermined: 'It cannot be determined',
}

export const letDownWords: Record<LetDown, string> = {
  yes: 'Yes',
  no: 'No',
  cannotBeDetermined: 'It cannot be determined',
}

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

/** A day of the calendar, as one says it: "Thursday 19 November". */
export function dayOf(day: string, locale: string | undefined): string {
  return dayName(new Date(`${day}T12:00:00Z`), {
    now: new Date(),
    ...(locale && { locale }),
    timeZone: 'UTC',
  })
}

import type { Cause, Cell, Departed, Finding, LetDown, Part, ReceivedHow, State } from '../contract.ts'

/** What several screens of a complaint call the same thing. */

export const stateNames: Record<State, string> = {
  open: 'Open',
  responded: 'Answered; they can still come back',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  merged: 'Joined to another',
}

export const partNames: Record<Part, string> = {
  handler: 'Handles it',
  decider: 'Decides',
  named: 'Was let in',
  ruleOwner: 'Looks after the rule',
  subject: 'Concerned; reads a page of their own',
  supporter: 'Supports the colleague concerned; reads that page',
}

/** After “received”. */
export const howWords: Record<ReceivedHow, string> = {
  email: 'by mail',
  phone: 'by phone',
  counter: 'at the counter',
  form: 'by a form',
  chat: 'in a chat',
  letter: 'by letter',
  other: 'another way',
}

export const howChoices = Object.entries(howWords).map(([value, label]) => ({
  value: value as ReceivedHow,
  label: label.charAt(0).toUpperCase() + label.slice(1),
}))

export const findingNames: Record<Finding, string> = {
  upheld: 'Upheld',
  partlyUpheld: 'Partly upheld',
  notUpheld: 'Not upheld',
  cannotBeDetermined: 'Cannot be determined',
}

export const letDownNames: Record<LetDown, string> = {
  yes: 'Yes',
  no: 'No',
  cannotBeDetermined: 'Cannot be determined',
}

export const departedNames: Record<Departed, string> = {
  yes: 'Yes',
  no: 'No: acted as required',
  cannotBeDetermined: 'Cannot be determined',
  nobodyConcerned: 'No colleague is concerned',
}

export const causeNames: Record<Cause, string> = {
  policyAsWritten: 'The rule as it is written',
  policyMisapplied: 'A rule applied where it does not fit',
  noPolicy: 'There was no rule for it',
  systemOrTool: 'A system or a tool',
  workloadOrStaffing: 'Workload, or too few of us',
  wrongInformationGivenToStaff: 'We were told wrong ourselves',
  communication: 'How it was said, or not said',
  individualSlip: 'A slip, as happens to anybody',
  habitOrShortcut: 'A habit or a shortcut that had become normal',
  reckless: 'A risk taken knowingly',
  thirdParty: 'Somebody outside the desk',
  customerSide: 'Something on the customer’s side',
  none: 'Nothing went wrong',
}

/** A day of the calendar with its name: `Monday 30 November`. */
export function dayWords(day: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(day))
}

/** Both marks in a line; two answers, never one word. */
export const cellNames: Record<Cell, string> = {
  ruleAtFault: 'Let down; done as expected.',
  error: 'Let down; departed from what was expected.',
  ruleDisliked: 'Not let down; done as expected.',
  noFinding: 'Not let down; departed from what was expected.',
  open: 'It cannot be determined.',
}

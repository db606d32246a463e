import type { Cause, Finding, ReceivedHow } from '../contract.ts'

/** What the kinds are called in figures, on screen and in files. */

export const channelNames: Record<ReceivedHow, string> = {
  email: 'Mail',
  phone: 'Phone',
  counter: 'Counter',
  form: 'Form',
  chat: 'Chat',
  letter: 'Letter',
  other: 'Another way',
}

export const causeNames: Record<Cause, string> = {
  policyAsWritten: 'The rule as it is written',
  policyMisapplied: 'A rule applied wrongly',
  noPolicy: 'No rule for it',
  systemOrTool: 'A system or tool',
  workloadOrStaffing: 'Too much work for those there',
  wrongInformationGivenToStaff: 'Wrong information given to colleagues',
  communication: 'Communication',
  individualSlip: 'A slip',
  habitOrShortcut: 'A habit or shortcut',
  reckless: 'Disregard of a known risk',
  thirdParty: 'Somebody outside',
  customerSide: 'On the customer’s side',
  none: 'None',
}

export const findingNames: Record<Finding, string> = {
  upheld: 'Upheld',
  partlyUpheld: 'Partly upheld',
  notUpheld: 'Not upheld',
  cannotBeDetermined: 'Cannot be determined',
}

export const stageName = (stage: number) => `Stage ${stage}`
export const noRule = 'No rule'

import type {
  Cause,
  Flag,
  Found,
  ItemKind,
  ItemState,
  RemedyState,
  SecondWhy,
  State,
  StrandState,
  WaitsFor,
} from '../contract.ts'

export const causeNames: Record<Cause, string> = {
  causeUnknown: 'Nobody knows yet',
  ourFault: 'Ours',
  ruleCausedIt: 'A rule caused it',
  notOurDoing: 'Not our doing',
}

export const causeHints: Record<Cause, string> = {
  causeUnknown: 'Say what you are checking, and by when; admit nothing yet.',
  ourFault: 'Of the desk. No colleague is named here, and nothing is kept about one.',
  ruleCausedIt: 'It was done by the rule, and the rule let them down.',
  notOurDoing: 'We are sorry with them, and help where we can.',
}

export const foundNames: Record<Found, string> = {
  customer: 'The customer said so',
  colleague: 'One of us noticed',
  check: 'A check found it',
  other: 'Another way',
}

export const stateNames: Record<State, string> = {
  open: 'Open',
  repaired: 'Repaired',
  doneInstead: 'Cannot be repaired; something was done instead',
}

export const waitNames: Record<WaitsFor, string> = {
  freshOwner: 'It failed again: somebody else takes it',
  lead: 'A lead is asked',
  cause: 'Say whose doing it is',
  admit: 'To be admitted',
  cleanUp: 'To be cleaned up',
  putBack: 'To be put back',
  prevent: 'What keeps it from happening again',
  ask: 'Ask whether it is put right',
  answer: 'They were asked; their answer',
  close: 'Ready to close',
  nothing: 'Closed',
}

export const strandNames = {
  admit: 'Admit',
  cleanUp: 'Clean up',
  putBack: 'Put back',
  prevent: 'Prevent',
} as const

export const strandStates: Record<StrandState, string> = {
  toDo: 'to do',
  underWay: 'under way',
  done: 'done',
  notNeeded: 'not needed',
}

export const flagWords: Record<Flag, string> = {
  apologyAlone:
    'So far this is an apology alone. Of all that is done after a slip, that helps least and wears off soonest.',
  notAdmitted: 'Something was done, and nobody has told them that it was ours.',
}

export const secondWords: Record<SecondWhy, string> = {
  sameMatter: 'There was a repair on this matter before.',
  brokenRemedy: 'What was promised to put it right is past due.',
  notYet: 'They said that it is not put right yet.',
}

export const itemKinds: Record<ItemKind, string> = {
  conversation: 'Conversation',
  customer: 'Another customer',
  promise: 'Promise',
  bill: 'Bill',
  record: 'Record',
  other: 'Something else',
}

export const itemStates: Record<ItemState, string> = {
  toDo: 'to do',
  done: 'done',
  notApplicable: 'does not apply',
  setAside: 'set aside',
}

export const remedyStates: Record<RemedyState, string> = {
  notNeeded: 'not needed',
  asked: 'a lead is asked',
  declined: 'declined',
  promised: 'promised',
  broken: 'past due',
  fulfilled: 'done',
  withdrawn: 'withdrawn',
}

export function moneyWords(money: { amount: string; currency: string }, locale: string | undefined): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(
    Number(money.amount),
  )
}

/** A day such as Friday 6 March. */
export function dayWords(day: string, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}

import type { Promised, State, ToldHow } from '../contract.ts'

export const stateNames: Readonly<Record<State, string>> = {
  open: 'Open',
  moved: 'Moved',
  handedOver: 'Handed over',
  kept: 'Kept',
  withdrawn: 'Withdrawn',
  broken: 'Past due',
}

/** How the customer got to know, in the order in which one is asked. */
export const toldNames: Readonly<Record<Exclude<ToldHow, 'answer'>, string>> = {
  phone: 'By phone',
  counter: 'At the counter',
  mail: 'By mail, outside of the desk',
  chat: 'By chat',
  other: 'Another way',
}

/** Why a verb is off, as a sentence; `null` where it is not. */
export function whyNot(promise: Promised, verb: keyof Promised['can']): string | null {
  if (promise.can[verb]) return null
  if (promise.state === 'kept' || promise.state === 'withdrawn') return sentences.settled
  return verb === 'take' ? sentences.yours : sentences.owner
}

const sentences = {
  settled: 'This promise is settled.',
  yours: 'You have it already, or its owner must hand it over.',
  owner: 'Only whoever has this promise, or a lead, can do this.',
}

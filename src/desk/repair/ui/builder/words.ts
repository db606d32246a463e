import type { BuilderState, Failure, MustNotId, PartId } from '../../builder/contract.ts'

/**
 * Everything that the builder shows. It names what is there and what is missing and never says it for the writer: none of these
 * could be put into an answer (product rule 7; `words.test.ts`).
 */
export const words = {
  title: 'Put it right',
  about: 'What an answer of this kind must hold, and whether yours does. The sentences are yours to find.',
  open: 'Put it right',
  openFor: (known: string) => `Put it right: ${known.charAt(0).toLowerCase()}${known.slice(1)}`,
  close: 'Fold it',
  state: 'What is known of it',
  chooseState: 'Choose what is known',
  failure: 'The second time: what failed?',
  chooseFailure: 'Choose one',
  failureFirst: 'Choose what failed the second time: the two ask for different answers.',
  parts: 'What it must hold',
  mustNots: 'What does not belong in it',
  nothing: 'Nothing here that takes it back.',
  there: 'There',
  missing: 'Missing',
  tick: 'Tick it yourself',
  show: (said: string) => `Show “${said}” in your answer`,
  noRules: 'The desk has no rules for this language: the list is for you to go through.',
  someToTick: 'Some of it no rule can tell in this language; tick it yourself.',
  action: (action: string) => `The action behind it: ${action}`,
  privacy: 'Only you see this; it stays in your browser.',
  summary: (there: number, all: number) => `${there} of ${all} there`,
  key: 'What an answer that puts something right must hold',
  scope: 'Answer',
}

export const stateWords: Readonly<Record<BuilderState, string>> = {
  causeUnknown: 'Nobody knows the cause yet',
  ourFault: 'It was our doing',
  ruleCausedIt: 'A rule caused it, and was kept',
  notOurDoing: 'It was not our doing',
  secondFailure: 'It failed a second time',
}

export const failureWords: Readonly<Record<Failure, string>> = {
  integrity: 'Our word: something we said was not so',
  competence: 'Our work: something was not done well',
}

/** The name of a part, and what it asks of the writer. */
export const partWords: Readonly<Record<PartId, { name: string; asks: string }>> = {
  understood: {
    name: 'What I understood',
    asks: 'What happened to them, in your words, so that they can correct it.',
  },
  checking: { name: 'What I am checking', asks: 'What is being looked at, and where.' },
  byWhen: { name: 'By when', asks: 'A day or an hour by which they hear, also if there is nothing new.' },
  who: { name: 'Who sees to it', asks: 'The person who checks or who writes to them.' },
  responsibility: {
    name: 'Who did it, in active voice',
    asks: 'Somebody who did something: “I” or “we”, and a verb.',
  },
  whatAndWhen: { name: 'What, and when', asks: 'The slip itself with its day.' },
  effect: { name: 'What it did to them', asks: 'Their afternoon, their money, their trip: by its name.' },
  repair: {
    name: 'The repair, done or dated',
    asks: 'What has been put back, or the day by which it will be.',
  },
  cause: { name: 'The cause, in one sentence', asks: 'How it came about, without making it smaller.' },
  prevention: {
    name: 'What keeps it from happening again',
    asks: 'The action that has been taken, and since when.',
  },
  sorryForEffect: {
    name: 'Regret for what it did to them',
    asks: 'For the effect by its name; the rule itself was kept.',
  },
  ruleReason: { name: 'Why there is the rule', asks: 'Its reason, in one plain sentence.' },
  instead: { name: 'What I can do instead', asks: 'At least one way that is open.' },
  ruleGoesNext: { name: 'Where the rule goes next', asks: 'Who owns it, and that they have this case.' },
  sympathy: { name: 'A word for what happened to them', asks: 'For the event, without taking it upon us.' },
  facts: { name: 'The facts', asks: 'What is known, with its day or its figure.' },
  help: { name: 'Help that is offered', asks: 'Something that you can do, small as it may be.' },
  bothFailures: {
    name: 'Both failures by their names',
    asks: 'The first and the second, each as what it was.',
  },
  newHands: {
    name: 'A new person or another way',
    asks: 'Who has it now, or how it is done differently this time.',
  },
  changed: { name: 'What has changed in the work', asks: 'What is done differently from now on.' },
  apology: {
    name: 'An apology that takes nothing back',
    asks: 'Our word was not true, so work alone does not mend it.',
  },
  datedPromise: {
    name: 'A promise with its day',
    asks: 'The work was not done well, so what counts is the day it will be.',
  },
}

/** The name of what does not belong there, and why. */
export const mustNotWords: Readonly<Record<MustNotId, { name: string; reason: string }>> = {
  sorryIf: {
    name: 'An “if”',
    reason: 'It leaves open whether anything happened, to somebody who was there when it did.',
  },
  sorryYouFeel: { name: 'Their feeling', reason: 'It is about what they feel rather than what happened.' },
  feltItNecessary: {
    name: 'Their complaining',
    reason: 'It is about their having complained; an ombudsman is unlikely to take that for enough.',
  },
  sorryBut: { name: 'A “but”', reason: 'It takes back what stands before it. A full stop would do.' },
  mistakesWereMade: {
    name: 'Nobody did it',
    reason: 'Responsibility counts most, and here nobody takes it.',
  },
  anyInconvenience: { name: '“Any”', reason: 'It says that one has not looked what it was.' },
  wouldLikeTo: { name: 'An announcement', reason: 'It says what one would like to do, and does not do it.' },
  forgiveness: {
    name: 'A request',
    reason: 'Of all parts this one did least, and it asks for something more of them.',
  },
  blamesCustomer: { name: 'Their fault', reason: 'Whatever they did, this is not the place.' },
  blamesColleague: {
    name: 'A colleague’s fault',
    reason: 'To the customer it was the desk; who among us it was mends nothing.',
  },
  fullApology: {
    name: 'An admission too soon',
    reason: 'While the cause is unknown, all of it does worse than a word for what happened.',
  },
  ownFaultPretended: {
    name: 'A fault that was none',
    reason: 'The rule caused it and was kept. To take it upon oneself is not true, and hides the rule.',
  },
  preventionWithoutAction: {
    name: 'Prevention without an action',
    reason: 'No action against it is linked. Link one, or leave the sentence out: nobody owns it.',
  },
  sameSentences: {
    name: 'The earlier letter again',
    reason: 'It has said so before, and then it failed again.',
  },
  sameAmount: {
    name: 'The earlier amount again',
    reason: 'The same sum as the first time says that the second time did not count.',
  },
}

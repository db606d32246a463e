import type { Finding, ReceivedHow } from '../../contract.ts'
import type { GapId, LetterKind } from '../contract.ts'

/** The sentences of letters: facts, and what its writer is asked for. None of them is an apology (product rule 7). */

export const titles: Readonly<Record<LetterKind, string>> = {
  acknowledgement: 'Acknowledgement',
  agreedPoints: 'The points to be looked into',
  holding: 'Where it stands',
  extension: 'More time',
  decision: 'The answer',
  stage2Decision: 'The final answer',
  notice: 'Notice to the colleague',
  invitation: 'Invitation to give an account',
  closing: 'Closing letter to the colleague',
}

export const subjects: Readonly<Record<LetterKind, (number: number) => string>> = {
  acknowledgement: number => `Your complaint ${number} has reached us`,
  agreedPoints: number => `Your complaint ${number}: what we are looking into`,
  holding: number => `Your complaint ${number}: where it stands`,
  extension: number => `Your complaint ${number}: we need more time`,
  decision: number => `Your complaint ${number}: our answer`,
  stage2Decision: number => `Your complaint ${number}: our final answer`,
  notice: number => `Complaint ${number}: something concerns you`,
  invitation: number => `Complaint ${number}: your account`,
  closing: number => `Complaint ${number}: how it ended`,
}

/** What its writer says in a gap; shown in square brackets. */
export const gaps: Readonly<Record<GapId, string>> = {
  understood: 'What you understood of it, in your own words, so that they can correct you',
  newDay: 'The new day by which they have the answer',
  reason: 'Why it takes longer, in a sentence that is true of this case',
  done: 'What has been done so far',
  finding: 'What was found: upheld, partly upheld, not upheld, or that it cannot be determined',
  reasons: 'The reasons: what was looked at, and what it showed',
  effect: 'What it did to them',
  apology: 'Your own words for it: who did what and when, and what it did to them',
  sympathy: 'Your own words for what it did to them; the rule was kept, so nobody’s fault is to be taken on',
  remedy: 'What is put right, and by which day',
  offer: 'What you can do for them instead, or that there is nothing more',
  wish: 'What becomes of that: what is met, and why the rest is not',
  thanks: 'Your own words to them',
  support: 'Who can be asked, and when they are there',
  route: 'What happens with the rule next, and by when they hear of it',
  nextStage: 'How to ask for it to be looked at again',
}

export const findingWords: Readonly<Record<Finding, { said: string; label: string }>> = {
  upheld: { said: 'This point is upheld.', label: 'upheld' },
  partlyUpheld: { said: 'This point is partly upheld.', label: 'partly upheld' },
  notUpheld: { said: 'This point is not upheld.', label: 'not upheld' },
  cannotBeDetermined: {
    said: 'This point cannot be determined: there are two accounts that differ, and nothing that decides between them.',
    label: 'cannot be determined',
  },
}

export const howWords: Readonly<Record<ReceivedHow, string>> = {
  email: 'by e-mail',
  phone: 'by telephone',
  counter: 'at the counter',
  form: 'by our form',
  chat: 'by chat',
  letter: 'by letter',
  other: '',
}

export const said = {
  dear: (name: string) => `Dear ${name},`,
  reached: (number: number, day: string, how: string) =>
    `Your complaint reached us on ${day}${how && ` ${how}`}. It has the number ${number}.`,
  behalf: (name: string) => `You brought it on behalf of ${name}.`,
  told: 'What you told us',
  hoped: 'What you hope for',
  hopedFor: 'You told us what would put it right:',
  notSaid: 'You have not said yet what would put it right. Tell us whenever you like.',
  next: 'What happens now',
  answerBy: (day: string) => `You will have our answer by ${day}.`,
  answerOpen: 'We answer as soon as it has been looked into, and tell you meanwhile how far it is.',
  whoLooks: 'It is looked into by somebody whom it does not concern. Whom it concerns is heard as well.',
  contact: (contact: string) => `You can reach us here: ${contact}`,
  points: 'What we are looking into',
  pointsMore:
    'If something is missing, or stands here otherwise than you meant it, tell us and we change it.',
  soFar: 'What has been done so far',
  whyLonger: 'Why it takes longer',
  newDay: (day: string) => `You will have our answer by ${day} instead.`,
  before: (day: string) => `We had said that you would have it by ${day}.`,
  outside: 'Where else you can turn',
  outsideNow: 'You can turn to somebody outside at any time:',
  outsideAfter: 'If you are not content with this answer, you can also turn to somebody outside:',
  looked: (number: number, day: string) =>
    `We have looked into your complaint ${number}, which reached us on ${day}.`,
  again: (number: number) =>
    `You asked for your complaint ${number} to be looked at again. It was decided by somebody who had not decided before.`,
  whyAgain: 'Why you were not content:',
  point: (position: number, count: number) => (count > 1 ? `Point ${position}` : 'Your complaint'),
  yourWords: 'In your words:',
  whatHappened: 'What happened',
  expected: 'What holds',
  inForce: (title: string, version: number, from: string) =>
    `“${title}”, version ${version}, in force since ${from}.`,
  itsReason: (reason: string) => `Its reason: ${reason}`,
  found: 'What we found',
  ruleLetDown:
    'The rule was kept, and it let you down. The person at the desk did what was expected of them.',
  weLetDown: 'We let you down in this.',
  ruleKept: 'The rule was kept, and it holds for everybody in the same place.',
  didToYou: (effect: string) => `What it did to you: ${effect}`,
  ruleGoes: 'Whoever owns the rule has this case before them.',
  putRight: 'What is put right',
  by: (words: string, day: string) => `${words}, by ${day}`,
  yourWish: 'What you hoped for',
  notContent: 'If you are not content',
  lookAgain: 'You can ask for it to be looked at again. Somebody who has not decided it before then decides.',
  final: 'This is our final answer.',
  named: 'What is alleged',
  noView: 'No view has been formed. Nothing is decided before you were heard.',
  concernsYou: (number: number, day: string) =>
    `A complaint that reached us on ${day} concerns you. It has the number ${number}, and you have a page of your own for it.`,
  inTheirWords: 'In the words of whoever complains:',
  whatNext: 'What happens next',
  steps: [
    'You are asked for your account, and have three working days for it; a draft of it stays on your device until you give it.',
    'You may also say that you give none. Nothing is concluded from that.',
    'What is found about you, you read before the complainant does. What is not right in it is attached in your words.',
    'You get a letter of your own when it ends.',
  ],
  until: (day: string) => `The answer is due by ${day}.`,
  discipline: 'This file knows no sanctions. It asks what happened and what has to be mended.',
  support: 'Who supports you',
  supporter: (name: string) => `${name} supports you, as you asked.`,
  chooseSupporter: 'You can name a colleague of your choice on your page. They then read it with you.',
  ask: (name: string) => `Ask ${name} whatever you would like to know about it.`,
  account: 'Your account',
  askAccount: (day: string) => `Please give your account on your page by ${day}, if you wish to give one.`,
  askAccountSoon: 'Please give your account on your page, if you wish to give one.',
  askWhat: 'What happened, what you could see and know then, what made it harder, and what would help.',
  mayDecline: 'You may also say that you give none. Nothing is concluded from that.',
  ended: (number: number) =>
    `The complaint ${number} has ended. This is what was found where it concerns you.`,
  clearance: 'You did what was expected of you. This is your written clearance.',
  ruleFault: 'What let the customer down was the rule, or what we work with. Whoever owns it has the case.',
  disliked:
    'The customer was not let down. That the rule is disliked counts for the rule and never against you.',
  departedOnly:
    'The customer was not let down. In this you departed from what was expected; it stays between you and whoever leads you.',
  error:
    'The customer was let down, and in this you departed from what was expected. That can be mended, and is being mended.',
  open: 'There are two honest accounts that differ. Nothing stands against you.',
  learning: 'What is learnt from it',
  lead: 'If you would like to lead what is changed because of it, say so on your page.',
  fades: 'Now that it has ended, it no longer stands in what is shown about you.',
  fadesLater: 'After twelve months without another like it, it no longer stands in what is shown about you.',
  sign: 'Signed',
} as const

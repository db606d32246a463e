import type { CheckId } from '../../pause/contract.ts'

const places = (count: number) => (count === 1 ? 'One place' : `${count} places`)

export const words = {
  pause: 'A look before it goes',
  places,
  announced: (count: number) =>
    `${places(count)} in your answer may be read otherwise than meant. F7 leads there; Send stays as it is.`,
  danger: 'No pause here: a message speaks of danger.',
  trial: 'No pause here: this conversation is without it in the desk’s trial.',
  noRules: 'The desk has no rules for this language yet.',
  quiet: 'Nothing in it that these rules would stop at.',
  look: 'Look',
  fold: 'Fold',
  lookKey: 'What the pause sees in your answer',
  scope: 'Answer',
  take: {
    words: (text: string) => `Use “${text}”`,
    leaveOut: () => 'Take it out',
    fullStop: () => 'Use a full stop',
  },
  takeFor: {
    words: (text: string, said: string) => `Use “${text}” in place of “${said}”`,
    leaveOut: (_: string, said: string) => `Take “${said}” out`,
    fullStop: (_: string, said: string) => `Use a full stop in “${said}”`,
  },
  leave: 'Leave it',
  leaveFull: (said: string) => `Leave “${said}” as it is`,
  show: 'Show where it stands',
  there: 'There',
  missing: 'Missing',
  privacy: 'Only you see this; it stays in your browser.',
  every: 'All rules',
  hear: 'Hear it',
  stop: 'Stop reading',
  noVoice: 'This device has no voice of its own for the language of your answer.',
  noSpeech: 'This browser cannot read aloud.',
  asCustomer: 'As the customer sees it',
}

/** What a check says where the thing is there, and where it is missing. */
export const checkWords: Record<CheckId, { there: string; missing: string }> = {
  blanks: { there: '', missing: 'a blank to fill in' },
  attachment: { there: 'the attachment', missing: 'the attachment that it speaks of' },
  greeting: { there: 'their name', missing: 'their name: it greets somebody else' },
  answers: { there: 'an answer to all they ask', missing: 'an answer to' },
  theirNouns: { there: 'their own words for it', missing: 'their own words for it' },
  iDid: { there: 'what you did or do', missing: 'what you did or do (“I have…”)' },
  dated: { there: 'a day for what is promised', missing: 'a day for what is promised' },
  reason: { there: 'a reason for the no', missing: 'a reason beside the no' },
  options: { there: 'what can be done instead', missing: 'two ways on, or that there is one' },
  empathy: { there: 'a word for what it cost them', missing: '' },
}

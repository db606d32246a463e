import * as contract from '../../contract.ts'
import * as letters from '../../letters/contract.ts'
import { kindWords, wentWords } from '../letters/words.ts'
import { dayWords, type partNames, stateNames } from '../words.ts'

/** What was done in a file, after the name of who did it; the bare kind of what a newer desk has done. */
export function happenedWords(kind: string, data: Record<string, unknown>): string {
  const say = sentences[kind]
  return say ? say(data as unknown as Data) : kind
}

interface Data {
  handler: { name: string }
  to: { name: string }
  reader: { name: string }
  decider: { name: string }
  part: keyof typeof partNames
  state: keyof typeof stateNames
  what: string
  reason: string
  because: string
  why: string
  until: string
  stage: number
  otherNumber: number
  kind: letters.LetterKind
  by: letters.IssuedBy
}

const sentences: Record<string, (data: Data) => string> = {
  [contract.lodged.kind]: ({ handler }) => `lodged it; ${handler.name} sees to it`,
  [contract.changed.kind]: () => 'changed what the file says of the complaint',
  [contract.handedOver.kind]: ({ to, reason }) => `gave it to ${to.name}: ${reason}`,
  [contract.readerAdded.kind]: ({ reader, because }) => `let ${reader.name} read it: ${because}`,
  [contract.readerRemoved.kind]: ({ reader, because }) => `took ${reader.name} off the list: ${because}`,
  [contract.acknowledged.kind]: ({ stage }) => `noted that stage ${stage} was acknowledged`,
  [contract.extended.kind]: ({ until, reason }) => `extended it to ${dayWords(until)}: ${reason}`,
  [contract.paused.kind]: ({ reason }) => `paused the clock: ${reason}`,
  [contract.resumed.kind]: () => 'let the clock run again',
  [contract.responded.kind]: ({ stage }) => `noted that stage ${stage} was answered`,
  [contract.wentToNextStage.kind]: ({ stage, decider, why }) =>
    `took it to stage ${stage}, where ${decider.name} decides: ${why}`,
  [contract.reopened.kind]: ({ reason }) => `opened it again: ${reason}`,
  [contract.ended.kind]: ({ state, because }) => `ended it (${stateNames[state]}): ${because}`,
  [contract.joined.kind]: ({ otherNumber }) => `joined complaint ${otherNumber} to it`,
  [contract.allegationChanged.kind]: ({ what }) => `${what} an allegation`,
  [contract.evidenceChanged.kind]: ({ what }) => `${what} evidence`,
  [contract.decided.kind]: () => 'recorded what was found in an allegation',
  [contract.subjectChanged.kind]: ({ what }) => subjectWords[what] ?? what,
  [contract.gatePassed.kind]: ({ reason }) => `passed a gate: ${reason}`,
  [contract.guarded.kind]: ({ what, reason }) => `${what}: ${reason}`,
  [letters.letterBegun.kind]: ({ kind }) => `began a letter: ${kindWords[kind].toLowerCase()}`,
  [letters.letterWritten.kind]: () => 'wrote a further version of a letter',
  [letters.letterIssued.kind]: ({ kind, by }) =>
    `signed and issued a letter ${wentWords[by]}: ${kindWords[kind].toLowerCase()}`,
  [letters.letterTakenBack.kind]: () => 'took a letter back before it went',
  [letters.letterSetAside.kind]: () => 'threw a draft of a letter away',
}

const subjectWords: Record<string, string> = {
  named: 'named a colleague concerned',
  told: 'told the colleague concerned',
  read: 'read the notice',
  invited: 'asked the colleague concerned for an account',
  accountGiven: 'gave an account',
  accountDeclined: 'chose to give no account',
  supporterAsked: 'asked somebody for support',
  supporterAccepted: 'supports the colleague concerned',
  supporterDeclined: 'cannot give support',
  shown: 'showed the findings to the colleague concerned',
  seen: 'read the findings',
  corrected: 'attached a correction',
  faded: 'let it fade for the colleague concerned',
  leadsFix: 'was asked about leading what changes',
}

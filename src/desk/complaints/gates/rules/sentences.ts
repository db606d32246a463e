/** What a gate waits for, and what opened it, for whoever handles the file. */
export const sentences = {
  independent: 'Neither whoever decides nor whoever handles the file is concerned by it.',
  deciderConcerned: 'Whoever is to decide is concerned by this complaint. Give the file to somebody else.',
  handlerConcerned: 'Whoever handles the file is concerned by this complaint. Give it to somebody else.',
  decidedBefore:
    'Whoever is to decide has decided at the stage before. Choose somebody who has not; this cannot be passed.',
  told: (name: string) => `${name} has been told.`,
  notTold: (name: string, because: string) =>
    [`${name} has not been told yet.`, because].filter(Boolean).join(' '),
  accountGiven: (name: string) => `${name} has given an account.`,
  accountDeclined: (name: string) => `${name} has chosen to give no account; nothing is concluded from it.`,
  invitationRan: (name: string) => `${name} was asked for an account and had three working days for it.`,
  accountAwaited: (name: string) =>
    `${name} has been asked for an account. It is awaited for three working days.`,
  notInvited: (name: string) => `${name} has not been asked for an account. Ask first.`,
  allDecided: 'Every allegation has its facts, its finding and both marks.',
  noAllegation: 'There is no allegation yet. Write down what is alleged, and decide it.',
  undecided: (positions: readonly number[], stage: number) => {
    const which =
      positions.length === 1
        ? `Allegation ${positions[0]} is`
        : `Allegations ${positions.slice(0, -1).join(', ')} and ${positions.at(-1)} are`
    return `${which} not decided${stage > 1 ? ' at this stage' : ''}, or must be looked at again.`
  },
  nothingToSee: (name: string) => `No allegation is about ${name}; there is nothing to show.`,
  seen: (name: string) => `${name} has read the findings.`,
  shownLongEnough: (name: string) => `${name} was shown the findings three working days ago.`,
  notSeen: (name: string) => `${name} was shown the findings and has not read them yet.`,
  notShown: (name: string) => `${name} has not been shown the findings. Show them before the complainant.`,
  lettersIssued: 'The complainant has their letter, and so has each colleague concerned.',
  noLetter: 'The complainant’s letter is not issued.',
  noLetterTo: (names: readonly string[]) => `The closing letter is still owed to ${names.join(', ')}.`,
  repaired: 'Nothing is left to be repaired.',
  toRepair: (what: readonly string[]) =>
    `Still to be repaired: ${what.join('; ')}. Repair it, or say in its ledger what was done instead.`,
  passed: (reason: string) => `Passed, with this reason: ${reason}`,
}

/** What is refused, as sentences that one can act on. */
export const wordsOf = {
  none: 'There is no such letter.',
  issued: 'This letter was issued; it stays as it is.',
  notYours: 'Whoever handles the complaint or decides it writes its letters, while it is open or answered.',
  stale: 'Somebody else has written in this letter meanwhile; look at theirs first.',
  wrongTo: {
    complainant: 'This letter goes to the complainant.',
    colleague: 'Say to which of the colleagues concerned this letter goes.',
  },
  noSecond: 'The final answer is written when somebody else has decided: take it to the next stage first.',
  second: 'At this stage the answer is the final one.',
  notExtended: 'Extend the time in the file first; the letter takes its reason and its new day from there.',
  lacks: (says: readonly string[]) => `This letter is not complete. ${says.join(' ')}`,
  byPage: 'A colleague’s letter is laid on their own page, or handed to them.',
  byMail: 'The complainant reads this by mail, by post or at the counter.',
  notPrintable: (letters: readonly string[]) =>
    `The typeface has no letters for ${letters.map(letter => `“${letter}”`).join(', ')}. Send the letter by mail, or open its preview and print it from the browser.`,
  /** In the conversation, which others read than those of the file. */
  sealed: 'A letter went to them by mail. It is kept elsewhere, with those who need to know it.',
  draft: (version: number) => `Draft, version ${version}: not issued`,
}

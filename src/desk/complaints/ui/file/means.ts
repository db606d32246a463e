import type { Cell } from '../../contract.ts'

export interface Concerned {
  complainant: string
  /** As the file's readers know them; `null` where no colleague is concerned. */
  colleague: string | null
  /** The rule in force that day, where one was. */
  rule: string | null
}

const letters = {
  both: (who: string) => `Two letters: the decision to them, and a closing one to ${who}.`,
  one: 'One letter: the decision to them.',
}

/** What a pair of marks means: who has the case next, and which letters are written. Never one word for both. */
export function meansWords(cell: Cell, of: Concerned): string[] {
  const { colleague, rule } = of
  const ending = colleague ? letters.both(colleague) : letters.one
  return [...sentences[cell](of, rule ? `the rule “${rule}”` : 'what we work by'), ending]
}

const sentences: Record<Cell, (of: Concerned, rule: string) => string[]> = {
  ruleAtFault: ({ complainant, colleague, rule: title }, rule) => [
    colleague
      ? `${upper(rule)} let ${complainant} down, not ${colleague}.`
      : `${upper(rule)} let ${complainant} down.`,
    'We say sorry for what it did to them.',
    title ? 'Who looks after the rule has the case next.' : 'Who can change that has the case next.',
    ...(colleague ? [`${colleague} has it in writing that they acted as required.`] : []),
  ],
  error: ({ complainant, colleague }) => [
    `${complainant} was let down, and it was ours to do otherwise.`,
    'We say what went wrong, clean it up entirely and put it right.',
    ...(colleague ? [`With ${colleague} we look at what made it likely, and mend that.`] : []),
  ],
  ruleDisliked: ({ colleague }, rule) => [
    'We explain why, and offer what can be done.',
    colleague
      ? `That ${rule} is disliked counts to its strain, and nothing of it to ${colleague}.`
      : `That ${rule} is disliked counts to its strain.`,
  ],
  noFinding: ({ complainant, colleague }) => [
    `${complainant} was not let down: nothing is found against us.`,
    colleague
      ? `What else there is to say about how it was done is between ${colleague} and whoever they work with, and not part of this file.`
      : 'What else there is to say about how it was done is not part of this file.',
  ],
  open: ({ complainant, colleague }) => [
    colleague
      ? `${complainant} and ${colleague} remember it differently, and both may be honest.`
      : 'What happened cannot be told any more.',
    'We say so plainly, and what we do so that it can be told the next time.',
  ],
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

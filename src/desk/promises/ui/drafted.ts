import type { DraftPromise } from '../contract.ts'

/** Those whose words still stand in the answer; what the writer has taken out of it is promised to nobody. */
export function standing(promises: readonly DraftPromise[], text: string): DraftPromise[] {
  return promises.filter(promise => isStanding(promise, text))
}

/** Made by hand, or in the very words of the draft, however its lines are broken now. */
export function isStanding({ said }: DraftPromise, text: string): boolean {
  return said === '' || unbroken(text).includes(unbroken(said))
}

/** Whether what was found is what was confirmed, also when a word has been added at its end since. */
export function isSaid({ said }: DraftPromise, words: string): boolean {
  const [before, now] = [unbroken(said), unbroken(words)]
  return before !== '' && (now.includes(before) || before.includes(now))
}

const unbroken = (text: string) => text.replace(/\s+/g, ' ').trim()

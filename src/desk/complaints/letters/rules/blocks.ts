import { dayWords } from '../../../promises/rules/saying.ts'
import type { Block, GapId } from '../contract.ts'
import type { LetterFacts } from './facts.ts'
import { gaps, said } from './wording.ts'

/** Where else they can turn; nothing where nobody has said. */
export function outside({ regime, extension: made }: LetterFacts, first: string): Block[] {
  const { name, address, web } = regime.outside
  const lines = name ? [name, address, web].filter(Boolean).join(', ') : (made?.outsideRoute ?? '')
  return lines === '' ? [] : [heading(said.outside), paragraph(`${first} ${lines}`)]
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const quote = (text: string): Block => ({ kind: 'quote', text })
export const gap = (which: GapId): Block => ({ kind: 'gap', gap: which, text: gaps[which] })

/** With its weekday and its year, since a letter is read years later. */
export function longDay({ locale }: Pick<LetterFacts, 'locale'>, day: string): string {
  return dayWords(day, { locale, today: '' })
}

import type { Language } from '../../../brief/contract.ts'

/** What is looked for in the sentences of a draft; the parts are made of these (`parts.ts`). */
export type Feature =
  | 'admits'
  | 'ownFault'
  | 'failing'
  | 'again'
  | 'effect'
  | 'repaired'
  | 'cause'
  | 'prevents'
  | 'process'
  | 'understood'
  | 'checking'
  | 'oneself'
  | 'colleague'
  | 'sorry'
  | 'sympathy'
  | 'fullSorry'
  | 'shows'
  | 'offers'
  | 'ruleReason'
  | 'ruleGoes'
  | 'newHands'
  | 'when'
  | 'gift'
  | 'gotNothing'

/**
 * One turn of phrase. `say`, `then` and `unless` are phrases as `brief/rules/phrases.ts` writes them: folded, one a line.
 * `then` must follow in the same sentence, at most `within` letters on (80 unless said); `unless` takes it back where it overlaps.
 */
export interface Turn {
  say: string
  then?: string
  within?: number
  unless?: string
}

/** What a language brings; a feature that is left out makes its parts the writer's to tick. */
export interface BuilderWords {
  language: Language
  features: Partial<Record<Feature, readonly Turn[]>>
}

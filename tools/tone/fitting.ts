import { heads } from '../../src/desk/tone/heads.ts'
import { logOddsOf } from '../../src/desk/tone/linear.ts'
import { readModel, type ToneModel } from '../../src/desk/tone/model-file.ts'
import { tokensOf } from '../../src/desk/tone/words.ts'
import type { Labelled } from './data.ts'
import { type LearnOptions, learn } from './learn.ts'
import { exampleOf, type VocabularyOptions, vocabularyOf } from './vocabulary.ts'
import { writeModel } from './write.ts'

/** Everything that decides what comes out, but for the data. */
export interface Recipe extends VocabularyOptions, LearnOptions {
  /** The whole file, at most. */
  bytes: number
}

export const recipe: Recipe = {
  seed: 20261122,
  bits: 22,
  atLeast: 3,
  light: 0.5,
  epochs: 5,
  rate: 0.4,
  caution: 1,
  favour: 0.3,
  drop: 0.2,
  decay: 0.0003,
  bytes: 1_000_000,
}

/** The bytes of the file that these texts give. */
export function fitted(
  examples: readonly Labelled[],
  thresholds: readonly number[],
  how: Recipe,
): Uint8Array {
  const vocabulary = vocabularyOf(
    examples.map(({ text }) => text),
    how,
  )
  const ready = examples.map(example => exampleOf(example, vocabulary))
  const learnt = learn(ready, vocabulary.rows.count, heads.length, how)
  return writeModel(learnt, vocabulary, thresholds, how.bytes)
}

/**
 * Log-odds of each of `examples` from a file that has not seen it: `folds` files are fitted to the others, with `more`
 * beside them.
 */
export function crossed(
  examples: readonly Labelled[],
  more: readonly Labelled[],
  folds: number,
  how: Recipe,
): Float64Array[] {
  const scores: Float64Array[] = []
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, at) => at % folds !== fold)
    const model: ToneModel = readModel(fitted([...others, ...more], [], how))
    for (const [at, example] of examples.entries())
      if (at % folds === fold) scores[at] = logOddsOf(tokensOf(example.text), model)
    console.error(`fold ${fold + 1} of ${folds}`)
  }
  return scores
}

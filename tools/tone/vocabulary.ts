import { eachFeature } from '../../src/desk/tone/features.ts'
import { bucketOf, everyBucket, type Rows, rowsOf } from '../../src/desk/tone/rows.ts'
import { counted, weighed } from '../../src/desk/tone/vector.ts'
import { tokensOf } from '../../src/desk/tone/words.ts'
import type { Labelled } from './data.ts'
import type { Example } from './learn.ts'

/** What is common and what is rare, learnt from texts without their labels. */
export interface Vocabulary {
  bits: number
  /** The buckets that are learnt from, lowest first; their order numbers the rows. */
  buckets: Int32Array
  rows: Rows
  rarity: Float32Array
}

export interface VocabularyOptions {
  bits: number
  /** What occurs in fewer texts is left out. */
  atLeast: number
  /** How much letters within words, and the length, weigh beside words. */
  light: number
}

/** Buckets seen in fewer than `atLeast` texts are left out. */
export function vocabularyOf(
  texts: readonly string[],
  { bits, atLeast, light }: VocabularyOptions,
): Vocabulary {
  const { seen, balance } = tallyOf(texts, bits)
  const kept: number[] = []
  for (let bucket = 0; bucket < seen.length; bucket++) if ((seen[bucket] ?? 0) >= atLeast) kept.push(bucket)
  const rarity = Float32Array.from(
    kept,
    bucket =>
      (Math.log((1 + texts.length) / (1 + (seen[bucket] ?? 0))) + 1) *
      ((balance[bucket] ?? 0) > 0 ? light : 1),
  )
  const buckets = Int32Array.from(kept)
  return { bits, buckets, rows: rowsOf(buckets, bits), rarity: coarse(rarity) }
}

export function exampleOf(
  { text, from, to, targets, weight = 1 }: Labelled,
  { rows: known, rarity }: Vocabulary,
): Example {
  const vector = counted(tokensOf(text), known)
  return {
    features: vector.rows,
    values: Float32Array.from(weighed(vector, rarity)),
    from,
    to,
    targets,
    weight,
  }
}

/** In how many texts each bucket was seen; `balance` is above 0 where it mostly holds what counts half. */
function tallyOf(texts: readonly string[], bits: number): { seen: Int32Array; balance: Int32Array } {
  const every = everyBucket(bits)
  const seen = new Int32Array(every.count)
  const balance = new Int32Array(every.count)
  for (const text of texts) {
    const tokens = tokensOf(text)
    for (const bucket of counted(tokens, every).rows) seen[bucket] = (seen[bucket] ?? 0) + 1
    eachFeature(tokens, (hash, _first, _last, isLight) => {
      const bucket = bucketOf(hash, bits)
      balance[bucket] = (balance[bucket] ?? 0) + (isLight ? 1 : -1)
    })
  }
  return { seen, balance }
}

/** As the file keeps it: fifteen levels. Learning goes by the same, so nothing is lost in writing. */
function coarse(rarity: Float32Array): Float32Array {
  const rarest = rarity.reduce((one, other) => Math.max(one, other), 0)
  return rarity.map(value => (Math.max(1, Math.round((value / rarest) * 15)) / 15) * rarest)
}

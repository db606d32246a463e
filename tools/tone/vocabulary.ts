import { eachFeature } from '../../src/desk/tone/features.ts'
import { bucketOf, type Counted, counted, weighed } from '../../src/desk/tone/vector.ts'
import { tokensOf } from '../../src/desk/tone/words.ts'
import type { Labelled } from './data.ts'
import type { Example } from './learn.ts'

/** What is common and what is rare, learnt from texts without their labels. */
export interface Vocabulary {
  bits: number
  rarity: Float32Array
  /** The number of a bucket among those that are learnt from, -1 for the others. */
  numbers: Int32Array
  /** The bucket of each number. */
  buckets: Int32Array
}

export interface VocabularyOptions {
  bits: number
  /** What occurs in fewer texts is left out. */
  atLeast: number
  /** Of the inverse document frequency. */
  power: number
  /** How much letters within words weigh beside words. */
  letters: number
}

export function countedOf(text: string, bits: number): Counted {
  return counted(tokensOf(text), bits)
}

/** Buckets that mostly hold letters within words, and not words: they are many, and would drown the words. */
function lettersAmong(texts: readonly string[], bits: number): Uint8Array {
  const balance = new Int32Array(1 << bits)
  for (const text of texts)
    eachFeature(tokensOf(text), (hash, _first, _last, isLetters) => {
      const bucket = bucketOf(hash, bits)
      balance[bucket] = (balance[bucket] ?? 0) + (isLetters ? 1 : -1)
    })
  return Uint8Array.from(balance, value => (value > 0 ? 1 : 0))
}

/** Buckets seen in fewer than `atLeast` texts are left out. */
export function vocabularyOf(
  written: readonly string[],
  texts: readonly Counted[],
  { bits, atLeast, power, letters }: VocabularyOptions,
): Vocabulary {
  const areLetters = lettersAmong(written, bits)
  const seen = new Float64Array(1 << bits)
  for (const { buckets } of texts) for (const bucket of buckets) seen[bucket] = (seen[bucket] ?? 0) + 1
  const numbers = new Int32Array(1 << bits).fill(-1)
  const kept: number[] = []
  for (let bucket = 0; bucket < seen.length; bucket++) if ((seen[bucket] ?? 0) >= atLeast) kept.push(bucket)
  kept.sort((one, other) => (seen[other] ?? 0) - (seen[one] ?? 0) || one - other)
  for (const [number, bucket] of kept.entries()) numbers[bucket] = number
  const rarity = Float32Array.from(seen, (times, bucket) =>
    (numbers[bucket] ?? -1) < 0
      ? 0
      : (Math.log((1 + texts.length) / (1 + times)) + 1) ** power * (areLetters[bucket] ? letters : 1),
  )
  return { bits, rarity: coarse(rarity), numbers, buckets: Int32Array.from(kept) }
}

/** As the file keeps it: fifteen levels. Learning goes by the same, so nothing is lost in writing. */
function coarse(rarity: Float32Array): Float32Array {
  const rarest = rarity.reduce((one, other) => Math.max(one, other), 0)
  return rarity.map(value =>
    value === 0 ? 0 : (Math.max(1, Math.round((value / rarest) * 15)) / 15) * rarest,
  )
}

export function exampleOf(text: Counted, { from, to, targets }: Labelled, vocabulary: Vocabulary): Example {
  const all = weighed(text, vocabulary.rarity)
  const features: number[] = []
  const values: number[] = []
  for (const [at, bucket] of text.buckets.entries()) {
    const number = vocabulary.numbers[bucket] ?? -1
    if (number < 0) continue
    features.push(number)
    values.push(all[at] ?? 0)
  }
  return { features: Int32Array.from(features), values: Float32Array.from(values), from, to, targets }
}

import { eachFeature } from './features.ts'
import type { Token } from './words.ts'

/** What a passage is made of: each bucket once, and how often it occurs. */
export interface Counted {
  buckets: Int32Array
  counts: Float64Array
}

/** Where a hash falls among `2 ** bits` buckets. */
export function bucketOf(hash: number, bits: number): number {
  return ((hash ^ (hash >>> 15)) >>> 0) & ((1 << bits) - 1)
}

export function counted(tokens: readonly Token[], bits: number): Counted {
  const places = placesOf(bits)
  const buckets: number[] = []
  const counts: number[] = []
  eachFeature(tokens, hash => {
    const bucket = bucketOf(hash, bits)
    const place = places[bucket] ?? 0
    if (place === 0) {
      places[bucket] = buckets.push(bucket)
      counts.push(1)
    } else counts[place - 1] = (counts[place - 1] ?? 0) + 1
  })
  for (const bucket of buckets) places[bucket] = 0
  return { buckets: Int32Array.from(buckets), counts: Float64Array.from(counts) }
}

/**
 * Weighs what was counted: `(1 + ln count) * rarity`, brought to length 1; the same in training and in use. What is
 * unknown has rarity 0.
 */
export function weighed({ buckets, counts }: Counted, rarity: Float32Array): Float64Array {
  const values = new Float64Array(counts.length)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const value = (1 + Math.log(counts[at] ?? 1)) * (rarity[buckets[at] ?? 0] ?? 0)
    values[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return values
}

/** One table for each number of bits; it is all zeros between two calls. */
const tables = new Map<number, Int32Array>()

function placesOf(bits: number): Int32Array {
  const known = tables.get(bits)
  if (known) return known
  const made = new Int32Array(1 << bits)
  tables.set(bits, made)
  return made
}

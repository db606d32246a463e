import { heads } from '../../src/desk/tone/heads.ts'
import { type ModelHeader, magic, rarityLevels } from '../../src/desk/tone/model-file.ts'
import type { Learnt } from './learn.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Brings what was learnt into the file's form: keeps as many weights as fit into `bytes`, those that move a text
 * most, as signed bytes. Thresholds are in log-odds, one for each head.
 */
export function writeModel(
  { weights, biases }: Learnt,
  vocabulary: Vocabulary,
  thresholds: readonly number[],
  bytes: number,
): Uint8Array {
  const size = 1 << vocabulary.bits
  const rarest = vocabulary.rarity.reduce((one, other) => Math.max(one, other), 0)
  const fixed = size / 2 + 6000
  const bar = barFor(weights, vocabulary, Math.floor((bytes - fixed) / 2.12))
  const lists: number[][] = []
  const described: ModelHeader['heads'] = []
  for (const [head, name] of heads.entries()) {
    const scale = scaleOf(weights, head)
    const kept: [bucket: number, value: number][] = []
    for (const [number, bucket] of vocabulary.buckets.entries()) {
      const weight = weights[number * heads.length + head] as number
      const value = Math.max(-127, Math.min(127, Math.round(weight / scale)))
      if (value !== 0 && importance(weight, bucket, vocabulary) >= bar) kept.push([bucket, value])
    }
    kept.sort((one, other) => one[0] - other[0])
    lists.push(packed(kept))
    described.push({
      name,
      bias: biases[head] ?? 0,
      scale,
      threshold: thresholds[head] ?? 0,
      weights: kept.length,
    })
  }
  const header = new TextEncoder().encode(JSON.stringify({ bits: vocabulary.bits, rarest, heads: described }))
  const levels = new Uint8Array(size / 2)
  for (const [bucket, value] of vocabulary.rarity.entries())
    levels[bucket >> 1] =
      (levels[bucket >> 1] ?? 0) | (Math.round((value / rarest) * rarityLevels) << (bucket % 2 === 0 ? 0 : 4))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length, true)
  return Buffer.concat([
    new TextEncoder().encode(magic),
    length,
    header,
    levels,
    ...lists.map(list => Uint8Array.from(list)),
  ])
}

/** How much a weight moves a text that has it. How many have it must not count: measured, that costs 0.02 of macro-F1. */
function importance(weight: number, bucket: number, { rarity }: Vocabulary): number {
  return Math.abs(weight) * (rarity[bucket] ?? 0)
}

function barFor(weights: Float32Array, vocabulary: Vocabulary, most: number): number {
  const used = new Float64Array(weights.length)
  let count = 0
  for (const [at, weight] of weights.entries())
    if (weight !== 0)
      used[count++] = importance(weight, vocabulary.buckets[Math.floor(at / heads.length)] ?? 0, vocabulary)
  const sorted = used.subarray(0, count).sort()
  return sorted[Math.max(0, count - most)] ?? 0
}

/** The greatest few weights are cut off, so that the many small ones keep their steps. */
function scaleOf(weights: Float32Array, head: number): number {
  const sizes = new Float64Array(weights.length / heads.length)
  for (let number = 0; number < sizes.length; number++)
    sizes[number] = Math.abs(weights[number * heads.length + head] ?? 0)
  sizes.sort()
  return (sizes[Math.max(0, sizes.length - 21)] || 1) / 127
}

function packed(kept: readonly [bucket: number, value: number][]): number[] {
  const bytes: number[] = []
  let last = -1
  for (const [bucket, value] of kept) {
    let gap = bucket - last - 1
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128)
    bytes.push(gap, value & 255)
    last = bucket
  }
  return bytes
}

import { heads } from '../../src/desk/tone/heads.ts'
import { type ModelHeader, magic, manyWeights, rarityLevels } from '../../src/desk/tone/model-file.ts'
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
  const { bits, buckets, rarity } = vocabulary
  const rarest = rarity.reduce((one, other) => Math.max(one, other), 0)
  const scales = heads.map((_, head) => scaleOf(weights, head))
  const described: ModelHeader = {
    bits,
    rows: buckets.length,
    rarest,
    heads: heads.map((name, head) => ({
      name,
      bias: biases[head] ?? 0,
      scale: scales[head] ?? 1,
      threshold: thresholds[head] ?? 0,
    })),
  }
  const header = new TextEncoder().encode(JSON.stringify(described))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length, true)
  const room = bytes - magic.length - length.length - header.length - framesOf(buckets)
  const bar = barFor(weights, rarity, Math.floor(room / 2))
  const body: number[] = []
  let last = -1
  for (const [row, bucket] of buckets.entries()) {
    const rare = rarity[row] ?? 0
    const kept: number[] = []
    for (const head of heads.keys()) {
      const weight = weights[row * heads.length + head] as number
      const value = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / (scales[head] ?? 1)))
      if (value !== 0 && Math.abs(weight) * rare >= bar) kept.push(head, value & 255)
    }
    const many = kept.length / 2
    const level = Math.round((rare / rarest) * rarityLevels) << 4
    body.push(...groupsOf(bucket - last - 1))
    if (many < manyWeights) body.push(level | many, ...kept)
    else body.push(level | manyWeights, many, ...kept)
    last = bucket
  }
  return Buffer.concat([new TextEncoder().encode(magic), length, header, Uint8Array.from(body)])
}

/** The bytes of all rows without their weights, at most. */
function framesOf(buckets: Int32Array): number {
  let last = -1
  let sum = 0
  for (const bucket of buckets) {
    sum += groupsOf(bucket - last - 1).length + 2
    last = bucket
  }
  return sum
}

/**
 * The least importance that is kept: how much a weight moves a text that has it. How many have it must not count:
 * measured, that costs 0.02 of macro-F1.
 */
function barFor(weights: Float32Array, rarity: Float32Array, most: number): number {
  const used = new Float64Array(weights.length)
  let count = 0
  for (const [at, weight] of weights.entries())
    if (weight !== 0) used[count++] = Math.abs(weight) * (rarity[Math.floor(at / heads.length)] ?? 0)
  if (count <= most) return 0
  const sorted = used.subarray(0, count).sort()
  return most > 0 ? (sorted[count - most] ?? 0) : Number.POSITIVE_INFINITY
}

/**
 * The greatest weight becomes 127. Bytes are squared when they are read, so the many small weights keep their steps though
 * nothing is cut off: to cut off the greatest twenty of each head cost 0.015 of macro-F1.
 */
function scaleOf(weights: Float32Array, head: number): number {
  let greatest = 0
  for (let at = head; at < weights.length; at += heads.length)
    greatest = Math.max(greatest, Math.abs(weights[at] ?? 0))
  return (greatest || 1) / 127 ** 2
}

function groupsOf(gap: number): number[] {
  const bytes: number[] = []
  let rest = gap
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
  return bytes
}

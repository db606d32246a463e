import { z } from 'zod'
import { heads } from './heads.ts'

/**
 * The trained file, little-endian: the eight letters `EKTONE01`, the length of a JSON header (32 bits), the header,
 * half a byte of rarity for each bucket (the even bucket low), then for each head its weights: the gap to the bucket
 * before in 7-bit groups, lowest first, and the weight as a signed byte.
 */
export interface ToneModel {
  bits: number
  /** One for each bucket; 0 for what was too rare to learn from. */
  rarity: Float32Array
  /** Bucket by bucket, one signed byte for each head. */
  weights: Int8Array
  /** What a weight of 1 is worth in log-odds, for each head. */
  scales: readonly number[]
  biases: readonly number[]
  /** In log-odds; above it the label is given. */
  thresholds: readonly number[]
}

export class BadModelFile extends Error {}

export const magic = 'EKTONE01'
export const rarityLevels = 15

const headerShape = z.object({
  bits: z.int().min(8).max(20),
  rarest: z.number().positive(),
  heads: z.array(
    z.object({
      name: z.string(),
      bias: z.number(),
      scale: z.number().positive(),
      threshold: z.number(),
      weights: z.int().nonnegative(),
    }),
  ),
})
export type ModelHeader = z.infer<typeof headerShape>

/** Throws `BadModelFile` where the bytes are not a whole tone model of this version's heads. */
export function readModel(bytes: Uint8Array): ToneModel {
  const { header, at: start } = headerOf(bytes)
  const size = 1 << header.bits
  if (bytes.length < start + size / 2) throw new BadModelFile('The tone model is cut short.')
  const rarity = new Float32Array(size)
  for (let bucket = 0; bucket < size; bucket++) {
    const level = ((bytes[start + (bucket >> 1)] ?? 0) >> (bucket % 2 === 0 ? 0 : 4)) & 15
    rarity[bucket] = (level / rarityLevels) * header.rarest
  }
  const weights = weightsFrom(bytes, start + size / 2, header)
  return {
    bits: header.bits,
    rarity,
    weights,
    scales: header.heads.map(head => head.scale),
    biases: header.heads.map(head => head.bias),
    thresholds: header.heads.map(head => head.threshold),
  }
}

function weightsFrom(bytes: Uint8Array, start: number, header: ModelHeader): Int8Array {
  const size = 1 << header.bits
  const weights = new Int8Array(size * heads.length)
  let at = start
  for (const [head, { weights: many }] of header.heads.entries()) {
    let bucket = -1
    for (let index = 0; index < many; index++) {
      const { gap, next } = gapAt(bytes, at)
      bucket += gap + 1
      const value = bytes[next]
      if (value === undefined || bucket >= size) throw new BadModelFile('The tone model is cut short.')
      weights[bucket * heads.length + head] = value
      at = next + 1
    }
  }
  if (at !== bytes.length) throw new BadModelFile('The tone model has more bytes than it says.')
  return weights
}

function gapAt(bytes: Uint8Array, at: number): { gap: number; next: number } {
  let gap = 0
  for (let next = at, shift = 0; shift <= 21; shift += 7) {
    const byte = bytes[next++] ?? 0
    gap |= (byte & 127) << shift
    if (byte < 128) return { gap, next }
  }
  throw new BadModelFile('The tone model is cut short.')
}

function headerOf(bytes: Uint8Array): { header: ModelHeader; at: number } {
  const text = new TextDecoder()
  if (bytes.length < 12 || text.decode(bytes.subarray(0, 8)) !== magic)
    throw new BadModelFile('This is no tone model of this version.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const header = headerShape.safeParse(parsed(text.decode(bytes.subarray(12, 12 + length))))
  if (!header.success) throw new BadModelFile('The header of the tone model cannot be read.')
  if (header.data.heads.map(head => head.name).join() !== heads.join())
    throw new BadModelFile('The tone model was trained for other heads than this version has.')
  return { header: header.data, at: 12 + length }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

import { z } from 'zod'
import { heads } from './heads.ts'
import { type Rows, rowsOf } from './rows.ts'

/**
 * The trained file, little-endian: the eight letters `EKTONE02`, the length of a JSON header (32 bits), the header, then
 * row by row: the gap to the bucket before in 7-bit groups, lowest first; a byte with the rarity (high half) and how many
 * weights follow (low half, 15 where one more byte tells it); and for each weight its head and itself, a signed byte that
 * is squared: `byte * |byte| * scale` is the weight.
 */
export interface ToneModel {
  rows: Rows
  /** One for each row. */
  rarity: Float32Array
  /** Row by row, one signed byte for each head, still to be squared. */
  weights: Int8Array
  /** What a byte of 1 is worth in log-odds, for each head. */
  scales: readonly number[]
  biases: readonly number[]
  /** In log-odds; above it the label is given. */
  thresholds: readonly number[]
}

export class BadModelFile extends Error {}

export const magic = 'EKTONE02'
export const rarityLevels = 15
export const manyWeights = 15

const headerShape = z.object({
  bits: z.int().min(8).max(24),
  rows: z.int().min(1).max(400_000),
  rarest: z.number().positive(),
  heads: z.array(
    z.object({
      name: z.string(),
      bias: z.number(),
      scale: z.number().positive(),
      threshold: z.number(),
    }),
  ),
})
export type ModelHeader = z.infer<typeof headerShape>

/** Throws `BadModelFile` where the bytes are not a whole tone model of this version's heads. */
export function readModel(bytes: Uint8Array): ToneModel {
  const { header, at: start } = headerOf(bytes)
  const { bits, rows: count, rarest } = header
  const buckets = new Int32Array(count)
  const rarity = new Float32Array(count)
  const weights = new Int8Array(count * heads.length)
  let at = start
  let bucket = -1
  for (let row = 0; row < count; row++) {
    const { gap, next } = gapAt(bytes, at)
    bucket += gap + 1
    const mark = bytes[next] ?? 0
    const many = mark & 15
    const isMany = many === manyWeights
    const first = next + (isMany ? 2 : 1)
    const end = first + 2 * (isMany ? (bytes[next + 1] ?? 0) : many)
    if (end > bytes.length || bucket >= 2 ** bits) throw new BadModelFile('The tone model is cut short.')
    buckets[row] = bucket
    rarity[row] = ((mark >> 4) / rarityLevels) * rarest
    for (at = first; at < end; at += 2)
      weights[row * heads.length + headAt(bytes[at] ?? 0)] = bytes[at + 1] ?? 0
  }
  if (at !== bytes.length) throw new BadModelFile('The tone model has more bytes than it says.')
  return {
    rows: rowsOf(buckets, bits),
    rarity,
    weights,
    scales: header.heads.map(head => head.scale),
    biases: header.heads.map(head => head.bias),
    thresholds: header.heads.map(head => head.threshold),
  }
}

function headAt(number: number): number {
  if (number < heads.length) return number
  throw new BadModelFile('The tone model has a weight for no head.')
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

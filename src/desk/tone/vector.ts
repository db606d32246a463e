import { eachFeature } from './features.ts'
import type { Rows } from './rows.ts'
import type { Token } from './words.ts'

/** What a passage is made of: each row once, and how often it occurs. */
export interface Counted {
  rows: Int32Array
  counts: Float64Array
}

/** What is unknown is left out. */
export function counted(tokens: readonly Token[], known: Rows): Counted {
  const places = placesOf(known)
  const rows: number[] = []
  const counts: number[] = []
  eachFeature(tokens, hash => {
    const row = known.rowOf(hash)
    if (row < 0) return
    const place = places[row] ?? 0
    if (place === 0) {
      places[row] = rows.push(row)
      counts.push(1)
    } else counts[place - 1] = (counts[place - 1] ?? 0) + 1
  })
  for (const row of rows) places[row] = 0
  return { rows: Int32Array.from(rows), counts: Float64Array.from(counts) }
}

/** Weighs what was counted: `(1 + ln count) * rarity`, brought to length 1; the same in training and in use. */
export function weighed({ rows, counts }: Counted, rarity: Float32Array): Float64Array {
  const values = new Float64Array(counts.length)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const value = (1 + Math.log(counts[at] ?? 1)) * (rarity[rows[at] ?? 0] ?? 0)
    values[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return values
}

/** One table for each set of rows; it is all zeros between two calls. */
const tables = new WeakMap<Rows, Int32Array>()

function placesOf(known: Rows): Int32Array {
  const table = tables.get(known)
  if (table) return table
  const made = new Int32Array(known.count)
  tables.set(known, made)
  return made
}

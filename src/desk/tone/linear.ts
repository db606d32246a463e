import { eachFeature } from './features.ts'
import { heads } from './heads.ts'
import type { ToneModel } from './model-file.ts'
import { counted, weighed } from './vector.ts'
import type { Token } from './words.ts'

/** Log-odds of each head for one passage. */
export function logOddsOf(tokens: readonly Token[], model: ToneModel): Float64Array {
  const count = heads.length
  const sums = new Float64Array(count)
  const vector = counted(tokens, model.rows)
  const values = weighed(vector, model.rarity)
  const { weights } = model
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    const first = (vector.rows[at] as number) * count
    for (let head = 0; head < count; head++) {
      const weight = weights[first + head] as number
      sums[head] = (sums[head] as number) + weight * Math.abs(weight) * value
    }
  }
  for (let head = 0; head < count; head++)
    sums[head] = (sums[head] as number) * (model.scales[head] ?? 0) + (model.biases[head] ?? 0)
  return sums
}

/**
 * What each token brought to the log-odds of one head: with the bias they sum to it, but for rounding. What several words
 * made together is divided among them.
 */
export function contributionsOf(tokens: readonly Token[], model: ToneModel, head: number): Float64Array {
  const vector = counted(tokens, model.rows)
  const values = weighed(vector, model.rarity)
  const worth = new Map<number, number>()
  for (const [at, row] of vector.rows.entries()) {
    const weight = model.weights[row * heads.length + head] ?? 0
    const each = (values[at] ?? 0) / (vector.counts[at] ?? 1)
    worth.set(row, each * weight * Math.abs(weight) * (model.scales[head] ?? 0))
  }
  const parts = new Float64Array(tokens.length)
  eachFeature(tokens, (hash, first, last) => {
    const part = (worth.get(model.rows.rowOf(hash)) ?? 0) / (last - first + 1)
    for (let at = first; at <= last; at++) parts[at] = (parts[at] ?? 0) + part
  })
  return parts
}

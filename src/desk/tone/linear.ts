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
  const { starts, heads: headsOf, worth } = sparseOf(model)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    const row = vector.rows[at] as number
    const end = starts[row + 1] as number
    for (let each = starts[row] as number; each < end; each++) {
      const head = headsOf[each] as number
      sums[head] = (sums[head] as number) + (worth[each] as number) * value
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

/** The weights that are not zero, row after row: of thirty heads a feature speaks for one or two. */
interface Sparse {
  starts: Int32Array
  heads: Uint8Array
  worth: Float64Array
}

const sparse = new WeakMap<ToneModel, Sparse>()

function sparseOf(model: ToneModel): Sparse {
  const known = sparse.get(model)
  if (known) return known
  const { weights, rows } = model
  const count = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0)
  const made = {
    starts: new Int32Array(rows.count + 1),
    heads: new Uint8Array(count),
    worth: new Float64Array(count),
  }
  let next = 0
  for (let at = 0; at < weights.length; at++) {
    const head = at % heads.length
    if (head === 0) made.starts[at / heads.length] = next
    const weight = weights[at] as number
    if (weight === 0) continue
    made.heads[next] = head
    made.worth[next++] = weight * Math.abs(weight)
  }
  made.starts[rows.count] = next
  sparse.set(model, made)
  return made
}

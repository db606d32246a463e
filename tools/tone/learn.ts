/** A text as the learner sees it: active features, their weights, and targets from 0 to 1 for the heads `from`..`to`. */
export interface Example {
  features: Int32Array
  values: Float32Array
  from: number
  to: number
  targets: Float32Array
}

export interface LearnOptions {
  seed: number
  epochs: number
  rate: number
  /** What a feature's squared gradients begin with: larger makes rare ones move less. */
  caution: number
}

/** Weights feature by feature, one for each head, and a bias for each. */
export interface Learnt {
  weights: Float32Array
  biases: Float64Array
}

/** One logistic regression for each head, by AdaGrad over shuffled examples; the same seed gives the same bits. */
export function learn(
  examples: readonly Example[],
  features: number,
  heads: number,
  options: LearnOptions,
): Learnt {
  const weights = new Float32Array(features * heads)
  const squares = new Float32Array(features * heads).fill(options.caution)
  const biases = new Float64Array(heads)
  const slopes = new Float64Array(heads)
  const order = Int32Array.from(examples, (_, at) => at)
  const chance = chanceOf(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, chance)
    const biasRate = 0.01 * (1 - epoch / options.epochs)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      slopesOf(example, weights, biases, heads, slopes)
      for (let head = example.from; head < example.to; head++)
        biases[head] = (biases[head] as number) - biasRate * (slopes[head] as number)
      step(example, weights, squares, heads, slopes, options.rate)
    }
  }
  return { weights, biases }
}

/** Log-odds of each head. */
export function logOdds(example: Example, { weights, biases }: Learnt, heads: number): Float64Array {
  const scores = Float64Array.from(biases)
  const { features, values } = example
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] as number) * heads
    const value = values[index] as number
    for (let head = 0; head < heads; head++)
      scores[head] = (scores[head] as number) + (weights[row + head] as number) * value
  }
  return scores
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function shuffle(order: Int32Array, chance: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(chance() * (index + 1))
    const kept = order[index] as number
    order[index] = order[other] as number
    order[other] = kept
  }
}

function slopesOf(
  example: Example,
  weights: Float32Array,
  biases: Float64Array,
  heads: number,
  slopes: Float64Array,
) {
  const { features, values, from, to, targets } = example
  for (let head = from; head < to; head++) slopes[head] = biases[head] as number
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] as number) * heads
    const value = values[index] as number
    for (let head = from; head < to; head++)
      slopes[head] = (slopes[head] as number) + (weights[row + head] as number) * value
  }
  for (let head = from; head < to; head++) {
    const slope = 1 / (1 + Math.exp(-(slopes[head] as number))) - (targets[head - from] as number)
    slopes[head] = Math.abs(slope) < 1e-3 ? 0 : slope
  }
}

function step(
  { features, values, from, to }: Example,
  weights: Float32Array,
  squares: Float32Array,
  heads: number,
  slopes: Float64Array,
  rate: number,
): void {
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] as number) * heads
    const value = values[index] as number
    for (let head = from; head < to; head++) {
      const slope = slopes[head] as number
      if (slope === 0) continue
      const gradient = slope * value
      const square = (squares[row + head] as number) + gradient * gradient
      squares[row + head] = square
      weights[row + head] = (weights[row + head] as number) - (rate * gradient) / Math.sqrt(square)
    }
  }
}

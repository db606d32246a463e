/** A text as the learner sees it: active features, their values, and targets from 0 to 1 for the heads `from`..`to`. */
export interface Example {
  features: Int32Array
  values: Float32Array
  from: number
  to: number
  targets: Float32Array
  weight: number
}

export interface LearnOptions {
  seed: number
  epochs: number
  rate: number
  /** What a feature's squared gradients begin with: larger makes rare ones move less. */
  caution: number
  /** A label that fewer than a fifth of the texts have counts `(0.2 / share) ** favour` times where it is given. */
  favour: number
  /** The share of features that each step does without, so that none relies on its neighbours (Wager et al. 2013). */
  drop: number
  /** Draws the weights of what occurs towards 0. */
  decay: number
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
  const { biases, favours } = beginning(examples, heads, options.favour)
  const slopes = new Float64Array(heads)
  const order = Int32Array.from(examples, (_, at) => at)
  const chance = chanceOf(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, chance)
    const biasRate = 0.01 * (1 - epoch / options.epochs)
    for (const at of order) {
      const whole = examples[at]
      if (!whole) continue
      const example = thinned(whole, options.drop, chance)
      slopesOf(example, weights, biases, favours, slopes)
      for (let head = example.from; head < example.to; head++)
        biases[head] = (biases[head] as number) - biasRate * (slopes[head] as number)
      step(example, weights, squares, slopes, options)
    }
  }
  return { weights, biases }
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(chance() * (index + 1))
    const kept = order[index] as number
    order[index] = order[other] as number
    order[other] = kept
  }
}

/** How common each label is gives its first bias, and how much more a rare one counts. */
function beginning(examples: readonly Example[], heads: number, favour: number) {
  const given = new Float64Array(heads)
  const all = new Float64Array(heads)
  for (const { from, to, targets } of examples)
    for (let head = from; head < to; head++) {
      given[head] = (given[head] ?? 0) + (targets[head - from] ?? 0)
      all[head] = (all[head] ?? 0) + 1
    }
  const shares = given.map((sum, head) => Math.min(0.99, Math.max(1, sum) / Math.max(2, all[head] ?? 0)))
  const favours = shares.map(share => Math.max(1, 0.2 / share) ** favour)
  const biases = shares.map((share, head) => Math.log((share * (favours[head] ?? 1)) / (1 - share)))
  return { biases, favours }
}

function thinned(example: Example, drop: number, chance: () => number): Example {
  if (drop === 0) return example
  const features: number[] = []
  const values: number[] = []
  for (const [at, feature] of example.features.entries())
    if (chance() >= drop) {
      features.push(feature)
      values.push((example.values[at] ?? 0) / (1 - drop))
    }
  return { ...example, features: Int32Array.from(features), values: Float32Array.from(values) }
}

function slopesOf(
  { features, values, from, to, targets, weight: counts }: Example,
  weights: Float32Array,
  biases: Float64Array,
  favours: Float64Array,
  slopes: Float64Array,
) {
  const heads = biases.length
  for (let head = from; head < to; head++) slopes[head] = biases[head] as number
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] as number) * heads
    const value = values[index] as number
    for (let head = from; head < to; head++)
      slopes[head] = (slopes[head] as number) + (weights[row + head] as number) * value
  }
  for (let head = from; head < to; head++) {
    const target = targets[head - from] as number
    const slope = 1 / (1 + Math.exp(-(slopes[head] as number))) - target
    const favoured = 1 + ((favours[head] as number) - 1) * target
    slopes[head] = Math.abs(slope) < 1e-3 ? 0 : slope * favoured * counts
  }
}

function step(
  { features, values, from, to }: Example,
  weights: Float32Array,
  squares: Float32Array,
  slopes: Float64Array,
  { rate, decay }: LearnOptions,
): void {
  const heads = slopes.length
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] as number) * heads
    const value = values[index] as number
    for (let head = from; head < to; head++) {
      const slope = slopes[head] as number
      if (slope === 0) continue
      const weight = weights[row + head] as number
      const gradient = slope * value + decay * weight
      const square = (squares[row + head] as number) + gradient * gradient
      squares[row + head] = square
      weights[row + head] = weight - (rate * gradient) / Math.sqrt(square)
    }
  }
}

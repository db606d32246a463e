/** The threshold with the best F1 for one head: halfway between two scores. */
export function bestThreshold(scores: ArrayLike<number>, isTrue: readonly boolean[]): { threshold: number; f1: number } {
  const order = Array.from(isTrue.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  const positives = isTrue.filter(Boolean).length
  let right = 0
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 }
  for (const [rank, at] of order.entries()) {
    if (isTrue[at]) right++
    const f1 = (2 * right) / (rank + 1 + positives)
    const next = order[rank + 1]
    const here = scores[at] ?? 0
    if (f1 > best.f1) best = { threshold: (here + (next === undefined ? here - 1 : (scores[next] ?? 0))) / 2, f1 }
  }
  return best
}

export function f1Above(scores: ArrayLike<number>, isTrue: readonly boolean[], threshold: number): number {
  let right = 0
  let given = 0
  let positives = 0
  for (const [at, truth] of isTrue.entries()) {
    const isGiven = (scores[at] ?? 0) > threshold
    if (truth) positives++
    if (isGiven) given++
    if (isGiven && truth) right++
  }
  return given + positives === 0 ? 0 : (2 * right) / (given + positives)
}

/** How often a hot one ranks above a calm one; 0.5 is chance. */
export function areaUnderCurve(scores: readonly number[], isTrue: readonly boolean[]): number {
  const order = Array.from(scores.keys()).sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0))
  let below = 0
  let sum = 0
  for (const at of order) {
    if (isTrue[at]) sum += below
    else below++
  }
  const positives = isTrue.filter(Boolean).length
  return sum / (positives * (isTrue.length - positives) || 1)
}

export function mean(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0) / (values.length || 1)
}

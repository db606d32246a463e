import { chanceOf } from './learn.ts'

/** The threshold with the best F1 for one head: halfway between two scores. */
export function bestThreshold(
  scores: ArrayLike<number>,
  isTrue: readonly boolean[],
): { threshold: number; f1: number } {
  const order = Array.from(isTrue.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  return bestInOrder(
    order.map(at => scores[at] ?? 0),
    order.map(at => isTrue[at] ?? false),
  )
}

/** Of scores from the highest down. */
function bestInOrder(
  scores: readonly number[],
  isTrue: readonly boolean[],
): { threshold: number; f1: number } {
  const positives = isTrue.filter(Boolean).length
  let right = 0
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 }
  for (const [rank, here] of scores.entries()) {
    if (isTrue[rank]) right++
    const f1 = (2 * right) / (rank + 1 + positives)
    if (f1 > best.f1) best = { threshold: (here + (scores[rank + 1] ?? here - 1)) / 2, f1 }
  }
  return best
}

/**
 * The mean of the best thresholds of 25 random halves: for a rare label the best of the whole hangs on a few texts. The
 * same numbers give the same threshold.
 */
export function steadyThreshold(scores: ArrayLike<number>, isTrue: readonly boolean[]): number {
  const order = Array.from(isTrue.keys()).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
  const chance = chanceOf(isTrue.length)
  const thresholds: number[] = []
  for (let round = 0; round < 25; round++) {
    const half = order.filter(() => chance() < 0.5)
    const { threshold } = bestInOrder(
      half.map(at => scores[at] ?? 0),
      half.map(at => isTrue[at] ?? false),
    )
    if (Number.isFinite(threshold)) thresholds.push(threshold)
  }
  return thresholds.length > 0 ? mean(thresholds) : 0
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

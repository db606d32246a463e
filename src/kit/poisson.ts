import type { Interval } from './proportions.ts'

/**
 * The exact 95 % interval (Garwood 1936) of what happened `count` times, for the number that was to be expected: half the
 * 2.5 % quantile of chi-square with 2K degrees of freedom, to half the 97.5 % quantile with 2K + 2 (evidence 8.1). Of nothing
 * at all the low end is nought and the high end 3.69.
 */
export function poisson(count: number): Interval {
  return { low: count === 0 ? 0 : expectedAt(count, 0.025), high: expectedAt(count + 1, 0.975) }
}

/** So many in a thousand of `of`, with its interval; `null` of nothing, since nothing says nothing. */
export function perThousand(count: number, of: number): ({ rate: number } & Interval) | null {
  if (of === 0) return null
  const { low, high } = poisson(count)
  return { rate: (1000 * count) / of, low: (1000 * low) / of, high: (1000 * high) / of }
}

/** The expectation at which `shape` or more are seen with this chance: a quantile of the gamma distribution. */
function expectedAt(shape: number, chance: number): number {
  let [low, high] = [0, shape + 20 * Math.sqrt(shape) + 20]
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2
    if (seenAtLeast(shape, middle) < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How likely `count` or more are seen where `expected` are to be expected: the regularized lower incomplete gamma function. */
function seenAtLeast(count: number, expected: number): number {
  if (expected === 0) return 0
  const first = Math.exp(count * Math.log(expected) - expected - logFactorial(count))
  // Above the expectation the terms fall off by themselves; below it the other side is summed.
  if (count >= expected) return first * tail(n => expected / (count + n))
  return 1 - (first * count * tail(n => (count - n) / expected)) / expected
}

/** 1 + a + ab + abc …, until what comes on is nothing. */
function tail(ratio: (term: number) => number): number {
  let [sum, term] = [1, 1]
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= ratio(n)
    sum += term
  }
  return sum
}

/** By its sum for small numbers, by Stirling's series beyond them. */
function logFactorial(n: number): number {
  if (n < 20) return Array.from({ length: n }, (_, k) => Math.log(k + 1)).reduce((a, b) => a + b, 0)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}

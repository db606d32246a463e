/** Two ends of an interval, as shares of one. */
export interface Interval {
  low: number
  high: number
}

/** The normal quantile of a 95 % interval. */
const z = 1.959963984540054

/**
 * Wilson's 95 % interval for `hits` of `of` (evidence 8.1): honest also for few and for none at all. `null` of nothing, since
 * nothing says nothing.
 */
export function wilson(hits: number, of: number): Interval | null {
  if (of === 0) return null
  const share = hits / of
  const spread = (z * z) / of
  const centre = (share + spread / 2) / (1 + spread)
  const half = (Math.sqrt((share * (1 - share)) / of + spread / (4 * of)) * z) / (1 + spread)
  // At the very ends the arithmetic misses nought and one by a hair.
  return { low: hits === 0 ? 0 : centre - half, high: hits === of ? 1 : centre + half }
}

export interface Counted {
  hits: number
  of: number
}

/**
 * How far the share of `one` lies above that of `other`, with Newcombe's 95 % interval, which is made of the two Wilson
 * intervals (Newcombe 1998, method 10). `null` where either is of nothing.
 */
export function difference(one: Counted, other: Counted): ({ by: number } & Interval) | null {
  const [a, b] = [wilson(one.hits, one.of), wilson(other.hits, other.of)]
  if (!a || !b) return null
  const [p, q] = [one.hits / one.of, other.hits / other.of]
  const by = p - q
  return {
    by,
    low: by - Math.hypot(p - a.low, b.high - q),
    high: by + Math.hypot(a.high - p, q - b.low),
  }
}

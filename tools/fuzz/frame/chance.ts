/** Chance that comes out the same each time: one for each seed and input, so that any failure can be had again. */
export type Chance = {
  /** From 0 to below `end`. */
  below(end: number): number
  /** True once in `times`. */
  once(times: number): boolean
  pick<T>(from: readonly T[]): T
}

/** Mulberry32, a generator of 32 bits: plenty for choosing what to break. */
export function chanceOf(seed: number, number: number): Chance {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(number + 1, 0xc2b2ae35)) | 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    once: times => below(times) === 0,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('There is nothing to choose from.')
      return from[below(from.length)] as T
    },
  }
}

import { uuidv7 } from '../../src/kit/ids.ts'

/** Chance that falls the same way in every run (mulberry32). */
export interface Chance {
  /** From 0 up to 1. */
  number(): number
  whole(below: number): number
  one<T>(of: readonly T[]): T
  id(at: Date): string
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number) => Math.floor(number() * below)
  return {
    number,
    whole,
    one: of => of[whole(of.length)] as (typeof of)[number],
    id: at =>
      uuidv7(
        at.getTime(),
        Uint8Array.from({ length: 10 }, () => whole(256)),
      ),
  }
}

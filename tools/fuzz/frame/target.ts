import type { Chance } from './chance.ts'

/**
 * What is fuzzed. A file `tools/fuzz/NAME.ts` that exports one as `target` can be run as `npm run fuzz -- NAME`.
 */
export type Target = {
  /** Whole inputs by hand: inputs are made by changing and joining them. At least one. */
  fixtures: readonly Uint8Array[]
  /** What the grammar is made of; put in here and there, and now and then many times over. */
  tokens: readonly string[]
  /** Throws where a property does not hold. `chance` is that of this input, for what a property wants to choose. */
  check(input: Buffer, chance: Chance): void | Promise<void>
  /** An input of the target's own making, in place of a changed fixture; `null` leaves it to the frame. */
  make?(chance: Chance): Buffer | null
  /** The longest input in bytes (64 kB); once in some hundred inputs one is made that long on purpose. */
  longest?: number
}

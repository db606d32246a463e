import { chanceOf } from './chance.ts'
import { inputOf } from './mutate.ts'
import type { Target } from './target.ts'

/** One input for which a property did not hold; the same seed and number make the same input again. */
export type Failure = { number: number; input: Buffer; message: string }

export type Outcome = {
  inputs: number
  failures: Failure[]
  /** Of one input, in milliseconds. */
  slowest: { milliseconds: number; number: number }
}

/** The input that this seed makes for this number. */
export function remade(target: Target, seed: number, number: number): Buffer {
  return inputOf(target, chanceOf(seed, number))
}

/**
 * Checks inputs `from` to below `from + inputs`. Goes on after a failure, up to twenty of them. `onInput` hears each
 * number before its input is tried, so that somebody else can tell which one never ended.
 */
export async function fuzz(
  target: Target,
  options: { inputs: number; seed: number; from?: number; onInput?: (number: number) => void },
): Promise<Outcome> {
  const { inputs, seed, from = 0, onInput } = options
  const failures: Failure[] = []
  const slowest = { milliseconds: 0, number: from }
  let number = from
  for (; number < from + inputs && failures.length < 20; number++) {
    onInput?.(number)
    const chance = chanceOf(seed, number)
    const input = inputOf(target, chance)
    const began = performance.now()
    try {
      await target.check(Buffer.from(input), chance)
    } catch (error) {
      failures.push({
        number,
        input,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
    const milliseconds = performance.now() - began
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, number })
  }
  return { inputs: number - from, failures, slowest }
}

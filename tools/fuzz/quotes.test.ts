import { expect, test } from 'vitest'
import { fuzz } from './frame/fuzz.ts'
import { target } from './quotes.ts'

test('no word of the sender is folded, whatever stands around it', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz(target, { inputs: 1500, seed: 20261122 })
  expect(failures.map(failure => failure.message)).toEqual([])
})

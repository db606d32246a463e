import { expect, test } from 'vitest'
import { fuzz } from './frame/fuzz.ts'
import { target } from './threader.ts'

test('no mail lands where it must not, whatever becomes of its headers', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz(target, { inputs: 1000, seed: 20261122 })
  expect(failures.map(failure => failure.message)).toEqual([])
})

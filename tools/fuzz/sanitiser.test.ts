import { expect, test } from 'vitest'
import { fuzz } from './frame/fuzz.ts'
import { target } from './sanitiser.ts'

test('the sanitiser takes whatever comes', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz(target, { inputs: 600, seed: 20261122 })
  expect(failures.map(failure => failure.message)).toEqual([])
})

import { expect, test } from 'vitest'
import { fuzz } from './frame/fuzz.ts'
import { target as parser } from './parser.ts'
import { target as tnef } from './tnef.ts'

test('the reader of mail takes whatever comes', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz(parser, { inputs: 400, seed: 20261122 })
  expect(failures.map(failure => failure.message)).toEqual([])
})

test('what Outlook wraps up is opened or left alone', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz(tnef, { inputs: 400, seed: 20261122 })
  expect(failures.map(failure => failure.message)).toEqual([])
})

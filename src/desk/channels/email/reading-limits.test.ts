import { expect, test } from 'vitest'
import { standardLimits } from './reading/index.ts'
import { readerOptions, readingLimits } from './reading-limits.ts'
import { mailSettingsFrom } from './settings/rules.ts'

test('a desk that has set nothing reads within the standard limits', () => {
  const settings = mailSettingsFrom({})
  expect(readingLimits(settings)).toEqual(standardLimits)
  expect(readerOptions(settings)).toEqual({ timeoutMs: 10_000, memoryMb: 256 })
})

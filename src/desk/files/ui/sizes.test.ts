import { expect, test } from 'vitest'
import { sizeWords } from './sizes.ts'

test('sizes are said in the unit that leaves few digits', () => {
  expect(sizeWords(820, 'en')).toBe('820 bytes')
  expect(sizeWords(12_345, 'en')).toBe('12 kB')
  expect(sizeWords(999_600, 'en')).toBe('1 MB')
  expect(sizeWords(1_440_000, 'en')).toBe('1.4 MB')
})

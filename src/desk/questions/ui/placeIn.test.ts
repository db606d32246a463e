import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeIn } from './placeIn.ts'

test('words selected in a field are the same words in the stored text, whatever its line breaks', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('\r\n', '\n', 'wörd', '🎁', ' '), fc.string()))
    .map(all => all.join(''))
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (stored, from, length) => {
      const shown = stored.replaceAll('\r\n', '\n')
      const { start, end } = placeIn(stored, from, from + length)
      expect(stored.slice(start, end).replaceAll('\r\n', '\n')).toBe(shown.slice(from, from + length))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedWords, placedWords } from './words.ts'

const words = (text: string) => placedWords(text).map(({ word }) => word)

test('folds letters and keeps addresses and numbers whole and in parts', () => {
  expect(words('Über Ána')).toEqual(['uber', 'ana'])
  expect(words('ana.silva@example.org')).toEqual(['ana.silva@example.org', 'ana', 'silva', 'example', 'org'])
  expect(words('INV-2024/17')).toEqual(['inv-2024/17', 'inv', '2024', '17'])
  expect(words('call +44 20 7946 0000')).toEqual(['call', '44', '20', '7946', '0000', '442079460000'])
})

test('writes scripts without spaces as pairs, and finds each pair and the last letter', () => {
  expect(words('図書館')).toEqual(['図書', '書館', '館'])
  expect(askedWords('図書館')).toEqual(['図書', '書館'])
})

test('places count up, so that words that follow each other stand side by side', () => {
  expect(placedWords('late-fee for 図書館')).toEqual([
    { word: 'late', place: 1 },
    { word: 'fee', place: 2 },
    { word: 'for', place: 3 },
    { word: '図書', place: 4 },
    { word: '書館', place: 5 },
    { word: '館', place: 5 },
  ])
})

test('whatever one word is, a text with it has what is asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
      const compound = text.replace(/\s+/g, '')
      const written = new Set(words(`before ${compound} after`))
      expect(askedWords(compound).filter(word => !written.has(word))).toEqual([])
    }),
  )
})

test('no word holds what would end a quotation in a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text =>
      words(text).every(word => /^[\p{L}\p{N}@._+/-]{1,64}$/u.test(word)),
    ),
  )
})

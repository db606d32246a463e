import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from './hits.ts'

const hits = (text: string, question: string) =>
  partsOf(text, question)
    .filter(part => part.isHit)
    .map(part => part.text)

test('the beginnings of words are marked, whatever their case and accents', () => {
  expect(hits('Café au lait at the CAFETERIA', 'cafe')).toEqual(['Café', 'CAFE'])
  expect(hits('Cafe\u0301 closed', 'café')).toEqual(['Cafe\u0301'])
})

test('what stands inside a word is not a hit', () => {
  expect(hits('A scafell walk', 'cafe')).toEqual([])
})

test('filters and what is left out are not marked', () => {
  expect(hits('from ana about open tickets', 'from:ana state:open -tickets about')).toEqual(['about'])
})

test('an unfinished quotation is words all the same', () => {
  expect(hits('the lost atlas', '"lost at')).toEqual(['lost', 'at'])
})

test('only the last word may be a beginning, since it is still being typed', () => {
  expect(hits('the neighbour is there until then', 'the until')).toEqual(['the', 'until'])
  expect(hits('renewal of ren', 'ren renew')).toEqual(['renew', 'ren'])
})

test('nothing of the text is lost or changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, question) => {
      const joined = partsOf(text, question)
        .map(part => part.text)
        .join('')
      expect(joined).toBe(text)
    }),
  )
})

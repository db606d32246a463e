import { expect, test } from 'vitest'
import { piecesOf } from './links.ts'

test('an address in a sentence becomes a link without the sentence’s full stop', () => {
  expect(piecesOf('See https://a.example/x?y=1. Thanks')).toEqual([
    { at: 0, text: 'See ' },
    { at: 4, text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
    { at: 27, text: '. Thanks' },
  ])
})

test('nothing is lost, and other schemes stay text', () => {
  const text = 'javascript:alert(1) (http://b.example/) end'
  const pieces = piecesOf(text)
  expect(pieces.map(piece => piece.text).join('')).toBe(text)
  expect(pieces.filter(piece => piece.href).map(piece => piece.href)).toEqual(['http://b.example/'])
})

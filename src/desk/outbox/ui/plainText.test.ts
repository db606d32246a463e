import { getSchema } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { expect, test } from 'vitest'
import { plainText } from './plainText.ts'

const schema = getSchema([StarterKit])
const words = (text: string) => ({ type: 'text', text })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

test.each([
  ['nothing', [paragraph()], ''],
  [
    'two paragraphs',
    [paragraph(words('Dear Ana,')), paragraph(words('thank you.'))],
    'Dear Ana,\nthank you.',
  ],
  ['an empty line', [paragraph(words('a')), paragraph(), paragraph(words('b'))], 'a\n\nb'],
  ['a break', [paragraph(words('a'), { type: 'hardBreak' }, words('b'))], 'a\nb'],
  [
    'a list between',
    [
      paragraph(words('a')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('b'))] }] },
      paragraph(words('c')),
    ],
    'a\nb\nc',
  ],
  [
    'emphasis within a word',
    [paragraph(words('he'), { ...words('llo'), marks: [{ type: 'bold' }] })],
    'hello',
  ],
])('the text of %s, and each word at its place in the document', (_, content, text) => {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const plain = plainText(doc)
  expect(plain.text).toBe(text)
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const from = plain.placeOf(index)
    const to = plain.placeOf(index + word.length)
    expect(doc.textBetween(from, to)).toBe(word)
  }
})

test('a quotation is known by its place, whatever stands around it', () => {
  const quotation = { type: 'blockquote', content: [paragraph(words('b')), paragraph(words('c'))] }
  const { text, quoted } = plainText(
    schema.nodeFromJSON({ type: 'doc', content: [paragraph(words('a')), quotation, paragraph(words('d'))] }),
  )
  expect(quoted.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['b\nc'])
  const last = plainText(schema.nodeFromJSON({ type: 'doc', content: [paragraph(words('a')), quotation] }))
  expect(last.quoted.map(({ start, end }) => last.text.slice(start, end))).toEqual(['b\nc'])
})

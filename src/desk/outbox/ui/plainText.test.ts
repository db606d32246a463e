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

test('what stands in a quote is told apart from one’s own words', () => {
  const quote = (...content: object[]) => ({ type: 'blockquote', content })
  const content = [
    paragraph(words('You wrote:')),
    quote(paragraph(words('It is broken.')), paragraph(words('Mend it.'))),
    paragraph(words('We have.')),
  ]
  const { text, quoted } = plainText(schema.nodeFromJSON({ type: 'doc', content }))
  expect(quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['It is broken.', 'Mend it.'])
})

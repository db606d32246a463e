import { expect, test } from 'vitest'
import { dedupeKey, keyOfId } from './dedupe.ts'
import { parseMail } from './reading/parse.ts'

const hash = 'a'.repeat(64)

test.each([
  '<a@b.example>',
  'a@b.example',
  '<a b@c.example>',
  '<a@b.example',
  '<<a@b.example>>',
  '"a@b.example"',
  '<bücher@b.example>',
  '=?utf-8?Q?<a@b.example>?=',
  '<no sign in it>',
  '<[a@b.example]>',
  `<${'long'.repeat(100)}@b.example>`,
  '<one@b.example> <two@b.example>',
])('%s is the same id where it is kept and where it is answered', async id => {
  const kept = dedupeKey(Buffer.from(`Message-ID: ${id}\r\n\r\nx`), hash)
  const answer = await parseMail(Buffer.from(`In-Reply-To: ${id}\r\n\r\nx`))
  expect(kept).not.toContain('derived.invalid')
  expect(answer.inReplyTo.map(keyOfId)).toContain(kept)
  const itself = await parseMail(Buffer.from(`Message-ID: ${id}\r\n\r\nx`))
  expect(keyOfId(itself.messageId ?? '')).toBe(kept)
})

test.each(['Subject: none\n\nx', 'Message-ID:\n\nx', 'Message-ID: <>\n\nx', 'Message-ID: two words\n\nx'])(
  'without an id the content counts: %j',
  source => {
    expect(dedupeKey(Buffer.from(source), hash)).toBe(`${'a'.repeat(40)}@derived.invalid`)
  },
)

test('wrapping and line ends hide no id', () => {
  for (const source of [
    'From x Mon\nMessage-ID: <a@b.example>\n\nx',
    'Subject: a\rMessage-ID: <a@b.example>\r\rx',
    '\ufeffMessage-ID: <a@b.example>\n\nx',
  ])
    expect(dedupeKey(Buffer.from(source), hash)).toBe('a@b.example')
})

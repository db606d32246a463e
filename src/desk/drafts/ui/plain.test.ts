import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOfText, textOfHtml } from './plain.ts'

test('a note survives being kept as a draft', () => {
  const text = 'Ana said: "5 < 7 & so on".\nSecond line\n\nSecond part'
  expect(htmlOfText(text)).toBe(
    '<p>Ana said: &quot;5 &lt; 7 &amp; so on&quot;.<br>Second line</p><p>Second part</p>',
  )
  expect(textOfHtml(htmlOfText(text))).toBe(text)
  const line = fc.string().filter(each => each.trim() !== '' && !each.includes('\n'))
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      lines => textOfHtml(htmlOfText(lines.join('\n'))) === lines.join('\n'),
    ),
  )
})

test('an answer turned into a note keeps its words', () => {
  expect(textOfHtml('<p>Hello <b>Ana</b></p><ul><li>one</li><li>two</li></ul>')).toBe(
    'Hello Ana\n\n- one\n- two\n',
  )
})

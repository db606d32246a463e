import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowed, quotedText } from './flowed.ts'

/** Joins the lines again as RFC 3676 section 4.2 says, written here from the RFC alone. */
function unflowed(text: string): string {
  const lines: { depth: number; text: string }[] = []
  let goesOn = false
  for (const raw of text.split('\r\n')) {
    const depth = /^>*/.exec(raw)?.[0].length ?? 0
    const rest = raw.slice(depth)
    const line = rest.startsWith(' ') ? rest.slice(1) : rest
    const last = lines.at(-1)
    if (goesOn && last && last.depth === depth) last.text += line
    else lines.push({ depth, text: line })
    goesOn = line.endsWith(' ') && line !== '-- '
  }
  return lines.map(({ depth, text }) => (depth ? `${'>'.repeat(depth)} ${text}`.trimEnd() : text)).join('\n')
}

test('long lines are broken at spaces and can be joined again; addresses stay whole', () => {
  const address = `https://quayside.example/${'a'.repeat(120)}?b=1`
  const text = `The quay is closed today because the wind has turned, and nobody can land before nine: see ${address} for more.`
  const lines = flowed(text).split('\r\n')
  expect(lines).toContain(`${address} `)
  for (const line of lines.filter(one => !one.includes(address))) expect(line.length).toBeLessThanOrEqual(76)
  expect(unflowed(flowed(text))).toBe(text)
})

test('quotations keep their marks on every line', () => {
  const text = quotedText(`> ${'word '.repeat(30).trim()}\nshort\n\n`)
  expect(text.split('\n')[0]).toMatch(/^>> word/)
  for (const line of flowed(text).split('\r\n').slice(0, 3)) expect(line).toMatch(/^>> word/)
  expect(unflowed(flowed('> a\n> b'))).toBe('> a\n> b')
})

test('a signature keeps its line, and what looks like a quotation or an envelope is told apart', () => {
  expect(flowed('-- \nThe quay')).toBe('-- \r\nThe quay')
  expect(flowed('From the quay')).toBe(' From the quay')
  expect(flowed('  - nested')).toBe('   - nested')
})

test('whatever is written, no line is too long unless one word is, and nothing is lost', () => {
  const word = fc.stringMatching(/^[^\s>]{1,40}$/)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { maxLength: 8 }), paragraphs => {
      const text = paragraphs.map(words => words.join(' ')).join('\n')
      const result = flowed(text)
      for (const line of result.split('\r\n')) {
        expect([...line].length <= 76 || !line.trim().includes(' ')).toBe(true)
      }
      expect(unflowed(result).replace(/ +/g, ' ')).toBe(text)
    }),
  )
})

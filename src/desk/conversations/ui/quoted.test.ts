import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, runsOf } from './quoted.ts'

test('answers between quoted lines are told apart from them', () => {
  const runs = runsOf('Hi\n> Is it slow?\n>\n\n> Every day?\nYes.\n')
  expect(runs.map(run => [run.isQuoted, run.text])).toEqual([
    [false, 'Hi\n'],
    [true, '> Is it slow?\n>\n\n> Every day?\n'],
    [false, 'Yes.\n'],
  ])
})

test('the runs are the whole, each where it says', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('> ', '>', 'a', ' ', '\n', '\n\n', '\u2028')), pieces => {
      const text = pieces.join('')
      const runs = runsOf(text)
      expect(runs.map(run => run.text).join('')).toBe(text)
      for (const run of runs) expect(text.startsWith(run.text, run.at)).toBe(true)
    }),
  )
})

test('lines are counted as one reads them', () => {
  expect(linesOf({ text: 'On 5 Oct, Help wrote:\n\n> one\n>\n> two\n' })).toBe(3)
  expect(
    linesOf({
      html: '<div>On 5 Oct, Help wrote:<br></div><blockquote><p>one</p><p>&nbsp;</p><div>two</div></blockquote>',
    }),
  ).toBe(3)
})

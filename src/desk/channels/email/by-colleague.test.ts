import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWordsOf, writeAbove } from './by-colleague.ts'

const help = 'help@quayside.example'
const attribution = `On Monday, Quayside <${help}> wrote:`
const quote = `> ${writeAbove}\n>\n> Ines wrote:\n>\n> Still blinking.`

/** As the reader gives it where it has found the quoted part. */
const mail = (fresh: string, quoted = `${attribution}\n${quote}`) => ({
  text: `${fresh}\n\n${quoted}`,
  quotedFrom: fresh.length + 2,
})

test('what stands above the quoted part is the answer, without the signature', () => {
  const words = { kind: 'answer', text: 'Switch it off.', isClear: true }
  expect(ownWordsOf(mail('Switch it off.'), help)).toEqual(words)
  expect(ownWordsOf(mail('Switch it off.\n\n-- \nAna, ana@quayside.example'), help)).toEqual(words)
  expect(ownWordsOf({ text: 'Switch it off.', quotedFrom: null }, help)).toEqual(words)
})

test('a signature below the quoted part says nothing', () => {
  expect(ownWordsOf(mail('Yes.', `${attribution}\n${quote}\n\n-- \nAna`), help)).toMatchObject({
    isClear: true,
  })
})

test.each([
  ['note: she rang', 'she rang'],
  ['Note:\nshe rang\ntwice', 'she rang\ntwice'],
  ['NOTE:   \n\nshe rang', 'she rang'],
])('a note: %j', (fresh, text) => {
  expect(ownWordsOf(mail(fresh), help)).toEqual({ kind: 'note', text, isClear: true })
})

test.each([
  'Note she rang.',
  'note - she rang',
  'Notes: she rang',
  '[note] she rang',
  'Internal: she rang',
  '(private) she rang',
  'note:',
])('nearly a note, and so no answer: %j', fresh => {
  expect(ownWordsOf(mail(fresh), help).isClear).toBe(false)
})

test.each(['Note that we are closed.', 'Notebooks are back.', 'Internally we call it a switch.'])(
  'an answer all the same: %j',
  fresh => {
    expect(ownWordsOf(mail(fresh), help)).toMatchObject({ kind: 'answer', isClear: true })
  },
)

test.each([
  ['nothing of one’s own', mail('')],
  ['words below', mail('See below.', `${attribution}\n${quote}\n\nSwitch it off.`)],
  ['words between', mail('See below.', `${attribution}\n${quote}\nSwitch it off.\n> It is red.`)],
  ['the quotation was not found', { text: `Yes.\n\n${attribution}\n${quote}`, quotedFrom: null }],
  ['it was found too late', { text: `Yes.\n\n${writeAbove}\nInes wrote:\nHello`, quotedFrom: 60 }],
  ['its introduction was left over', { text: `Yes.\n\nMandag skrev ${help}\n`, quotedFrom: null }],
  ['quoted lines are left', { text: 'Yes.\n> Still blinking.', quotedFrom: null }],
])('not certain: %s', (_, given) => {
  expect(ownWordsOf(given, help)).toEqual({ kind: 'answer', text: given.text.trim(), isClear: false })
})

test('whatever is sent holds nothing of the notice', () => {
  const line = fc.constantFrom(
    'Yes.',
    '',
    attribution,
    `> ${writeAbove}`,
    writeAbove,
    '> Ines wrote:',
    '-- ',
    'note:',
    '>',
  )
  const lines = fc.array(line, { maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.option(fc.nat(200)), (given, quotedFrom) => {
      const { text, isClear } = ownWordsOf({ text: given.join('\n'), quotedFrom }, help)
      if (!isClear) return
      expect(text).not.toContain('##-')
      expect(text).not.toMatch(/^>/m)
      expect(text).not.toBe('')
    }),
    { numRuns: 5000 },
  )
})

test('a megabyte of anything is read at once', () => {
  for (const piece of ['>', '> \n', '-- \n', 'note', '#', '\n', `${writeAbove}\n`])
    expect(ownWordsOf({ text: piece.repeat(1_000_000 / piece.length), quotedFrom: null }, help)).toBeDefined()
})

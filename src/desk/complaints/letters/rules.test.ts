import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToText } from '../../channels/email/index.ts'
import type { Cell } from '../contract.ts'
import { type LetterKind, letterKind } from './contract.ts'
import type { AllegationFacts } from './rules/facts.ts'
import { assemble, htmlOfBlocks, isUnpassable, type LetterFacts, lacksOf, namedIn } from './rules.ts'

const refused: AllegationFacts = {
  position: 1,
  words: 'She would not give me a card, and made me feel like a thief in front of everyone.',
  happenedOn: '2026-11-14',
  rule: {
    title: 'Proof of address',
    version: 4,
    words: 'A first card needs a passport and a paper with one’s address.',
    reason: 'Two hundred items were never returned in 2023.',
    from: '2026-01-05',
  },
  standard: '',
  facts: 'The landlord’s letter was shown on a telephone, and the rule takes paper alone.',
  finding: 'upheld',
  cell: 'ruleAtFault',
  effect: 'You left without a card, in front of a queue.',
  remedy: 'The card was issued on 20 November',
  learning: 'Statements on a telephone are to be looked at.',
  subject: 'subject-1',
}

const facts: LetterFacts = {
  desk: 'Quayside Commons',
  locale: 'en-GB',
  today: '2026-11-22',
  number: 41,
  title: 'Card refused without proof of address',
  stage: 1,
  complainant: 'Ines Duarte',
  onBehalfOf: '',
  receivedOn: '2026-11-14',
  receivedHow: 'counter',
  about: 'The card that was refused',
  wish: 'A card, and to be spoken to properly',
  why: '',
  regime: {
    name: 'UK councils',
    answerMust: ['An answer to every point'],
    extensionMust: [],
    hasNextStage: true,
    outside: { name: 'The Town Ombudsman', address: '3 Mill Lane', web: 'https://ombudsman.example' },
  },
  answerBy: '2026-11-30',
  extension: null,
  contact: 'hello@quayside.example',
  allegations: [refused],
  promises: [{ words: 'Tell you what changes in the rule', day: '2026-12-11' }],
  subject: null,
  colleagues: [{ name: 'Ana Souza', called: 'the colleague at the desk' }],
  handler: 'Chiara Fontana',
}
const ana = {
  id: 'subject-1',
  name: 'Ana Souza',
  called: 'the colleague at the desk',
  account: 'awaited',
  invitedUntil: '2026-11-19',
  supporter: '',
} as const
const toAna: LetterFacts = { ...facts, subject: ana }
const ofCell = (cell: Cell): LetterFacts => ({
  ...facts,
  allegations: [
    { ...refused, cell, finding: cell === 'ruleAtFault' || cell === 'error' ? 'upheld' : 'notUpheld' },
  ],
})

const textOf = (kind: LetterKind, of: LetterFacts) => htmlToText(htmlOfBlocks(assemble(kind, of)))
/** As if its writer had written in every gap. */
const written = (kind: LetterKind, of: LetterFacts) =>
  textOf(kind, of).replace(/\[[^\]]+\]/g, 'Here it stands.')
const gapsOf = (kind: LetterKind, of: LetterFacts) =>
  assemble(kind, of).flatMap(block => (block.kind === 'gap' ? [block.gap] : []))
const kindsOf = (kind: LetterKind, text: string, of: LetterFacts) =>
  lacksOf(kind, text, of).map(each => each.kind)

const kinds = letterKind.options
const cells: Cell[] = ['ruleAtFault', 'error', 'ruleDisliked', 'noFinding', 'open']
const extended = {
  until: '2026-12-14',
  reason: 'The archive needs a week to find the slip.',
  outsideRoute: '',
}

test('what it puts together it also asks for: written out, no letter lacks anything', () => {
  for (const kind of kinds) {
    const of = { ...toAna, extension: extended }
    expect(lacksOf(kind, written(kind, of), of), kind).toEqual([])
  }
  for (const cell of cells)
    expect(lacksOf('decision', written('decision', ofCell(cell)), ofCell(cell)), cell).toEqual([])
})

/** Product rule 7: in none of them, whatever the file holds, stands a sentence of apology that nobody wrote. */
test('no letter holds an apology', () => {
  const apologises = /\b(?:sorry|apolog(?!y: who)|regret|forgive|pardon|excuse)/i
  for (const cell of cells) {
    for (const kind of kinds) {
      const of = { ...ofCell(cell), subject: ana, extension: extended }
      expect(written(kind, of), `${kind} ${cell}`).not.toMatch(apologises)
    }
  }
})

test('each cell of the two marks asks its writer for what it needs', () => {
  expect(gapsOf('decision', ofCell('error'))).toContain('apology')
  expect(gapsOf('decision', ofCell('ruleAtFault'))).toEqual(expect.arrayContaining(['sympathy', 'route']))
  expect(gapsOf('decision', ofCell('ruleAtFault'))).not.toContain('apology')
  for (const cell of ['ruleDisliked', 'noFinding', 'open'] as const) {
    expect(gapsOf('decision', ofCell(cell))).toContain('offer')
    expect(gapsOf('decision', ofCell(cell))).not.toContain('apology')
  }
})

test('the colleague reads in writing that they did what was expected, and nothing of what concerns another', () => {
  const of = (cell: Cell) => ({ ...ofCell(cell), subject: ana })
  expect(textOf('closing', of('ruleAtFault'))).toContain('You did what was expected of you.')
  expect(textOf('closing', of('ruleDisliked'))).toContain('never against you')
  expect(textOf('closing', of('error'))).not.toContain('You did what was expected of you.')
  const other = { ...refused, words: 'The other one laughed.', subject: 'subject-2', position: 2 }
  const both = { ...toAna, allegations: [refused, other] }
  for (const kind of ['notice', 'invitation', 'closing'] as const)
    expect(textOf(kind, both)).not.toContain('The other one laughed')
})

test('the complainant reads nothing of the second mark', () => {
  for (const cell of ['noFinding', 'error'] as const)
    expect(written('decision', ofCell(cell))).not.toMatch(/\bdeparted\b/)
})

test('each thing that is taken out is missing', () => {
  const text = written('decision', facts)
  const without = (words: string | RegExp) => kindsOf('decision', text.replaceAll(words as string, ''), facts)
  expect(without('Proof of address')).toEqual(['rule'])
  expect(without('The Town Ombudsman')).toEqual(['outsideRoute'])
  expect(
    kindsOf('decision', text.replace('3 Mill Lane', '').replace('https://ombudsman.example', ''), facts),
  ).toEqual(['outsideRoute'])
  expect(
    kindsOf('decision', text.replace(/You can ask for it to be looked at again.*decides\./s, ''), facts),
  ).toEqual(['nextStage'])
  expect(without('upheld')).toEqual(['finding'])
  expect(without(refused.words)).toEqual(['allegation'])
  expect(kindsOf('decision', `${text}\n[What you found]`, facts)).toEqual(['gap'])
  expect(
    kindsOf('acknowledgement', written('acknowledgement', facts).replace('30 November', 'soon'), facts),
  ).toEqual(['answerDay'])
})

test('reasons are the facts of the file, or somebody else’s with a because', () => {
  const text = written('decision', facts).replace(refused.facts, '')
  const bare = text.replace(/because|reason\w*/gi, '')
  expect(kindsOf('decision', bare, facts)).toEqual(['reasons'])
  expect(kindsOf('decision', `${bare} This is so because the letter was on paper.`, facts)).toEqual([])
})

test('an extension without its reason, its new day and the outside route is none', () => {
  const of = { ...facts, extension: extended }
  const text = written('extension', of)
  expect(lacksOf('extension', text, of)).toEqual([])
  expect(kindsOf('extension', written('extension', facts), facts)).toEqual(['newDay', 'extensionReason'])
  for (const [out, kind] of [
    ['14 December', 'newDay'],
    [extended.reason, 'extensionReason'],
    ['The Town Ombudsman', 'outsideRoute'],
  ] as const) {
    const lacks = lacksOf('extension', text.replaceAll(out, ''), of)
    expect(lacks.map(each => each.kind)).toEqual([kind])
    expect(lacks.every(each => isUnpassable('extension', each))).toBe(true)
  }
})

test('a desk that names no outside route is told so', () => {
  const regime = { ...facts.regime, outside: { name: '', address: '', web: '' } }
  const of = { ...facts, regime }
  expect(kindsOf('decision', written('decision', of), of)).toEqual(['outsideRoute'])
})

test('a colleague’s name in a letter to the complainant is told; their part at the desk is not', () => {
  expect(namedIn('Mrs Souza told you so.', facts.colleagues)).toEqual([
    { name: 'Ana Souza', role: 'the colleague at the desk' },
  ])
  expect(namedIn('Analysis shows that the colleague at the desk was alone.', facts.colleagues)).toEqual([])
  expect(namedIn(written('decision', facts), facts.colleagues)).toEqual([])
})

test('whatever stands in the file, its words stay words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), words => {
      const of = {
        ...facts,
        complainant: words,
        wish: words,
        allegations: [{ ...refused, words, facts: words }],
      }
      for (const kind of ['decision', 'acknowledgement'] as const) {
        const html = htmlOfBlocks(assemble(kind, of))
        const tags = html.match(/<[^>]*>/g) ?? []
        expect(tags.every(tag => /^<\/?(?:p|h2|ul|li|blockquote|br)>$/.test(tag))).toBe(true)
      }
    }),
  )
})

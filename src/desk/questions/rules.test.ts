import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Labelled, labelled } from '../../../world/questions/index.ts'
import { briefOf } from '../brief/rules.ts'
import { parts } from './contract.ts'
import { answeredIn, demandOrAccusation, type Heard, piecesFor } from './rules.ts'

const hear = (text: string, quotedFrom: number | null = null): Heard => ({
  text,
  quotedFrom,
  brief: briefOf({ text, quotedFrom, saidAt: new Date('2026-11-20T10:00:00Z'), zone: 'Europe/London' }),
})

describe('on a hundred and sixty labelled messages in four languages', () => {
  test.each<[keyof typeof labelled, string, precision: number, recall: number]>([
    ['tuning', 'd', 0.98, 0.93],
    ['tuning', 'h', 0.98, 0.98],
    ['tuning', 'w', 0.98, 0.94],
    ['tuning', 's', 0.98, 0.98],
    ['test', 'd', 0.98, 0.83],
    ['test', 'h', 0.83, 0.83],
    ['test', 'w', 0.98, 0.87],
    ['test', 's', 0.98, 0.8],
  ])('%s, %s: precision %f and recall %f at least', (set, letter, precision, recall) => {
    const figures = figuresOf(labelled[set], letter)
    expect(figures.precision).toBeGreaterThanOrEqual(precision)
    expect(figures.recall).toBeGreaterThanOrEqual(recall)
  })
})

describe('a demand or an accusation', () => {
  test('is told with the very words that it rests on', () => {
    expect(demandOrAccusation(hear('Good morning. I demand a full refund.'))?.words).toBe(
      'I demand a full refund.',
    )
  })

  test('is nothing to ask about where somebody speaks of harm or danger', () => {
    const text = 'You lied to me. Fix it now or I will kill myself.'
    expect(hear(text).brief.needs.map(need => need.kind)).toContain('selfHarm')
    expect(demandOrAccusation(hear(text))).toBeNull()
  })

  test('is not read out of what is quoted from us, nor guessed in a language without rules', () => {
    const text = 'Thank you, all is well.\n\nOn Monday you wrote:\nYou must pay at once.'
    expect(demandOrAccusation(hear(text, text.indexOf('On Monday')))).toBeNull()
    expect(demandOrAccusation(hear('Vaadin rahani takaisin heti, muuten menen oikeuteen.'))).toBeNull()
  })
})

test('what they have told already is their own words, wherever they stand', () => {
  const words = labelled.tuning.map(each => each.text)
  const message = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 6 })
  fc.assert(
    fc.property(message, fc.option(fc.nat(200)), (lines, quotedFrom) => {
      const text = lines.join('\n')
      const heard = hear(text, quotedFrom)
      for (const part of parts)
        for (const piece of piecesFor(part, heard)) {
          expect(piece.words).toBe(text.slice(piece.start, piece.end))
          expect(piece.words).not.toBe('')
          expect(piece.end).toBeLessThanOrEqual(quotedFrom ?? text.length)
        }
    }),
    { numRuns: 200 },
  )
})

test('lines of somebody else, quoted in the middle, answer no question', () => {
  expect(
    answeredIn(hear('I want my money.\n> so that we can pay the rent\nThat was all I wrote.')),
  ).not.toContain('settles')
})

function figuresOf(messages: readonly Labelled[], letter: string) {
  const found = messages.map(({ text, is }) => [lettersOf(text).includes(letter), is.includes(letter)])
  const hits = found.filter(([rule, label]) => rule && label).length
  return {
    precision: hits / found.filter(([rule]) => rule).length,
    recall: hits / found.filter(([, label]) => label).length,
  }
}

/** The letters that the labelled messages have. */
function lettersOf(text: string): string {
  const heard = hear(text)
  const answered = answeredIn(heard)
  const told = { h: answered.has('happened'), w: answered.has('wish'), s: answered.has('settles') }
  const letters = Object.entries({ d: demandOrAccusation(heard) !== null, ...told })
  return letters.flatMap(([letter, is]) => (is ? [letter] : [])).join('')
}

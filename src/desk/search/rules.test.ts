import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, parseQuestion, queryOf, startOf, vectorOf } from './rules.ts'

const asked = (text: string) => queryOf(parseQuestion(text).terms)

describe('the words of a question', () => {
  test('all must be there, the last as a beginning', () => {
    expect(asked('late fee')).toBe("('late') & ('fee':*)")
    expect(asked('late fee ')).toBe("('late') & ('fee')")
  })
  test('quoted ones follow each other', () =>
    expect(asked('"late fee" card ')).toBe("('late' <-> 'fee') & ('card')"))
  test('a minus excludes', () => expect(asked('card -lost ')).toBe("('card') & !('lost')"))
  test('a number is also a conversation, with # nothing else', () => {
    expect(asked('1234')).toBe("('1234':* | '#1234')")
    expect(asked('#1234')).toBe("('#1234')")
  })
  test('one letter of a script without spaces begins a pair', () => expect(asked('館 ')).toBe("('館':*)"))
  test('an address is one word', () => expect(asked('Ana@Example.org ')).toBe("('ana@example.org')"))
})

describe('keys', () => {
  test('are taken out of the words', () => {
    const question = parseQuestion(
      'from:ana assignee:me state:open channel:phone before:2026-11-30 after:7d refund ',
    )
    expect(question).toMatchObject({ assignees: ['me'], states: ['open'], channels: ['phone'], hints: [] })
    expect(question.before).toEqual({ year: 2026, month: 11, day: 30 })
    expect(question.after).toEqual({ daysAgo: 7 })
    expect(queryOf(question.from, 'from:')).toBe("('from:ana')")
    expect(queryOf(question.terms)).toBe("('refund')")
  })
  test('may have a quoted value', () =>
    expect(parseQuestion('assignee:"Ana Silva"').assignees).toEqual(['Ana Silva']))
  test('that are unknown give a hint, and stand for words', () => {
    const question = parseQuestion('colour:red ')
    expect(question.hints[0]).toContain('colour:')
    expect(queryOf(question.terms)).toBe("('colour' <-> 'red')")
  })
  test('with a bad value give a hint', () => {
    expect(parseQuestion('before:2026-02-30').hints).toHaveLength(1)
    expect(parseQuestion('before:soon state:angry').hints).toHaveLength(2)
  })
  test('being typed give none', () => expect(parseQuestion('before: state:').hints).toEqual([]))
  test('web addresses and times are no keys', () =>
    expect(parseQuestion('https://example.org at:10').hints).toEqual([]))
})

test('a day begins at midnight where the desk is', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(startOf({ year: 2026, month: 7, day: 1 }, 'America/New_York', now).toISOString()).toBe(
    '2026-07-01T04:00:00.000Z',
  )
  expect(startOf({ year: 2026, month: 10, day: 25 }, 'Europe/Berlin', now).toISOString()).toBe(
    '2026-10-24T22:00:00.000Z',
  )
  expect(startOf({ daysAgo: 7 }, 'UTC', now).toISOString()).toBe('2026-11-14T12:00:00.000Z')
})

describe('an excerpt', () => {
  const text = `${'Nothing of note stands here. '.repeat(20)}The Café closed early.${' And so it went on.'.repeat(20)}`
  test('stands around the hit', () => {
    const excerpt = excerptOf(text, parseQuestion('cafe').terms)
    expect(excerpt).toContain('The Café closed early.')
    expect(excerpt.length).toBeLessThan(175)
  })
  test('is the beginning where nothing was hit', () =>
    expect(excerptOf('Good morning', parseQuestion('x').terms)).toBe('Good morning'))
})

test('whatever is typed, there is an answer, and no quotation ends early', () => {
  const pieces = fc.constantFrom(
    'from:',
    '"',
    '-',
    '#',
    'before:',
    "'",
    '\\',
    ' ',
    '7d',
    'é',
    '図書',
    ':*',
    '&',
    '\0',
    'a@b.c',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map(all => all.join('')),
      ),
      text => {
        const question = parseQuestion(text)
        for (const query of [queryOf(question.terms), queryOf(question.from, 'from:')]) {
          expect(query ?? "('x')").toMatch(
            /^!?\(('[^'\\\0]+'(:\*)?( <-> | \| )?)+\)( & !?\(('[^'\\\0]+'(:\*)?( <-> | \| )?)+\))*$/,
          )
        }
        expect(vectorOf({ number: 1, subject: text, text, author: text, others: text })).toMatch(
          /^('[^'\\\0]+'(:[\d,]+)?( |$))+$/,
        )
        excerptOf(text, question.terms)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitIn, listIn, listOut } from './importing/rules.ts'
import { applies, type Situation, wordsSaid } from './rules/applying.ts'
import { found, isClose } from './rules/finding.ts'
import {
  answersTo,
  firstMonth,
  monthsAfter,
  nextReview,
  standingOn,
  stillSays,
  strainOf,
  versionOn,
  whyNotFrom,
} from './rules.ts'

const version = (number: number, from: string, isEnded = false) => ({ number, from, isEnded })

test('the version of a day is the one made last of those begun by then', () => {
  const versions = [version(3, '2026-03-01'), version(2, '2026-03-01'), version(1, '2026-01-01')]
  expect(versionOn(versions, '2025-12-31')).toBeUndefined()
  expect(versionOn(versions, '2026-02-28')?.number).toBe(1)
  expect(versionOn(versions, '2026-03-01')?.number).toBe(3)
  expect(standingOn(versions, '2025-12-31')).toMatchObject({ standing: 'to come', version: { number: 1 } })
  expect(standingOn([version(2, '2026-02-01', true), ...versions.slice(2)], '2026-02-01').standing).toBe(
    'ended',
  )
})

test('however a rule changes, no day that has been gets another version', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.record({ today: day, from: day }), { minLength: 1, maxLength: 12 }), changes => {
      const versions = [version(1, '2026-01-01')]
      for (const { today, from } of changes.toSorted((a, b) => a.today.localeCompare(b.today))) {
        const before = ['2026-01-05', '2026-01-20', '2026-02-10'].filter(past => past < today)
        const seen = before.map(past => versionOn(versions, past)?.number)
        if (whyNotFrom(from, today, versions.at(-1)) === null)
          versions.push(version(versions.length + 1, from))
        expect(before.map(past => versionOn(versions, past)?.number)).toEqual(seen)
      }
    }),
  )
})

test('a year after 29 February is 28 February, and a month after 31 January its last day', () => {
  expect(monthsAfter('2028-02-29', 12)).toBe('2029-02-28')
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2026-03-15', -11)).toBe('2025-04-15')
  expect(firstMonth('2026-03-31')).toBe('2025-04')
})

test('a rule to be changed is asked about in a month, one to be kept in a year', () => {
  expect(answersTo('yearly')).toEqual(['keep', 'change', 'explain'])
  expect(nextReview('2026-03-15', 'keep')).toBe('2027-03-15')
  expect(nextReview('2026-03-15', 'change')).toBe('2026-04-15')
  expect(nextReview('2026-03-15', 'written')).toBe('2027-03-15')
})

test('below ten uses there is no rate', () => {
  expect(strainOf(3, 9).perThousand).toBeNull()
  expect(strainOf(3, 10).perThousand).toBe(300)
})

test('fewer than three votes are not told, and no vote is not told from one', () => {
  expect(strainOf(2, 40)).toEqual({ votes: null, uses: 40, perThousand: null })
  expect(strainOf(0, 40)).toEqual(strainOf(2, 40))
  expect(strainOf(3, 40)).toEqual({ votes: 3, uses: 40, perThousand: 75 })
})

test('an answer still refuses where half of what one cannot do is in it', () => {
  const lines = { cannot: 'I cannot waive the fee for the six books.' }
  expect(stillSays('Dear Ida, the fee for the six books I cannot waive. But …', lines)).toBe(true)
  expect(stillSays('The fee is gone.', lines)).toBe(false)
  expect(stillSays('無理です。', { cannot: '無理です。' })).toBe(true)
})

const nobody: Situation = { channel: 'email', customer: null, account: null, said: [] }
const said = (text: string) => ({ ...nobody, said: [wordsSaid(text)] })
const concerns = { customers: [], accounts: [], channels: [], topics: ['late fee', 'Gebühr'] }

test('a rule seems to apply by a phrase in what was said: whole words in their order, the last may go on', () => {
  expect(applies(concerns, said('Why these LATE FEES?'))?.topics).toEqual(['late fee'])
  expect(applies(concerns, said('Die Gebühren!'))?.topics).toEqual(['Gebühr'])
  expect(applies(concerns, said('The fee came late.'))).toBeNull()
  expect(applies(concerns, said('My plate, fee by fee'))).toBeNull()
  expect(applies({ ...concerns, topics: [] }, said('late fee'))).toBeNull()
  expect(applies({ ...concerns, topics: ['it'] }, said('items'))).toBeNull()
})

test('a rule for others does not apply, whatever was said', () => {
  const ours = { ...concerns, accounts: ['Harbour  Chorus'] }
  expect(applies(ours, said('late fee'))).toBeNull()
  expect(applies(ours, { ...said('Hello'), account: 'harbour chorus' })).toEqual({
    topics: [],
    isNamed: 'account',
  })
  expect(applies({ ...concerns, channels: ['phone'] }, said('late fee'))).toBeNull()
  expect(applies({ ...concerns, customers: ['ida'] }, { ...said(''), customer: 'ida' })?.isNamed).toBe(
    'customer',
  )
})

test('a slip is forgiven, and a word too short to have one is not', () => {
  for (const slip of ['ovrdue', 'overdeu', 'overrdue', 'ovurd'])
    expect(isClose(slip, 'overdue'), slip).toBe(true)
  for (const other of ['under', 'fea']) expect(isClose(other, 'overdue'), other).toBe(false)
  expect(isClose('fea', 'fee')).toBe(false)
})

test('any beginning of any word of a rule finds it, and what begins a word goes before what is only close', () => {
  const rule = { title: 'Late fee', topics: ['overdue'], words: 'A book costs.', others: 'Byelaws' }
  fc.assert(
    fc.property(
      fc.constantFrom('late', 'fee', 'overdue', 'book', 'costs', 'byelaws'),
      fc.nat(6),
      (word, cut) => {
        expect(found(word.slice(0, cut + 1), [rule])).toEqual([rule])
      },
    ),
  )
  const other = { ...rule, title: 'Lute lessons' }
  expect(found('late', [other, rule])).toEqual([rule])
})

test('a long question answers at once', () => {
  const rules = Array.from({ length: 500 }, (_, n) => ({
    title: `Rule ${n}`,
    topics: [],
    words: 'word '.repeat(500),
    others: 'ø'.repeat(5000),
  }))
  expect(found('qqqqqqqq '.repeat(1000), rules)).toEqual([])
})

test('a limit is an amount in a currency', () => {
  expect(limitIn('GBP 5.50')).toEqual({ amount: '5.50', currency: 'GBP' })
  expect(limitIn('5,50eur')).toEqual({ amount: '5.50', currency: 'EUR' })
  expect(limitIn(' ')).toBeNull()
  for (const none of ['5', 'GBP', 'lots', '-5 GBP', 'GBP 5 GBP', '1.234 GBP'])
    expect(limitIn(none), none).toBeUndefined()
})

test('names that were written out are read in again', () => {
  const name = fc.stringMatching(/^[a-z&][a-z,& ]{0,20}[a-z]$/).map(text => text.replace(/ +/g, ' '))
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), names => {
      expect(listIn(listOut(names), 'accounts')).toEqual(names)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kit/days.ts'
import { cellsOf, type Kinds, median, nextQuarter, percentile, periodsOf, quarterOf } from './rules.ts'

const kinds = (sizes: Record<string, number>): Kinds => {
  let next = 0
  const files = (count: number) => new Set(Array.from({ length: count }, () => `file ${next++}`))
  return new Map(Object.entries(sizes).map(([key, size]) => [key, { name: key, files: files(size) }]))
}

const told = (all: Kinds, floor: number) => cellsOf(all, floor, () => 1000)

test('quarters begin with January, April, July and October', () => {
  expect(['2026-01-01', '2026-03-31', '2026-11-22'].map(quarterOf)).toEqual([
    '2026-01-01',
    '2026-01-01',
    '2026-10-01',
  ])
  expect(nextQuarter('2026-10-01')).toBe('2027-01-01')
})

test('a period is one quarter or more, until enough were answered, and no two overlap', () => {
  const count = fc.array(fc.nat(40), { maxLength: 20 })
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 40 }), (answered, least) => {
      let from = '2024-01-01'
      const quarters = answered.map(each => {
        const quarter = { from, until: nextQuarter(from), answered: each }
        from = quarter.until
        return quarter
      })
      const periods = periodsOf(quarters, least)
      periods.forEach((period, at) => {
        expect(period.from).toBe(periods[at - 1]?.until ?? '2024-01-01')
        const within = quarters.filter(each => each.from >= period.from && each.until <= period.until)
        expect(within.reduce((sum, each) => sum + each.answered, 0)).toBeGreaterThanOrEqual(least)
      })
    }),
  )
})

test('a kind of few files is never told by itself, nor by what is left over', () => {
  const cells = told(kinds({ rule: 12, slip: 3, system: 4, other: 0 }), 5)
  expect(cells).toMatchObject({ floor: 5, shown: [{ key: 'rule', count: 12, rate: { rate: 12 } }], rest: 7 })
  expect(told(kinds({ rule: 12, slip: 2, system: 9 }), 5)).toMatchObject({
    shown: [{ key: 'rule' }],
    rest: 11,
  })
  expect(told(kinds({ rule: 12, slip: 4 }), 5)).toBeNull()
  expect(told(kinds({ slip: 2, system: 1 }), 5)).toBeNull()
  expect(told(kinds({ rule: 12 }), 5)).toMatchObject({ shown: [{ count: 12 }], rest: 0 })
})

test('whatever the files, all that is told is none or at least the floor', () => {
  const file = fc.nat(60).map(number => `file ${number}`)
  const anyKinds = fc
    .array(fc.array(file, { maxLength: 30 }), { maxLength: 8 })
    .map(
      all => new Map(all.map((files, at) => [`kind ${at}`, { name: `kind ${at}`, files: new Set(files) }])),
    )
  fc.assert(
    fc.property(anyKinds, fc.integer({ min: 2, max: 12 }), (all, floor) => {
      const cells = told(all, floor)
      if (!cells) return
      for (const { count } of cells.shown) expect(count).toBeGreaterThanOrEqual(floor)
      if (cells.rest > 0) {
        expect(cells.rest).toBeGreaterThanOrEqual(floor)
        const hidden = [...all].filter(
          ([key, { files }]) => files.size > 0 && !cells.shown.some(each => each.key === key),
        )
        expect(hidden.length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 1000 },
  )
})

test('median and percentile are those of the book', () => {
  expect([median([]), median([3]), median([4, 1, 3, 2])]).toEqual([null, 3, 2.5])
  expect(
    percentile(
      Array.from({ length: 20 }, (_, at) => at + 1),
      90,
    ),
  ).toBe(18)
  expect([percentile([], 90), percentile([7], 90)]).toEqual([null, 7])
})

test('a day is in the quarter that it says', () => {
  fc.assert(
    fc.property(fc.nat(3000), days => {
      const day = addDays('2020-01-01', days)
      expect(quarterOf(day) <= day && day < nextQuarter(quarterOf(day))).toBe(true)
    }),
  )
})

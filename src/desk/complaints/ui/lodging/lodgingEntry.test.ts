import { expect, test } from 'vitest'
import { begunEntry, lodgingSchema, type Prepared } from './lodgingEntry.ts'

const now = new Date('2026-11-21T10:00:00Z')
const prepared: Prepared = {
  title: 'Card refused',
  words: 'She would not give me a card.',
  message: '0198c5a1-0000-7000-8000-000000000001',
  wishedOutcome: '',
  receivedAt: '2026-11-20T15:22:00.000Z',
  receivedHow: 'counter',
  complainant: 'Ines Duarte',
  signs: { dissatisfied: [], request: [], unsafe: [] },
  files: [],
  toldApart: null,
}
const begun = begunEntry('7', prepared)
const pathsOf = (entry: object) =>
  lodgingSchema(() => now, prepared)
    .safeParse({ ...begun, ...entry })
    .error?.issues.map(issue => issue.path[0]) ?? []

test('what was prepared can be lodged as it stands', () => {
  expect(pathsOf({})).toEqual([])
})

test('it cannot have come in the future, by a moment or by a day', () => {
  expect(pathsOf({ receivedAt: '2026-11-21T10:00:01Z' })).toEqual(['receivedAt'])
  expect(pathsOf({ receivedAt: '2026-11-22' })).toEqual(['receivedAt'])
  expect(pathsOf({ receivedAt: '2026-11-21T10:00:00Z' })).toEqual([])
})

test('what the desk has reckoned itself stands, also where this machine is slow', () => {
  const ahead = { ...prepared, receivedAt: '2026-11-21T10:00:20.000Z' }
  const check = lodgingSchema(() => now, ahead)
  expect(check.safeParse(begunEntry('7', ahead)).success).toBe(true)
})

test('what is not safe takes words on what was done first', () => {
  expect(pathsOf({ isUnsafe: true })).toEqual(['safety'])
  expect(pathsOf({ isUnsafe: true, safety: 'Her line is out; lent her a phone.' })).toEqual([])
})

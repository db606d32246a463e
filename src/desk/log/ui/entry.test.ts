import { expect, test } from 'vitest'
import { type Entry, entrySchema, type Here, moved, newEntry, nextEntry, toWrite } from './entry.ts'

const now = new Date('2026-11-21T10:00:00Z')
const schema = entrySchema(() => now)
const call: Entry = { ...newEntry('phone'), what: 'Asked when the atlas is due.' }
const here: Here = {
  number: 7,
  state: 'waiting',
  snoozedUntil: null,
  customer: { id: '0198c5a1-0000-7000-8000-000000000001', name: 'Ana Petrova' },
}

test('the next entry keeps how they came and what became of it, and nothing else', () => {
  const counter: Entry = {
    ...newEntry('counter'),
    what: 'Lost a card.',
    outcome: 'A new one.',
    state: 'waiting',
  }
  expect(nextEntry({ ...counter, at: now.toISOString() })).toEqual({
    ...newEntry('counter'),
    state: 'waiting',
  })
})

test('the next entry is not snoozed until the time of the one before', () => {
  expect(nextEntry({ ...call, state: 'snoozed', until: '2026-11-22T10:00:00Z' })).toEqual({
    ...newEntry('phone'),
    state: 'open',
  })
})

test('an entry that joins the open conversation leaves its state and its customer as they are', () => {
  const joined = moved({ ...call, newCustomer: { name: 'Bo' } }, here)
  expect(joined).toMatchObject({ conversation: '7', state: 'waiting', customer: here.customer?.id })
  expect(joined.newCustomer).toBeUndefined()
  expect(joined.what).toBe(call.what)
  expect(moved(joined, null)).toEqual(call)
})

test('a conversation that sleeps until a time goes on sleeping until then', () => {
  const until = '2026-11-25T09:00:00Z'
  expect(moved(call, { ...here, state: 'snoozed', snoozedUntil: until })).toMatchObject({
    state: 'snoozed',
    until,
  })
})

test('what is still to come cannot be logged, and a snooze cannot end in the past', () => {
  const pathsOf = (entry: Entry) => schema.safeParse(entry).error?.issues.map(issue => issue.path[0]) ?? []
  expect(pathsOf({ ...call, at: '2026-11-21T10:01:00Z' })).toEqual(['at'])
  expect(pathsOf({ ...call, at: '2026-11-21T09:59:00Z' })).toEqual([])
  expect(pathsOf({ ...call, state: 'snoozed', until: '2026-11-21T09:00:00Z' })).toEqual(['until'])
})

test('what the state or the person leaves no room for is not sent', () => {
  const parsed = schema.parse({
    ...call,
    state: 'open',
    until: '2026-11-22T10:00:00Z',
    newCustomer: { name: 'Bo', phone: '' },
  })
  expect(toWrite(parsed)).not.toHaveProperty('until')
  expect(toWrite(parsed).newCustomer).toEqual({ name: 'Bo' })
})

import type { Query } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { queriesTouched } from './touched.ts'

const query = (name: string, data?: object) =>
  ({ queryKey: [name, {}], state: { data } }) as unknown as Pick<Query, 'queryKey' | 'state'>

test('a change touches the one conversation that it concerns, and the lists', () => {
  const said = [{ kind: 'conversations.said', conversation: 'a' }]
  expect(queriesTouched(query('conversations.open', { id: 'a' }), said)).toBe(true)
  expect(queriesTouched(query('conversations.open', { id: 'b' }), said)).toBe(false)
  expect(queriesTouched(query('conversations.list'), said)).toBe(true)
  expect(queriesTouched(query('people.me'), said)).toBe(false)
})

test('a customer who changes is shown everywhere', () => {
  const changed = [{ kind: 'customers.changed', conversation: null }]
  expect(queriesTouched(query('customers.find'), changed)).toBe(true)
  expect(queriesTouched(query('conversations.open', { id: 'b' }), changed)).toBe(true)
})

test('a draft that is saved refetches nothing', () => {
  const saved = [{ kind: 'drafts.save', conversation: null }]
  expect(queriesTouched(query('conversations.open', { id: 'a' }), saved)).toBe(false)
})

import { expect, test } from 'vitest'
import type { Summary } from '../contract.ts'
import { belongs, neighbourOf, type Pages, withChanged } from './ahead.ts'

const ana = { id: '0191f8f4-0000-7000-8000-00000000000a', name: 'Ana' }
const summary: Summary = {
  id: '0191f8f4-0000-7000-8000-000000000001',
  number: 7,
  subject: 'A broken lamp',
  state: 'open',
  channel: 'email',
  customer: null,
  assignee: ana,
  team: null,
  preview: 'It broke',
  lastBy: 'customer',
  lastActivityAt: '2026-11-21T10:00:00.000Z',
  snoozedUntil: null,
  madeAt: '2026-11-21T10:00:00.000Z',
  position: 1,
}
const list: Pages = { pages: [{ items: [summary, { ...summary, id: 'other' }], next: null }], pageParams: [] }

test('a closed conversation leaves the view of what is mine', () => {
  const after = withChanged(list, { ...summary, state: 'closed' }, { view: 'mine' }, ana.id)
  expect(after.pages[0]?.items.map(item => item.id)).toEqual(['other'])
})

test('it stays, changed, where the view shows all', () => {
  const after = withChanged(list, { ...summary, state: 'closed' }, { view: 'all' }, ana.id)
  expect(after.pages[0]?.items.map(item => item.state)).toEqual(['closed', 'open'])
})

test('what nobody has taken belongs to unassigned, to its team, and to nobody’s own view', () => {
  const free = { ...summary, assignee: null, team: { id: 'team', name: 'Bills' } }
  expect(belongs(free, { view: 'unassigned' }, ana.id)).toBe(true)
  expect(belongs(free, { view: 'team', team: 'team' }, ana.id)).toBe(true)
  expect(belongs(free, { view: 'team', team: 'another' }, ana.id)).toBe(false)
  expect(belongs(free, { view: 'mine' }, ana.id)).toBe(false)
})

test('after the last of a list comes the one above it', () => {
  expect(neighbourOf(list, summary.id)?.id).toBe('other')
  expect(neighbourOf(list, 'other')?.id).toBe(summary.id)
  expect(neighbourOf(list, 'unknown')).toBeUndefined()
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { day, hour, minute } from '../../kit/time.ts'
import { teams } from '../people/contract.ts'
import { open as openConversation } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'ana'
type Given = Partial<Parameters<typeof desk.call<typeof contract.make>>[1]>
const make = (given: Given = {}) =>
  desk.call(contract.make, { subject: 'A matter', text: 'It is so.', ...given }, { as })
const view = async (name: contract.View, who: 'ana' | 'bram' = as) =>
  (await desk.call(contract.list, { view: name }, { as: who })).items.map(item => item.subject)

test('a new one has a number, a preview in one line, and waits for nobody yet', async () => {
  const made = await make({ text: 'First line.\n\n  Second   line.' })
  expect(made).toMatchObject({
    number: 1,
    state: 'open',
    preview: 'First line. Second line.',
    lastBy: 'customer',
    assignee: null,
  })
  expect((await make()).number).toBe(2)
})

test('is found by its number with and without #, and by its id', async () => {
  const { id } = await make()
  for (const ref of ['1', '#1', id])
    expect((await desk.call(openConversation, { id: ref }, { as })).id).toBe(id)
  await expect(desk.call(openConversation, { id: '#2' }, { as })).rejects.toMatchObject({ status: 404 })
  await expect(desk.call(openConversation, { id: 'abc' }, { as })).rejects.toMatchObject({ status: 422 })
})

describe('views', () => {
  test('show each what is theirs', async () => {
    await make({ subject: 'mine', assignee: 'me' })
    await make({ subject: 'bram’s', assignee: await desk.idOf('bram') })
    await make({ subject: 'nobody’s' })
    await make({ subject: 'done' })
    await desk.call(contract.setState, { id: '#4', state: 'closed' }, { as })
    expect(await view('mine')).toEqual(['mine'])
    expect(await view('mine', 'bram')).toEqual(['bram’s'])
    expect(await view('unassigned')).toEqual(['nobody’s'])
    expect(await view('closed')).toEqual(['done'])
    expect((await view('all')).sort()).toEqual(['bram’s', 'done', 'mine', 'nobody’s'])
    expect(await desk.call(contract.counts, {}, { as })).toEqual({ mine: 1, unassigned: 1 })
  })

  test('narrow by team, channel and assignee', async () => {
    const [team] = (await desk.call(teams, {}, { as })).items
    await make({ subject: 'team’s', team: team!.id, channel: 'chat' })
    await make({ subject: 'other', assignee: 'me' })
    const subjects = async (filter: object) =>
      (await desk.call(contract.list, filter, { as })).items.map(item => item.subject)
    expect(await subjects({ view: 'team', team: team!.id })).toEqual(['team’s'])
    expect(await subjects({ channel: 'chat' })).toEqual(['team’s'])
    expect(await subjects({ assignee: 'nobody' })).toEqual(['team’s'])
    expect(await subjects({ assignee: 'me' })).toEqual(['other'])
    expect(await subjects({ state: 'closed' })).toEqual([])
  })
})

test('pages go on where the last one ended, the latest first, also within one moment', async () => {
  for (let index = 0; index < 7; index++) {
    if (index % 3 === 0) desk.clock.advance(minute)
    await make({ subject: String(index) })
  }
  const seen: contract.Summary[] = []
  let after: string | undefined
  do {
    const page = await desk.call(contract.list, { limit: 3, after }, { as })
    seen.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen.map(item => item.id)).size).toBe(7)
  const times = seen.map(item => item.lastActivityAt)
  expect(times).toEqual([...times].sort().reverse())
})

test('a made-up place in the list begins at its head', async () => {
  await make()
  expect((await desk.call(contract.list, { after: 'nowhere' }, { as })).items).toHaveLength(1)
})

describe('assigning', () => {
  test('to oneself, to a colleague, to a team, to nobody', async () => {
    await make()
    const [team] = (await desk.call(teams, {}, { as })).items
    const assign = (given: object) => desk.call(contract.assign, { id: '#1', ...given }, { as })
    expect((await assign({ assignee: 'me' })).assignee?.name).toBe('Ana Souza')
    expect(await assign({ team: team!.id })).toMatchObject({
      assignee: { name: 'Ana Souza' },
      team: { name: team!.name },
    })
    expect((await assign({ assignee: await desk.idOf('bram') })).assignee?.name).toBe('Bram de Wit')
    expect(await assign({ assignee: null, team: null })).toMatchObject({ assignee: null, team: null })
  })

  test('to nobody who is not here', async () => {
    await make()
    const stranger = '01890000-0000-7000-8000-000000000000'
    await expect(desk.call(contract.assign, { id: '#1', assignee: stranger }, { as })).rejects.toMatchObject({
      status: 422,
    })
    await expect(desk.call(contract.assign, { id: '#1', team: stranger }, { as })).rejects.toMatchObject({
      status: 422,
    })
  })
})

describe('states', () => {
  const set = (state: contract.State, until?: Date) =>
    desk.call(contract.setState, { id: '#1', state, until: until?.toISOString() }, { as })
  const state = async () => (await desk.call(openConversation, { id: '#1' }, { as })).state

  test('go from any to any other, and to the same without a trace', async () => {
    await make()
    for (const next of ['waiting', 'closed', 'closed', 'open', 'snoozed'] as const)
      expect((await set(next)).state).toBe(next)
    const { timeline } = await desk.call(openConversation, { id: '#1' }, { as })
    expect(timeline.filter(item => item.kind === 'event')).toHaveLength(4)
  })

  test('a snooze wakes at its time, and not before', async () => {
    await make()
    await set('snoozed', new Date(desk.clock.now().getTime() + 2 * hour))
    desk.clock.advance(2 * hour - minute)
    await desk.settle()
    expect(await state()).toBe('snoozed')
    desk.clock.advance(minute)
    await desk.settle()
    expect(await state()).toBe('open')
  })

  test('a snooze that was moved wakes at the later time only', async () => {
    await make()
    await set('snoozed', new Date(desk.clock.now().getTime() + hour))
    await set('snoozed', new Date(desk.clock.now().getTime() + day))
    desk.clock.advance(2 * hour)
    await desk.settle()
    expect(await state()).toBe('snoozed')
    desk.clock.advance(day)
    await desk.settle()
    expect(await state()).toBe('open')
  })

  test('one that was closed meanwhile is not woken', async () => {
    await make()
    await set('snoozed', new Date(desk.clock.now().getTime() + hour))
    await set('closed')
    desk.clock.advance(2 * hour)
    await desk.settle()
    expect(await state()).toBe('closed')
  })

  test('a time belongs to a snooze alone, and lies ahead', async () => {
    await make()
    await expect(set('closed', new Date(desk.clock.now().getTime() + hour))).rejects.toMatchObject({
      status: 422,
    })
    await expect(set('snoozed', new Date(desk.clock.now().getTime() - hour))).rejects.toMatchObject({
      status: 422,
    })
  })
})

test('a change of customer or subject leaves the rest alone', async () => {
  const made = await make({ assignee: 'me' })
  const changed = await desk.call(contract.change, { id: made.id, subject: 'Another matter' }, { as })
  expect(changed).toEqual({ ...made, subject: 'Another matter' })
})

import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { day, hour } from '../../kit/time.ts'
import { list as conversations } from '../conversations/contract.ts'
import { list as customers, make as makeCustomer } from '../customers/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'ana'
type Given = Partial<Parameters<typeof desk.call<typeof contract.write>>[1]>
const write = (given: Given = {}) =>
  desk.call(contract.write, { kind: 'phone', what: 'Asked for the hours.', ...given }, { as })
const read = (id: string) => desk.call(open, { id }, { as })

test('a call is one conversation, closed, of whoever took it: what it was, and how it ended', async () => {
  const logged = await write({ outcome: 'Nine to six.' })
  expect(logged).toMatchObject({
    channel: 'phone',
    state: 'closed',
    customer: null,
    assignee: { name: 'Ana Souza' },
  })
  const messages = (await read(logged.id)).timeline.flatMap(item =>
    item.kind === 'message' ? [item.message] : [],
  )
  expect(messages.map(message => [message.direction, message.channel, message.text])).toEqual([
    ['inbound', 'phone', 'Asked for the hours.'],
    ['outbound', 'phone', 'Nine to six.'],
  ])
})

test('nobody named makes no customer, and no address', async () => {
  await write()
  expect((await desk.call(customers, {}, { as })).items).toEqual([])
})

test('a known customer, a new one with a number, a new one with a name alone', async () => {
  const known = await desk.call(makeCustomer, { name: 'Ida Berg' }, { as })
  expect((await write({ customer: known.id })).customer?.id).toBe(known.id)
  const rang = await write({ newCustomer: { name: 'Lars', phone: '01632 960 111' } })
  const again = await write({ newCustomer: { name: 'Lars Å.', phone: '01632-960-111' } })
  expect(rang.customer?.name).toBe('Lars')
  expect(again.customer).toEqual(rang.customer)
  expect((await write({ kind: 'counter', newCustomer: { name: 'Rufus' } })).customer?.name).toBe('Rufus')
})

test('an entry can join a conversation instead of opening one', async () => {
  const first = await write({ state: 'open' })
  const second = await write({ conversation: '#1', what: 'Rang again.', kind: 'counter' })
  expect(second.id).toBe(first.id)
  expect((await desk.call(conversations, {}, { as })).items).toHaveLength(1)
  expect(second.state).toBe('closed')
})

test('a late entry stands at the time when it happened', async () => {
  const at = new Date(desk.clock.now().getTime() - 3 * day)
  const logged = await write({ at: at.toISOString(), outcome: 'Told her.' })
  const messages = (await read(logged.id)).timeline.flatMap(item =>
    item.kind === 'message' ? [item.message.saidAt] : [],
  )
  expect(messages).toEqual([at.toISOString(), at.toISOString()])
})

test('what is still to come is refused', async () => {
  const at = new Date(desk.clock.now().getTime() + hour).toISOString()
  await expect(write({ at })).rejects.toMatchObject({ status: 422, problem: { errors: [{ path: 'at' }] } })
  expect((await desk.call(conversations, {}, { as })).items).toEqual([])
})

test('it can end in a snooze, which wakes', async () => {
  const until = new Date(desk.clock.now().getTime() + day).toISOString()
  const logged = await write({ state: 'snoozed', until })
  expect(logged).toMatchObject({ state: 'snoozed', snoozedUntil: until })
  desk.clock.advance(day)
  await desk.settle()
  expect((await read(logged.id)).state).toBe('open')
  await expect(write({ state: 'closed', until })).rejects.toMatchObject({ status: 422 })
})

test('a refused entry leaves nothing behind', async () => {
  const stranger = '01890000-0000-7000-8000-000000000000'
  await expect(write({ newCustomer: { name: 'Lars' }, conversation: stranger })).rejects.toMatchObject({
    status: 404,
  })
  expect((await desk.call(customers, {}, { as })).items).toEqual([])
})

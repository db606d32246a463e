import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { hour, minute } from '../../kit/time.ts'
import { assign, make, setState } from '../conversations/contract.ts'
import { write } from '../log/contract.ts'
import { add } from '../notes/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'ana'
const words = async () =>
  (await desk.call(contract.open, { id: '#1' }, { as })).timeline.map(item => {
    if (item.kind === 'message') return item.message.text
    if (item.kind === 'note') return item.note.text
    return item.happening.event
  })

test('is one, over all channels, in the order in which it happened', async () => {
  await desk.call(make, { subject: 'A matter', text: 'one' }, { as })
  desk.clock.advance(minute)
  await desk.call(add, { id: '#1', text: 'two' }, { as })
  desk.clock.advance(minute)
  await desk.call(assign, { id: '#1', assignee: 'me' }, { as })
  desk.clock.advance(minute)
  await desk.call(
    write,
    { kind: 'phone', what: 'four', outcome: 'five', conversation: '#1', state: 'open' },
    { as },
  )
  desk.clock.advance(minute)
  await desk.call(setState, { id: '#1', state: 'closed' }, { as })
  expect(await words()).toEqual([
    'one',
    'two',
    'conversations.assigned',
    'four',
    'five',
    'conversations.stateChanged',
  ])
})

test('keeps the order of what was said within one moment', async () => {
  await desk.call(make, { subject: 'A matter', text: '0' }, { as })
  for (let index = 1; index < 12; index++) await desk.call(add, { id: '#1', text: String(index) }, { as })
  expect(await words()).toEqual(Array.from({ length: 12 }, (_, index) => String(index)))
})

test('a late entry stands where it was written down, and says when it happened', async () => {
  await desk.call(make, { subject: 'A matter', text: 'first' }, { as })
  const at = new Date(desk.clock.now().getTime() - hour).toISOString()
  desk.clock.advance(minute)
  await desk.call(write, { kind: 'counter', what: 'earlier', conversation: '#1', state: 'open', at }, { as })
  expect(await words()).toEqual(['first', 'earlier'])
})

test('says who did what: a colleague by name, the desk by its own', async () => {
  await desk.call(make, { subject: 'A matter', text: 'one' }, { as })
  const until = new Date(desk.clock.now().getTime() + hour).toISOString()
  await desk.call(setState, { id: '#1', state: 'snoozed', until }, { as: 'bram' })
  desk.clock.advance(hour)
  await desk.settle()
  const { timeline } = await desk.call(contract.open, { id: '#1' }, { as })
  const whose = timeline.flatMap(item =>
    item.kind === 'event' ? [[item.happening.who.name, item.happening.data.because]] : [],
  )
  expect(whose).toEqual([
    ['Bram de Wit', 'set'],
    ['Evenkeel', 'time'],
  ])
})

import { afterAll, beforeEach, expect, test } from 'vitest'
import { type As, openDesk } from '../../../world/desk.ts'
import type { Endpoint, GivenTo } from '../../kit/endpoint.ts'
import { second } from '../../kit/time.ts'
import { find as findFile } from '../complaints/file/contract.ts'
import { lodge } from '../complaints/lodging/contract.ts'
import { make as openConversation, setState } from '../conversations/contract.ts'
import { make as makeCustomer } from '../customers/contract.ts'
import { reply } from '../outbox/contract.ts'
import { search } from '../search/contract.ts'
import { open as openTimeline } from '../timeline/contract.ts'
import * as admitting from './admitting/contract.ts'
import * as cleaning from './cleaning/contract.ts'
import * as contract from './contract.ts'
import * as ending from './ending/contract.ts'
import * as opening from './opening/contract.ts'
import * as remedies from './remedies/contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const slip = 'The reader was sent out without a word'
/** Chiara handles the file; nobody else reads it, whatever their role. */
const reader: As = 'chiara'
const others: As[] = ['ana', 'dele', 'esme']
let id: string
let complaint: string

beforeEach(async () => {
  await desk.reset()
  const { id: customer } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  )
  await desk.call(
    openConversation,
    { subject: 'The reading room', text: 'I was sent out. I am very disappointed.', customer },
    { as: 'ana' },
  )
  ;({ id: complaint } = await desk.call(
    lodge,
    { conversation: '#1', title: 'Sent out of the reading room', words: 'Sent out.' },
    { as: 'ana' },
  ))
  ;({ id } = await desk.call(
    opening.open,
    { conversation: '#1', complaint, slip, cause: 'ourFault' },
    { as: reader },
  ))
})

test('whoever may not read the file finds nothing of its repair, by any door', async () => {
  const doors: [Endpoint, GivenTo<Endpoint>][] = [
    [contract.find, { id }],
    [contract.history, { id }],
    [remedies.comparables, { id, kind: 'refundLoss' }],
    [opening.change, { id, slip: 'Another' }],
    [opening.handOver, { id, owner: 'me' }],
    [admitting.admit, { id, because: 'No.' }],
    [cleaning.seek, { id }],
    [cleaning.addItem, { id, words: 'A bill' }],
    [remedies.take, { id, kind: 'explain', words: 'Because.' }],
    [remedies.passOver, { id, kind: 'explain', because: 'No.' }],
    [ending.ask, { id, how: 'phone' }],
    [ending.answerAsking, { id, answer: 'yes' }],
    [ending.startAfresh, { id, kind: 'integrity', owner: 'me' }],
    [ending.close, { id, as: 'doneInstead', words: 'No.' }],
    [ending.reopen, { id, because: 'Yes.' }],
    [opening.open, { conversation: '#1', complaint, slip }],
  ]
  for (const as of others) {
    for (const [door, input] of doors)
      await expect(desk.call(door, input, { as }), `${door.name} for ${String(as)}`).rejects.toMatchObject({
        status: 404,
      })
    for (const which of ['open', 'any'] as const)
      expect((await desk.call(contract.list, { which, conversation: '#1' }, { as })).items).toEqual([])
    expect((await desk.call(contract.list, { complaint }, { as })).items).toEqual([])
    const { timeline } = await desk.call(openTimeline, { id: '#1' }, { as })
    expect(JSON.stringify(timeline)).not.toContain(slip)
    expect((await desk.call(search, { q: 'without a word' }, { as })).items).toEqual([])
  }
  expect((await desk.call(contract.find, { id }, { as: reader })).slip).toBe(slip)
})

test('neither a short page nor its cursor tells of one that is hidden', async () => {
  const open = (as: As, more: object = {}) =>
    desk.call(opening.open, { conversation: '#1', slip: 'A bill was wrong', ...more }, { as })
  desk.clock.advance(second)
  await open('ana')
  for (let each = 0; each < 3; each += 1) {
    desk.clock.advance(second)
    await open(reader, { complaint })
  }
  desk.clock.advance(second)
  await open('ana')
  const first = await desk.call(contract.list, { limit: 1 }, { as: 'ana' })
  expect(first.items).toHaveLength(1)
  const rest = await desk.call(contract.list, { limit: 1, after: first.next ?? '' }, { as: 'ana' })
  expect(rest).toMatchObject({ items: [{ slip: 'A bill was wrong' }], next: null })
})

test('items and remedies of it are not there for others either', async () => {
  const { items } = await desk.call(cleaning.addItem, { id, words: 'The record' }, { as: reader })
  const { remedies: given } = await desk.call(
    remedies.take,
    { id, kind: 'explain', words: 'We explained it at the door.' },
    { as: reader },
  )
  for (const as of others)
    await expect(
      desk.call(cleaning.settleItem, { id: items[0]?.id as string, state: 'done' }, { as }),
    ).rejects.toMatchObject({ status: 404 })
  await expect(
    desk.call(remedies.decide, { id: given[0]?.id as string, agrees: true, because: 'So.' }, { as: 'esme' }),
  ).rejects.toMatchObject({ status: 404 })
})

test('what happens in it is told to the readers of the file alone, and out of the conversation', async () => {
  await desk.call(cleaning.seek, { id }, { as: reader })
  const { rows } = await desk.runtime.connected.pool.query<{ conversation_id: string; readers: string[] }>(
    `select conversation_id, readers from journal where kind like 'repair.%'`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(2)
  for (const row of rows) expect(row).toEqual({ conversation_id: null, readers: [await desk.idOf('chiara')] })
})

test('the file is not closed past it', async () => {
  const gate = async () => {
    const { gates } = await desk.call(findFile, { id: complaint }, { as: reader })
    return gates.find(each => each.name === 'repair')
  }
  expect(await gate()).toMatchObject({ state: 'closed', because: expect.stringContaining(slip) })
  await desk.call(cleaning.seek, { id }, { as: reader })
  await desk.call(admitting.admit, { id, because: 'It was said at the door.' }, { as: reader })
  await desk.call(
    remedies.passOver,
    { id, kind: 'serviceImprovement', because: 'The rule has changed already.' },
    { as: reader },
  )
  await desk.call(ending.close, { id, as: 'doneInstead', words: 'They were let in.' }, { as: reader })
  expect((await gate())?.state).not.toBe('closed')
})

test('closing the conversation names it to a reader and not to others', async () => {
  const shut = (as: As) => desk.call(setState, { id: '#1', state: 'closed' }, { as })
  await expect(shut(reader)).rejects.toMatchObject({
    problem: { matters: expect.arrayContaining([expect.objectContaining({ kind: 'repair', id })]) },
  })
  expect((await shut('ana')).state).toBe('closed')
})

test('a second slip on the conversation does not tell others of the first', async () => {
  const seen = await desk.call(
    opening.open,
    { conversation: '#1', slip: 'A bill was wrong', cause: 'ourFault' },
    { as: 'ana' },
  )
  expect(seen.second).toBeNull()
  const known = await desk.call(
    opening.open,
    { conversation: '#1', complaint, slip: 'And again', cause: 'ourFault' },
    { as: reader },
  )
  expect(known.second?.why).toBe('sameMatter')
  expect((await desk.call(reply, { id: '#1', text: 'We look at it.' }, { as: 'ana' })).message).toBeTruthy()
})

test('what was given in it is comparable without words, names and conversation', async () => {
  for (const rung of (await desk.call(contract.find, { id }, { as: reader })).ladder) {
    if (rung.kind === 'refundLoss') break
    await desk.call(remedies.passOver, { id, kind: rung.kind, because: 'No.' }, { as: reader })
  }
  const money = { amount: '40', currency: 'GBP' }
  await desk.call(remedies.take, { id, kind: 'refundLoss', words: 'Her ticket', money }, { as: reader })
  await desk.call(openConversation, { subject: 'Another', text: 'A refund, please.' }, { as: 'ana' })
  const other = await desk.call(
    opening.open,
    { conversation: '#2', slip: 'A ticket was charged twice', cause: 'ourFault' },
    { as: 'ana' },
  )
  const asked = { id: other.id, kind: 'refundLoss' as const }
  const [unseen] = (await desk.call(remedies.comparables, asked, { as: 'ana' })).items
  expect(unseen).toMatchObject({ money, words: '', conversation: null, customer: null })
  const [seen] = (await desk.call(remedies.comparables, asked, { as: reader })).items
  expect(seen).toMatchObject({ money, words: 'Her ticket', customer: { name: 'Ines Prado' } })
})

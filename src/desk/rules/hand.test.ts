import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { merge, make as openConversation } from '../conversations/contract.ts'
import { make as makeCustomer } from '../customers/contract.ts'
import { open } from '../timeline/contract.ts'
import * as applying from './applying/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const as = 'ana'
let customer: string
beforeEach(async () => {
  await desk.reset()
  const ida = { name: 'Ida', emails: ['ida@galley.example'], account: 'Harbour Chorus' }
  customer = (await desk.call(makeCustomer, ida, { as })).id
  const given = { subject: 'My card', text: 'Why is there a late fee?', customer }
  await desk.call(openConversation, given, { as })
})

type Given = Partial<Parameters<typeof desk.call<typeof contract.make>>[1]>
const make = async (title: string, given: Given = {}) =>
  (await desk.call(contract.make, { title, words: 'So.', reason: 'So.', ...given }, { as: 'chiara' })).id
const atHand = async (
  input: Parameters<typeof desk.call<typeof applying.atHand>>[1] = { conversation: '#1' },
) => (await desk.call(applying.atHand, input, { as })).items
const titles = async (input?: Parameters<typeof atHand>[0]) => (await atHand(input)).map(item => item.title)

test('those stand beside it whose phrase was said, and first those that name the customer', async () => {
  await make('By word', { topics: ['late fee'] })
  await make('By subject', { topics: ['card'] })
  await make('Another matter', { topics: ['router'] })
  await make('Everybody’s')
  await make('By account', { accounts: ['harbour chorus'] })
  await make('By name', { customers: [customer] })
  await make('By another’s name', { accounts: ['Grey'], topics: ['late fee'] })
  await make('On the phone', { channels: ['phone'], topics: ['late fee'] })
  expect(await titles()).toEqual(['By name', 'By account', 'By word', 'By subject'])
  expect((await atHand()).map(item => item.because)).toEqual([
    ['It is a rule for this customer.'],
    ['It is a rule for this account.'],
    ['It says “late fee”.'],
    ['It says “card”.'],
  ])
})

test('what has ended, and what is still to come, does not apply', async () => {
  const id = await make('Ended', { topics: ['late fee'] })
  await make('To come', { topics: ['late fee'], from: '2199-01-01' })
  await desk.call(contract.end, { id, version: 1 }, { as: 'chiara' })
  expect(await titles()).toEqual([])
})

test('where nothing is written down yet, by what is being said', async () => {
  await make('By word', { topics: ['late fee'], channels: ['counter'] })
  expect(await titles({ text: 'a late fee', channel: 'counter' })).toEqual(['By word'])
  expect(await titles({ text: 'a late fee', channel: 'phone' })).toEqual([])
  expect(await titles({})).toEqual([])
})

test('at most six, and one that was asked for besides', async () => {
  for (let n = 1; n <= 8; n++) await make(`Rule ${n}`, { topics: ['late fee'] })
  const rule = await make('Asked for')
  expect(await titles()).toHaveLength(6)
  expect(await titles({ conversation: '#1', rule })).toContain('Asked for')
})

test('owed or not, because: said by a colleague, shown beside it and in the timeline', async () => {
  const rule = await make('A letter', { owed: 'A letter before.', owedIf: 'They gave an address.' })
  const judge = (isOwed: boolean, because: string) =>
    desk.call(applying.judge, { id: '#1', rule, isOwed, because }, { as })
  await expect(judge(true, ' ')).rejects.toMatchObject({ status: 422 })
  await judge(true, 'No letter went out.')
  await judge(false, 'It went out on Monday.')
  expect(await atHand()).toMatchObject([
    {
      title: 'A letter',
      because: [],
      due: { isOwed: false, because: 'It went out on Monday.', by: 'Ana Souza' },
    },
  ])
  const { timeline } = await desk.call(open, { id: '#1' }, { as })
  const events = timeline.flatMap(item => (item.kind === 'event' ? [item.happening] : []))
  expect(events.filter(event => event.event === 'rules.judged').map(event => event.data)).toMatchObject([
    { isOwed: true, because: 'No letter went out.' },
    { isOwed: false, because: 'It went out on Monday.' },
  ])
})

test('what was judged in both of two that became one stays as in the one that stays', async () => {
  const [one, two] = [await make('One'), await make('Two')]
  await desk.call(openConversation, { subject: 'Again', text: 'Again.' }, { as })
  const judge = (id: string, rule: string, because: string) =>
    desk.call(applying.judge, { id, rule, isOwed: true, because }, { as })
  await judge('#1', one, 'there')
  await judge('#1', two, 'there')
  await judge('#2', two, 'here')
  await desk.call(merge, { id: '#1', into: '#2' }, { as })
  const dues = (await atHand({ conversation: '#2' })).map(item => [item.title, item.due?.because])
  expect(dues.sort()).toEqual([
    ['One', 'there'],
    ['Two', 'here'],
  ])
})

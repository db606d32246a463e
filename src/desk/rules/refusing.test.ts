import { afterAll, beforeEach, expect, test } from 'vitest'
import { openAnswering } from '../../../world/answering.ts'
import { day, hour } from '../../kit/time.ts'
import { merge, make as openConversation, split } from '../conversations/contract.ts'
import { write } from '../log/contract.ts'
import { undo } from '../outbox/contract.ts'
import { open } from '../timeline/contract.ts'
import * as applying from './applying/contract.ts'
import * as contract from './contract.ts'

const { desk, begin, reply, close } = await openAnswering()
afterAll(close)

const as = 'ana'
const lines = {
  cannot: 'I cannot lend the harbour survey out of the house.',
  because: 'It is for the reading room alone, because its binding is loose.',
  can: ['We scan twelve sheets for you today.'],
  owner: 'Chiara Fontana looks after this rule; I pass on what you say of it.',
}
const text = [lines.cannot, lines.because, ...lines.can, lines.owner].join('\n\n')
let rule: string

beforeEach(async () => {
  await begin()
  rule = (
    await desk.call(
      contract.make,
      { title: 'Reference only', words: 'These stay in the house.', reason: 'There is one copy.' },
      { as: 'chiara' },
    )
  ).id
})

const prepare = (given: object = {}) =>
  desk.call(applying.prepareRefusal, { rule, conversation: '#1', ...lines, ...given }, { as })
const said = async (id = '#1') => (await desk.call(applying.refusals, { id }, { as })).items
const told = async (id = '#1') =>
  (await desk.call(open, { id }, { as })).timeline.flatMap(item =>
    item.kind === 'event' && item.happening.event === 'rules.refused' ? [item.happening] : [],
  )
const isUsed = async () => (await desk.call(contract.find, { id: rule }, { as })).isUsed

test('what is prepared counts for nothing until it is said', async () => {
  await prepare()
  expect(await said()).toEqual([])
  expect(await isUsed()).toBe(false)
})

test('it is said with the answer that holds it: by the version in force, as it required', async () => {
  await prepare()
  const { message } = await reply({ text })
  expect(await said()).toMatchObject([
    { message, isRequired: true, rule: { title: 'Reference only', version: 1 }, lines },
  ])
  expect(await told()).toMatchObject([
    { who: { name: 'Ana Souza' }, data: { rule, title: 'Reference only', version: 1, isRequired: true } },
  ])
  expect(await isUsed()).toBe(true)
})

test('it may be said in other words, and is dropped where the answer does not refuse any more', async () => {
  await prepare()
  await reply({ text: 'Dear Ida,\n\nSadly the harbour survey cannot be lent out. Come and see it here.' })
  expect(await said()).toHaveLength(1)
  await prepare()
  await reply({ text: 'You may have it, of course.' })
  expect(await said()).toHaveLength(1)
  await reply({ text })
  expect(await said()).toHaveLength(1)
})

test('undo takes it back with the answer; sent again it is said again', async () => {
  await prepare()
  const { message } = await reply({ text })
  await desk.call(undo, { message }, { as })
  expect(await said()).toEqual([])
  expect(await told()).toEqual([])
  expect(await isUsed()).toBe(false)
  const again = await reply({ text })
  expect(await said()).toMatchObject([{ message: again.message }])
})

test('it is said by whoever prepared it alone', async () => {
  await prepare()
  await reply({ text }, 'bram')
  expect(await said()).toEqual([])
})

test('a rule that has changed meanwhile is named by the version whose words were used, without the stamp', async () => {
  await prepare()
  await desk.call(
    contract.change,
    { id: rule, version: 1, title: 'Reference only', words: 'Less.', reason: 'So.' },
    { as: 'chiara' },
  )
  await reply({ text })
  expect(await said()).toMatchObject([{ rule: { version: 1 }, isRequired: false }])
})

test('nothing is refused by a rule that has ended', async () => {
  await desk.call(contract.end, { id: rule, version: 1 }, { as: 'chiara' })
  await expect(prepare()).rejects.toMatchObject({ status: 409 })
})

test('there is a way forward, or an honest word that there is none', async () => {
  await expect(prepare({ can: [] })).rejects.toMatchObject({ problem: { errors: [{ path: 'can' }] } })
  await expect(prepare({ can: ['  '] })).rejects.toMatchObject({ status: 422 })
  await expect(prepare({ can: [], nothingMore: true })).resolves.toHaveProperty('id')
})

test('at the counter it is logged with the words said', async () => {
  const { id } = await prepare({ conversation: undefined })
  const log = { kind: 'counter' as const, what: 'Wanted the survey over the weekend.' }
  const logged = await desk.call(write, { ...log, outcome: text, refusal: id }, { as })
  expect(await said(logged.id)).toMatchObject([{ isRequired: true, lines }])
  await expect(desk.call(write, { ...log, outcome: text, refusal: id }, { as })).rejects.toMatchObject({
    status: 404,
  })
  const other = await prepare({ conversation: undefined })
  await expect(
    desk.call(write, { ...log, outcome: text, refusal: other.id }, { as: 'bram' }),
  ).rejects.toMatchObject({ status: 404 })
  const plain = await desk.call(write, { ...log, outcome: 'Lent it to her.', refusal: other.id }, { as })
  expect(await said(plain.id)).toEqual([])
})

test('a late entry goes by the rule in force when it happened', async () => {
  desk.clock.advance(3 * day)
  const { id } = await prepare({ conversation: undefined })
  const at = new Date(desk.clock.now().getTime() - 6 * day).toISOString()
  const logged = await desk.call(
    write,
    { kind: 'counter', what: 'Wanted it.', outcome: text, refusal: id, at },
    { as },
  )
  expect(await said(logged.id)).toMatchObject([{ isRequired: false, saidAt: at }])
})

test('it goes along where conversations become one, and where its answer is taken out', async () => {
  await prepare()
  const { message } = await reply({ text })
  await desk.call(openConversation, { subject: 'The same matter', text: 'Again.' }, { as })
  await desk.call(merge, { id: '#1', into: '#2' }, { as })
  expect(await said('#2')).toMatchObject([{ message }])
  expect(await told('#2')).toHaveLength(1)
  const taken = await desk.call(split, { id: '#2', messages: [message] }, { as })
  expect(await said('#2')).toEqual([])
  expect(await said(taken.id)).toMatchObject([{ message }])
})

test('what was begun in a conversation that was merged is said in the one that it went to', async () => {
  await prepare()
  await desk.call(openConversation, { subject: 'The same matter', text: 'Again.' }, { as })
  await desk.call(merge, { id: '#1', into: '#2' }, { as })
  desk.clock.advance(hour)
  await reply({ id: '#2', text })
  expect(await said('#2')).toHaveLength(1)
})

test('one that was used is ended, not taken out', async () => {
  await prepare()
  await reply({ text })
  await expect(desk.call(contract.remove, { id: rule }, { as: 'chiara' })).rejects.toMatchObject({
    problem: { type: '/problems/used' },
  })
})

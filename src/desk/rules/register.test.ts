import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { day } from '../../kit/time.ts'
import { make as makeCustomer, merge as mergeCustomers } from '../customers/contract.ts'
import { changeSettings } from '../setup/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

/** The desk's clock begins on a day of its own. */
const onDay = (days: number) => new Date(desk.clock.now().getTime() + days * day).toISOString().slice(0, 10)
type Given = Partial<Parameters<typeof desk.call<typeof contract.make>>[1]>
const fee = {
  title: 'Late fee',
  words: 'A late book costs 20 pence a day.',
  reason: 'Others wait for it.',
  topics: ['late fee', 'overdue'],
}
const make = (given: Given = {}) => desk.call(contract.make, { ...fee, ...given }, { as: 'chiara' })
const change = (id: string, given: object) =>
  desk.call(contract.change, { id, version: 1, ...fee, ...given }, { as: 'chiara' })
const titles = async (input: Partial<Parameters<typeof desk.call<typeof contract.list>>[1]> = {}) =>
  (await desk.call(contract.list, input, { as: 'ana' })).items.map(item => item.title)

test('a rule keeps everything that it is made of', async () => {
  const customer = await desk.call(makeCustomer, { name: 'Ida Berg' }, { as: 'ana' })
  const whole = {
    ...fee,
    offer: 'Waive the fee once.',
    limit: { amount: '5.00', currency: 'GBP' },
    bend: 'More than that, after an illness.',
    bendBy: await desk.idOf('esme'),
    source: 'Library byelaws 4',
    owed: 'A letter three days before.',
    owedIf: 'They gave an address.',
    accounts: ['Harbour Chorus'],
    plans: ['Harbour 20'],
    channels: ['counter' as const],
  }
  const made = await make({ ...whole, customers: [customer.id], owner: await desk.idOf('chiara') })
  expect(made.standing).toBe('in force')
  expect(made.owner?.name).toBe('Chiara Fontana')
  const { bendBy, ...same } = whole
  expect(made.inForce).toMatchObject({ ...same, number: 1, from: onDay(0) })
  expect(made.inForce.bendBy).toEqual({ id: bendBy, name: 'Esme Hughes' })
  expect(made.inForce.customers).toEqual([{ id: customer.id, name: 'Ida Berg' }])
})

test('a change is a version of its own, and what was in force on a day stays readable', async () => {
  const { id } = await make({ from: onDay(-400) })
  await change(id, { words: 'A late book costs 30 pence a day.', from: onDay(7) })
  const now = await desk.call(contract.find, { id }, { as: 'ana' })
  expect(now.inForce).toMatchObject({ number: 1, words: fee.words })
  expect(now.versions.map(version => [version.number, version.from])).toEqual([
    [2, onDay(7)],
    [1, onDay(-400)],
  ])
  desk.clock.advance(8 * day)
  const later = await desk.call(contract.find, { id }, { as: 'ana' })
  expect(later.inForce.number).toBe(2)
  const then = await desk.call(contract.find, { id, on: onDay(-2) }, { as: 'ana' })
  expect(then.inForce).toMatchObject({ number: 1, words: fee.words })
  await expect(desk.call(contract.find, { id, on: '2001-01-01' }, { as: 'ana' })).rejects.toMatchObject({
    status: 404,
  })
})

test('what was in force is never rewritten', async () => {
  const { id } = await make()
  await expect(change(id, { from: onDay(-1) })).rejects.toMatchObject({
    status: 422,
    problem: { errors: [{ path: 'from' }] },
  })
  await change(id, { from: onDay(5) })
  await expect(change(id, { version: 2, from: onDay(3) })).rejects.toMatchObject({ status: 422 })
})

test('a rule holds from the day that it is in the desk’s own zone', async () => {
  await desk.call(changeSettings, { timeZone: 'Pacific/Kiritimati' }, { as: 'dele' })
  desk.clock.set(new Date('2026-03-01T11:00:00Z'))
  expect((await make()).inForce.from).toBe('2026-03-02')
})

test('of two who change it at once the second is told', async () => {
  const { id } = await make()
  await change(id, { words: 'One.' })
  await expect(change(id, { words: 'Two.' })).rejects.toMatchObject({
    status: 409,
    problem: { type: '/problems/overtaken' },
  })
})

test('its owner and leads change it; an agent who does not own it may not', async () => {
  const { id } = await make({ owner: await desk.idOf('ana') })
  const as = (who: 'ana' | 'bram') =>
    desk.call(contract.change, { id, version: 1, ...fee, words: 'Less.' }, { as: who })
  await expect(as('bram')).rejects.toMatchObject({ status: 403 })
  await expect(as('ana')).resolves.toMatchObject({ latest: 2 })
  await expect(desk.call(contract.make, { ...fee, title: 'Mine' }, { as: 'ana' })).rejects.toMatchObject({
    status: 403,
  })
})

test('an ended rule is out of the list, stays readable, and can be taken up again', async () => {
  const { id } = await make()
  await desk.call(contract.end, { id, version: 1, from: onDay(1) }, { as: 'chiara' })
  expect(await titles()).toEqual(['Late fee'])
  desk.clock.advance(day)
  expect(await titles()).toEqual([])
  expect(await titles({ show: 'ended' })).toEqual(['Late fee'])
  expect((await desk.call(contract.find, { id }, { as: 'ana' })).standing).toBe('ended')
  await change(id, { version: 2 })
  expect(await titles()).toEqual(['Late fee'])
})

test('no two rules have one title, however it is written', async () => {
  await make()
  await expect(make({ title: ' LATE   fee' })).rejects.toMatchObject({ status: 422 })
  const all = await Promise.allSettled([make({ title: 'Twins' }), make({ title: 'twins' })])
  expect(all.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a rule goes with a customer who was merged', async () => {
  const as = 'ana'
  const one = await desk.call(makeCustomer, { name: 'Ida' }, { as })
  const two = await desk.call(makeCustomer, { name: 'Ida Berg' }, { as })
  const { id } = await make({ customers: [one.id] })
  await desk.call(mergeCustomers, { id: two.id, other: one.id }, { as })
  const { inForce } = await desk.call(contract.find, { id }, { as })
  expect(inForce.customers).toEqual([{ id: two.id, name: 'Ida Berg' }])
})

test('the register is searched by beginnings, and forgives a slip', async () => {
  await make()
  await make({ title: 'Guests on the network', words: 'A guest gets a day.', topics: ['visitor'] })
  expect(await titles({ q: 'lat fe' })).toEqual(['Late fee'])
  expect(await titles({ q: 'overdeu' })).toEqual(['Late fee'])
  expect(await titles({ q: 'visitors' })).toEqual(['Guests on the network'])
  expect(await titles({ q: 'zebra' })).toEqual([])
})

test('the register comes in pages', async () => {
  for (const title of ['A', 'B', 'C', 'D', 'E']) await make({ title })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await desk.call(contract.list, { limit: 2, ...(after && { after }) }, { as: 'ana' })
    seen.push(...page.items.map(item => item.title))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('one that nobody has used can be taken out', async () => {
  const { id } = await make()
  await desk.call(contract.remove, { id }, { as: 'chiara' })
  await expect(desk.call(contract.find, { id }, { as: 'ana' })).rejects.toMatchObject({ status: 404 })
})

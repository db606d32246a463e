import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { system } from '../../platform/context.ts'
import { list as conversationsOf, make as open } from '../conversations/contract.ts'
import { openConversation } from '../conversations/index.ts'
import * as contract from './contract.ts'
import { meetCustomer } from './index.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'ana'
const make = (given: Partial<Parameters<typeof desk.call<typeof contract.make>>[1]>) =>
  desk.call(contract.make, given, { as })
const named = async (q?: string) =>
  (await desk.call(contract.list, { q }, { as })).items.map(item => item.name)

describe('first contact', () => {
  const meet = (address: string, name: string) =>
    desk.runtime.act(system, ctx => meetCustomer(ctx, 'email', address, name))

  test('makes a customer, and the second finds the first', async () => {
    const first = await meet('Ida.Berg@galley.example', 'Ida Berg')
    const second = await meet('ida.berg@GALLEY.example', 'I. Berg')
    expect(second).toEqual(first)
    expect(await named()).toEqual(['Ida Berg'])
  })

  test('of two at once makes one', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => meet('ida@galley.example', 'Ida Berg')))
    expect(new Set(all.map(customer => customer.id)).size).toBe(1)
    expect(await named()).toEqual(['Ida Berg'])
  })
})

test('one is entered with a name, an address or a number, and none of them is invented', async () => {
  expect(await make({ phones: ['+44 20 7946 0000'] })).toMatchObject({
    name: '',
    emails: [],
    phones: ['+44 20 7946 0000'],
  })
  await expect(make({})).rejects.toMatchObject({ status: 422 })
})

test('an address belongs to one person; the other is told to merge', async () => {
  await make({ name: 'Ida Berg', emails: ['ida@galley.example'] })
  const other = await make({ name: 'Ida B.' })
  await expect(make({ name: 'Third', emails: ['IDA@galley.example'] })).rejects.toMatchObject({ status: 422 })
  const taking = desk.call(contract.change, { id: other.id, emails: ['ida@galley.example'] }, { as })
  await expect(taking).rejects.toMatchObject({ status: 422, problem: { errors: [{ path: 'emails' }] } })
  expect((await desk.call(contract.find, { id: other.id }, { as })).emails).toEqual([])
})

test('what is not given stays; an empty account takes them out of it', async () => {
  const { id } = await make({
    name: 'Ida Berg',
    emails: ['a@galley.example', 'b@galley.example'],
    account: 'Berg  Ltd',
  })
  const changed = await desk.call(
    contract.change,
    { id, emails: ['b@galley.example', 'a@galley.example'] },
    { as },
  )
  expect(changed).toMatchObject({ name: 'Ida Berg', emails: ['b@galley.example', 'a@galley.example'] })
  expect(changed.account?.name).toBe('Berg  Ltd')
  expect((await desk.call(contract.change, { id, account: '' }, { as })).account).toBeNull()
})

test('accounts are one by name, however it is spelled', async () => {
  const one = await make({ name: 'One', account: 'Müller & Co' })
  const two = await make({ name: 'Two', account: 'muller & co' })
  expect(two.account).toEqual(one.account)
})

describe('finding', () => {
  beforeEach(async () => {
    await make({ name: 'Gülşen Yıldız', emails: ['gulsen@marine.example'], phones: ['+90 532 000 11 22'] })
    await make({ name: 'Søren Ørsted', account: 'Lantern Lane' })
    await make({ name: '佐藤 美咲' })
  })

  test.each([
    ['gul', ['Gülşen Yıldız']],
    ['GÜL', ['Gülşen Yıldız']],
    ['marine.ex', ['Gülşen Yıldız']],
    ['gulsen@mar', ['Gülşen Yıldız']],
    ['00 11 22', ['Gülşen Yıldız']],
    ['5320001122', ['Gülşen Yıldız']],
    ['lantern la', ['Søren Ørsted']],
    ['佐藤', ['佐藤 美咲']],
    ["'; drop table", []],
    ['zzz', []],
  ])('by the beginnings of %s', async (q, expected) => {
    expect(await named(q)).toEqual(expected)
  })
})

test('pages go on where the last one ended, also among equal names', async () => {
  for (let index = 0; index < 5; index++)
    await make({ name: 'Ida Berg', emails: [`${index}@galley.example`] })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await desk.call(contract.list, { limit: 2, after }, { as })
    seen.push(...page.items.map(item => item.id))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})

describe('merging', () => {
  test('brings addresses, notes and conversations together under the one that is kept', async () => {
    const kept = await make({ name: 'Owen Prys', emails: ['owen@tide.example'], about: 'Prefers mornings.' })
    const other = await make({
      name: 'Owen P',
      emails: ['op@galley.example'],
      phones: ['01632 960 000'],
      account: 'Tide',
      about: 'Has a dog.',
    })
    const { id } = await desk.call(open, { subject: 'A line', text: 'How much?', customer: other.id }, { as })
    const merged = await desk.call(contract.merge, { id: kept.id, other: other.id }, { as })
    expect(merged).toMatchObject({
      name: 'Owen Prys',
      emails: ['owen@tide.example', 'op@galley.example'],
      phones: ['01632 960 000'],
      account: { name: 'Tide' },
      about: 'Prefers mornings.\n\nHas a dog.',
    })
    const { items } = await desk.call(conversationsOf, { customer: kept.id }, { as })
    expect(items.map(item => [item.id, item.customer?.name])).toEqual([[id, 'Owen Prys']])
    expect(await named('op@gal')).toEqual(['Owen Prys'])
    expect(await desk.call(contract.find, { id: other.id }, { as })).toEqual(merged)
  })

  test('one after the other leads to the last one', async () => {
    const [a, b, c] = [await make({ name: 'A' }), await make({ name: 'B' }), await make({ name: 'C' })]
    await desk.call(contract.merge, { id: b.id, other: a.id }, { as })
    await desk.call(contract.merge, { id: c.id, other: b.id }, { as })
    expect((await desk.call(contract.find, { id: a.id }, { as })).name).toBe('C')
    expect(await named()).toEqual(['C'])
  })

  test('takes along what comes of a mail that is being read at the same moment', async () => {
    const kept = await make({ name: 'Ida Berg' })
    const other = await make({ emails: ['ida@work.example'] })
    let merging: Promise<unknown> = Promise.resolve()
    await desk.runtime.act(system, async ctx => {
      const met = await meetCustomer(ctx, 'email', 'ida@work.example', '')
      merging = desk.call(contract.merge, { id: kept.id, other: other.id }, { as })
      await new Promise(resolve => setTimeout(resolve, 200))
      const row = await openConversation(ctx, { subject: 'Meanwhile', channel: 'email', customerId: met.id })
      return row.id
    })
    await merging
    const { items } = await desk.call(conversationsOf, { customer: kept.id }, { as })
    expect(items.map(item => item.subject)).toEqual(['Meanwhile'])
  })

  test('is refused with oneself and with one who was merged away', async () => {
    const [a, b] = [await make({ name: 'A' }), await make({ name: 'B' })]
    await expect(desk.call(contract.merge, { id: a.id, other: a.id }, { as })).rejects.toMatchObject({
      status: 409,
    })
    await desk.call(contract.merge, { id: a.id, other: b.id }, { as })
    await expect(desk.call(contract.merge, { id: a.id, other: b.id }, { as })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('of two into each other at once happens once', async () => {
    const [a, b] = [await make({ name: 'A' }), await make({ name: 'B' })]
    const results = await Promise.allSettled([
      desk.call(contract.merge, { id: a.id, other: b.id }, { as }),
      desk.call(contract.merge, { id: b.id, other: a.id }, { as }),
    ])
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
  })
})

test('an address with an apostrophe is found as it is typed', async () => {
  const made = await desk.call(
    contract.make,
    { name: 'Brid', emails: ["brid.o'brien@example.org"] },
    { as: 'ana' },
  )
  const { items } = await desk.call(contract.list, { q: "brid.o'brien@exa" }, { as: 'ana' })
  expect(items.map(item => item.id)).toEqual([made.id])
})

test.each(['---', '( )', "'", '\\', ':*', "'@\\"])('a question of signs alone, %s, is answered', async q => {
  await expect(desk.call(contract.list, { q }, { as: 'ana' })).resolves.toMatchObject({ next: null })
})

test('names whose letters each fold into many are kept', async () => {
  const letters = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x3300 + ((at * 37) % 88)))
  const name = letters.join('')
  await expect(
    desk.call(contract.make, { name, account: name.slice(0, 199) }, { as: 'ana' }),
  ).resolves.toMatchObject({ name })
})

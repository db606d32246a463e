import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type As, openDesk } from '../../../world/desk.ts'
import type { GivenTo } from '../../kit/endpoint.ts'
import { minute } from '../../kit/time.ts'
import {
  assign,
  change as changeConversation,
  merge,
  make as openOne,
  setState,
  split,
} from '../conversations/contract.ts'
import { make as makeCustomer, merge as mergeCustomers } from '../customers/contract.ts'
import { write } from '../log/contract.ts'
import { reply, undo } from '../outbox/contract.ts'
import { makeApiKey } from '../people/contract.ts'
import { search } from '../search/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'
import { promises } from './index.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** The desk opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
const friday = { day: '2026-03-06' }
let ines: string

beforeEach(async () => {
  await desk.reset()
  ;({ id: ines } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  ))
  await desk.call(openOne, { subject: 'A matter', text: 'It is so.', customer: ines }, { as: 'ana' })
})

const promise = (given: Partial<GivenTo<typeof contract.make>> = {}, as: As = 'ana') =>
  desk.call(contract.make, { conversation: '#1', words: 'Send the new card', due: friday, ...given }, { as })
const list = (given: GivenTo<typeof contract.list> = {}, as: As = 'ana') =>
  desk.call(contract.list, given, { as }).then(page => page.items)
const answer = (given: Partial<GivenTo<typeof reply>> = {}) =>
  desk.call(reply, { id: '#1', text: 'You have it on Friday.', ...given }, { as: 'ana' })
const happened = async (id = '#1') =>
  (await desk.call(open, { id }, { as: 'ana' })).timeline.flatMap(item =>
    item.kind === 'event' ? [item.happening.event] : [],
  )

describe('making one', () => {
  test('says what, for whom, by when and who; the note stands apart', async () => {
    const made = await promise({ note: 'Her second one.' })
    expect(made).toMatchObject({
      words: 'Send the new card',
      note: 'Her second one.',
      state: 'open',
      due: { day: '2026-03-06', time: null, zone: 'Europe/London' },
      dueAt: '2026-03-07T00:00:00.000Z',
      customer: { name: 'Ines Prado' },
      owner: { name: 'Ana Souza' },
      conversation: { number: 1, subject: 'A matter' },
    })
    expect(await list({ view: 'mine' })).toEqual([made])
    expect(await happened()).toContain('promises.made')
  })

  test('a day is meant where the customer is', async () => {
    const { id } = await desk.call(makeCustomer, { name: 'Misaki', timeZone: 'Asia/Tokyo' }, { as: 'ana' })
    await desk.call(changeConversation, { id: '#1', customer: id }, { as: 'ana' })
    expect(await promise()).toMatchObject({
      due: { zone: 'Asia/Tokyo' },
      dueAt: '2026-03-06T15:00:00.000Z',
    })
    expect((await promise({ zone: 'America/Lima' })).dueAt).toBe('2026-03-07T05:00:00.000Z')
  })

  test('a day that is over is refused at its field, today is not', async () => {
    await expect(promise({ due: { day: '2026-03-01' } })).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ path: 'due.day' }] },
    })
    expect((await promise({ due: { day: '2026-03-02' } })).state).toBe('open')
  })

  test('a key makes one for whoever has the conversation, and sees no list of its own', async () => {
    const { key } = await desk.call(makeApiKey, { name: 'Shop', role: 'agent' }, { as: 'esme' })
    await desk.call(assign, { id: '#1', assignee: await desk.idOf('bram') }, { as: 'ana' })
    expect(await promise({}, { key })).toMatchObject({ owner: { name: 'Bram de Wit' }, madeBy: 'Shop' })
    await expect(list({ view: 'mine' }, { key })).rejects.toMatchObject({ status: 422 })
    expect(await list({ conversation: '#1' }, { key })).toHaveLength(1)
  })

  test('at the counter it comes with the entry, which it may close', async () => {
    const entry = await desk.call(
      write,
      {
        kind: 'counter',
        customer: ines,
        what: 'Lost a card.',
        promise: { words: 'Send a new one', due: friday },
      },
      { as: 'ana' },
    )
    expect(entry.state).toBe('closed')
    expect(await list({ view: 'mine' })).toMatchObject([
      { words: 'Send a new one', conversation: { number: entry.number }, message: expect.any(String) },
    ])
  })
})

describe('with an answer', () => {
  const confirmed = { words: 'Send the card', due: friday, said: 'You have it on Friday' }

  test('what was confirmed is promised once the answer is accepted', async () => {
    const { message } = await answer({ promises: [confirmed] })
    expect(await list({ view: 'mine' })).toMatchObject([{ words: 'Send the card', message, state: 'open' }])
  })

  test('undo takes it back, and the draft has it again', async () => {
    const { message } = await answer({ promises: [confirmed] })
    await desk.call(undo, { message }, { as: 'ana' })
    expect(await list({ view: 'mine', which: 'any' })).toEqual([])
    const { draft } = await desk.call(open, { id: '#1' }, { as: 'ana' })
    expect(draft?.promises).toMatchObject([confirmed])
    expect(await happened()).toContain('promises.takenBack')
    await answer({ promises: draft?.promises })
    expect(await list({ view: 'mine' })).toHaveLength(1)
  })

  test('the same answer asked for twice promises once', async () => {
    await answer({ promises: [confirmed], key: 'one' })
    await answer({ promises: [confirmed], key: 'one' })
    expect(await list({ view: 'mine' })).toHaveLength(1)
  })

  test('a day that has passed meanwhile stops the answer', async () => {
    await expect(answer({ promises: [{ ...confirmed, due: { day: '2026-02-27' } }] })).rejects.toMatchObject({
      status: 422,
    })
    expect((await desk.call(open, { id: '#1' }, { as: 'ana' })).timeline).toHaveLength(1)
  })
})

describe('what becomes of it', () => {
  test('kept by anybody, with their name and how', async () => {
    const { id } = await promise()
    const kept = await desk.call(contract.keep, { id, how: 'By post.' }, { as: 'bram' })
    expect(kept).toMatchObject({ state: 'kept', because: 'By post.', changedBy: 'Bram de Wit' })
    expect(await list({ view: 'mine' })).toEqual([])
    expect(await list({ view: 'mine', which: 'settled' })).toHaveLength(1)
    await expect(desk.call(contract.keep, { id }, { as: 'ana' })).rejects.toMatchObject({ status: 409 })
  })

  test('moved with a reason; the customer has to know', async () => {
    const { id } = await promise()
    const monday = { day: '2026-03-09' }
    await expect(
      desk.call(contract.move, { id, due: monday, reason: ' ' }, { as: 'ana' }),
    ).rejects.toMatchObject({ status: 422 })
    const moved = await desk.call(contract.move, { id, due: monday, reason: 'No cards left.' }, { as: 'ana' })
    expect(moved).toMatchObject({ state: 'moved', due: monday, because: 'No cards left.', mustTell: true })
    const told = await desk.call(contract.tell, { id, how: 'phone' }, { as: 'ana' })
    expect(told).toMatchObject({ mustTell: false, told: { how: 'phone' } })
  })

  test('an answer tells them, and undo untells', async () => {
    const { id } = await promise()
    await desk.call(contract.move, { id, due: { day: '2026-03-09' }, reason: 'So it is.' }, { as: 'ana' })
    const { message } = await answer({ tells: [id] })
    expect(await desk.call(contract.find, { id }, { as: 'ana' })).toMatchObject({
      mustTell: false,
      told: { how: 'answer' },
    })
    await desk.call(undo, { message }, { as: 'ana' })
    expect(await desk.call(contract.find, { id }, { as: 'ana' })).toMatchObject({
      mustTell: true,
      told: null,
    })
  })

  test('only its owner or a lead moves it, withdraws it or hands it over', async () => {
    const { id } = await promise()
    const by = (as: As) => [
      desk.call(contract.move, { id, due: { day: '2026-03-09' }, reason: 'So.', told: 'mail' }, { as }),
      desk.call(contract.handOver, { id, to: null }, { as }),
      desk.call(contract.change, { id, words: 'Another thing' }, { as }),
      desk.call(contract.withdraw, { id, reason: 'So.', told: 'mail' }, { as }),
    ]
    for (const outcome of await Promise.allSettled(by('bram'))) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { status: 403 } })
    }
    await desk.call(contract.move, { id, due: { day: '2026-03-09' }, reason: 'So.' }, { as: 'chiara' })
    expect(await desk.call(contract.find, { id }, { as: 'bram' })).toMatchObject({
      can: { keep: true, change: false, handOver: false, take: false },
    })
  })

  test('handed over, it stands in the other’s list; what has no owner anybody takes', async () => {
    const { id } = await promise()
    const bram = await desk.idOf('bram')
    const over = await desk.call(contract.handOver, { id, to: bram, reason: 'His line.' }, { as: 'ana' })
    expect(over).toMatchObject({ state: 'handedOver', owner: { name: 'Bram de Wit' }, because: 'His line.' })
    expect(await list({ view: 'mine' }, 'bram')).toHaveLength(1)
    await desk.call(contract.handOver, { id, to: null }, { as: 'bram' })
    expect(await list({ view: 'team' }, 'farid')).toHaveLength(1)
    await desk.call(contract.handOver, { id, to: 'me' }, { as: 'farid' })
    expect(await list({ view: 'mine' }, 'farid')).toHaveLength(1)
  })

  test('withdrawn with a reason; until they are told it is not over', async () => {
    const { id } = await promise()
    await desk.call(contract.withdraw, { id, reason: 'They found the old one.' }, { as: 'ana' })
    await expect(desk.call(setState, { id: '#1', state: 'closed' }, { as: 'ana' })).rejects.toMatchObject({
      problem: { matters: [{ id, text: expect.stringMatching(/not been told/) }] },
    })
    await desk.call(contract.tell, { id, how: 'counter' }, { as: 'ana' })
    await desk.call(setState, { id: '#1', state: 'closed' }, { as: 'ana' })
  })
})

describe('it outlives', () => {
  test('closing, which takes naming it', async () => {
    const { id } = await promise()
    const refused = await desk
      .call(setState, { id: '#1', state: 'closed' }, { as: 'ana' })
      .catch(each => each)
    expect(refused).toMatchObject({
      status: 409,
      problem: {
        type: '/problems/open-matters',
        matters: [{ kind: 'promise', id, text: 'Promised for Friday 6 March: “Send the new card”.' }],
      },
    })
    await desk.call(setState, { id: '#1', state: 'closed', knowing: [id] }, { as: 'ana' })
    expect(await list({ view: 'mine' })).toHaveLength(1)
  })

  test('an answer that closes, a snooze, thanks and another assignee', async () => {
    const { id } = await promise()
    await expect(answer({ then: { state: 'closed' } })).rejects.toMatchObject({ status: 409 })
    await answer({ then: { state: 'closed', knowing: [id] } })
    await desk.call(setState, { id: '#1', state: 'snoozed' }, { as: 'ana' })
    await desk.call(assign, { id: '#1', assignee: await desk.idOf('bram') }, { as: 'ana' })
    await desk.call(
      write,
      { kind: 'phone', conversation: '#1', customer: ines, what: 'Thanks', state: 'closed', knowing: [id] },
      { as: 'bram' },
    )
    expect(await list({ view: 'mine' })).toMatchObject([{ id, owner: { name: 'Ana Souza' }, state: 'open' }])
  })

  test('merging, with which it moves along, and its customer’s own merging', async () => {
    await promise()
    await desk.call(openOne, { subject: 'Another', text: 'More.', customer: ines }, { as: 'ana' })
    await desk.call(merge, { id: '#1', into: '#2' }, { as: 'ana' })
    expect(await list({ conversation: '#1' })).toMatchObject([{ conversation: { number: 2 } }])
    const { id } = await desk.call(makeCustomer, { name: 'Inês' }, { as: 'ana' })
    await desk.call(mergeCustomers, { id, other: ines }, { as: 'ana' })
    expect(await list({ customer: id })).toHaveLength(1)
  })

  test('splitting: it goes with the message in which it was said', async () => {
    await promise()
    const { message } = await answer({ promises: [{ words: 'Ring', due: friday }] })
    desk.clock.advance(minute)
    const { number } = await desk.call(split, { id: '#1', messages: [message] }, { as: 'ana' })
    expect(await list({ conversation: String(number) })).toMatchObject([{ words: 'Ring' }])
    expect(await list({ conversation: '#1' })).toMatchObject([{ words: 'Send the new card' }])
  })
})

describe('who sees which', () => {
  test('mine and my teams’; all of them are for leads', async () => {
    await promise()
    await promise({ owner: await desk.idOf('dele'), words: 'Look at the line' })
    expect(await list({ view: 'mine' })).toHaveLength(1)
    expect(await list({ view: 'team' })).toHaveLength(1)
    await expect(list({ view: 'all' })).rejects.toMatchObject({ status: 403 })
    expect(await list({ view: 'all' }, 'chiara')).toHaveLength(2)
  })

  test('in pages, what is due first stands first', async () => {
    for (const day of ['2026-03-20', '2026-03-05', '2026-03-11']) await promise({ due: { day }, words: day })
    const first = await desk.call(contract.list, { view: 'mine', limit: 2 }, { as: 'ana' })
    const rest = await desk.call(
      contract.list,
      { view: 'mine', limit: 2, after: first.next ?? undefined },
      { as: 'ana' },
    )
    expect([...first.items, ...rest.items].map(each => each.words)).toEqual([
      '2026-03-05',
      '2026-03-11',
      '2026-03-20',
    ])
    expect(rest.next).toBeNull()
  })
})

describe('search', () => {
  const found = async (q: string) =>
    (await desk.call(search, { q }, { as: 'ana' })).items.map(item => [item.number, item.excerpt])

  test('finds what was promised by its words and its note, and not what was taken back', async () => {
    const { id } = await promise({ words: 'Send the quillwort card', note: 'The second tideglass one.' })
    expect(await found('quillwort')).toEqual([[1, expect.stringContaining('quillwort')]])
    expect(await found('tideglass')).toEqual([[1, expect.stringContaining('tideglass')]])
    await desk.call(contract.change, { id, words: 'Send the marram card' }, { as: 'ana' })
    expect(await found('quillwort')).toEqual([])
    const { message } = await answer({ promises: [{ words: 'Ring the bellwether', due: friday }] })
    expect(await found('bellwether')).toHaveLength(1)
    await desk.call(undo, { message }, { as: 'ana' })
    expect(await found('bellwether')).toEqual([])
  })

  test('finds it where it went by merging and splitting', async () => {
    const { message } = await answer({ promises: [{ words: 'Ring the bellwether', due: friday }] })
    desk.clock.advance(minute)
    await desk.call(split, { id: '#1', messages: [message] }, { as: 'ana' })
    expect((await found('bellwether')).map(([number]) => number)).toEqual([2])
    await desk.call(merge, { id: '#2', into: '#1' }, { as: 'ana' })
    expect((await found('bellwether')).map(([number]) => number)).toEqual([1])
  })
})

describe('a matter, not a score', () => {
  const endpoints = (promises.endpoints ?? []).map(({ endpoint }) => endpoint)

  test('no endpoint filters, groups or counts by a colleague', () => {
    for (const { name, input, output } of endpoints.filter(each => each.method === 'GET')) {
      const asked = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
      expect(asked, name).not.toMatch(/owner|colleague|assignee|madeBy|instead/i)
      const given = JSON.stringify(z.toJSONSchema(output, { unrepresentable: 'any' }))
      // The one number is what people read out as a conversation's.
      expect(given.match(/"type":"(?:integer|number)"/g) ?? [], name).toHaveLength(1)
      expect(given, name).not.toMatch(/"\w*(?:count|total|score|rate|share|percent|average)\w*":/i)
    }
  })

  test('and a list that is asked for by a colleague gives none of theirs', async () => {
    await promise()
    await promise({ owner: await desk.idOf('bram'), words: 'Another' })
    for (const field of ['owner', 'colleague', 'madeBy', 'groupBy']) {
      const path = `/api/v1/promises?${field}=${await desk.idOf('bram')}`
      const answer = await desk.request(path, { as: 'chiara' })
      expect(((await answer.json()) as { items: object[] }).items).toHaveLength(2)
    }
  })
})

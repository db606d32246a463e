import { afterAll, beforeEach, expect, test } from 'vitest'
import { type As, openDesk } from '../../../world/desk.ts'
import type { GivenTo } from '../../kit/endpoint.ts'
import { make as openOne } from '../conversations/contract.ts'
import { changeColleague, endAbsence, setAbsence } from '../people/contract.ts'
import { changeSettings } from '../setup/contract.ts'
import * as contract from './contract.ts'
import { lookJob } from './looking.ts'

const desk = await openDesk()
afterAll(() => desk.close())

beforeEach(async () => {
  await desk.reset()
  const team = (
    await desk.runtime.connected.pool.query<{ id: string }>("select id from teams where name = 'Library'")
  ).rows[0]
  await desk.call(openOne, { subject: 'A matter', text: 'It is so.', team: team?.id }, { as: 'ana' })
})

const promise = (day: string, given: Partial<GivenTo<typeof contract.make>> = {}, as: As = 'ana') =>
  desk.call(contract.make, { conversation: '#1', words: 'Ring back', due: { day }, ...given }, { as })
const find = (id: string, as: As = 'ana') => desk.call(contract.find, { id }, { as })

/** Lets the desk's clock come to a moment, and the work that is due by then be done. */
async function at(moment: string): Promise<void> {
  desk.clock.set(moment)
  await desk.settle()
}

const kindsOf = async () =>
  (
    await desk.runtime.connected.pool.query<{ kind: string; data: { why?: string } }>(
      "select kind, data from journal where kind in ('promises.asked', 'promises.broken') order by seq",
    )
  ).rows.map(row => row.data.why ?? 'broken')

test('its owner is asked two working days before, again on the day, and then it is broken', async () => {
  const { id } = await promise('2026-03-10')
  await at('2026-03-06T08:59:00Z')
  expect((await find(id)).asked).toBeNull()
  await at('2026-03-06T09:00:00Z')
  expect((await find(id)).asked).toEqual({ at: '2026-03-06T09:00:00.000Z', why: 'soon' })
  expect(
    (await desk.call(contract.list, { view: 'mine', which: 'asked' }, { as: 'ana' })).items,
  ).toHaveLength(1)
  await at('2026-03-10T09:00:00Z')
  expect((await find(id)).asked?.why).toBe('today')
  await at('2026-03-10T23:59:59Z')
  expect((await find(id)).state).toBe('open')
  await at('2026-03-11T00:00:00Z')
  expect((await find(id)).state).toBe('broken')
  expect(await kindsOf()).toEqual(['soon', 'today', 'broken'])
})

test('by the desk’s own morning when the clocks change', async () => {
  // They go forward on Sunday 29 March 2026.
  const { id } = await promise('2026-03-31')
  await at('2026-03-27T09:00:00Z')
  expect((await find(id)).asked?.why).toBe('soon')
  await at('2026-03-31T07:59:00Z')
  expect((await find(id)).asked?.why).toBe('soon')
  await at('2026-03-31T08:00:00Z')
  expect((await find(id)).asked?.why).toBe('today')
  await at('2026-03-31T23:00:00Z')
  expect((await find(id)).state).toBe('broken')
})

test('nobody is asked about what is settled, and whoever moves it is asked about the new day', async () => {
  const kept = await promise('2026-03-10')
  const moved = await promise('2026-03-10')
  await at('2026-03-06T10:00:00Z')
  await desk.call(contract.keep, { id: kept.id }, { as: 'ana' })
  await desk.call(
    contract.move,
    { id: moved.id, due: { day: '2026-03-12' }, reason: 'Parts are late.', told: 'phone' },
    { as: 'ana' },
  )
  expect((await find(moved.id)).asked).toBeNull()
  await at('2026-03-10T09:00:00Z')
  expect((await find(moved.id)).asked?.why).toBe('soon')
  await at('2026-03-20T09:00:00Z')
  expect((await find(kept.id)).state).toBe('kept')
  expect((await find(moved.id)).state).toBe('broken')
  expect(await kindsOf()).toEqual(['soon', 'soon', 'soon', 'broken'])
})

test('what a resting desk has slept through is done once when it wakes', async () => {
  const { id } = await promise('2026-03-10')
  const late = await promise('2026-03-19')
  await at('2026-03-19T10:00:00Z')
  expect((await find(id)).state).toBe('broken')
  expect((await find(late.id)).asked?.why).toBe('today')
  expect(await kindsOf()).toEqual(['broken', 'today'])
})

test('two processes at once ask once and break once', async () => {
  const other = await desk.another()
  for (let count = 0; count < 8; count++) await promise('2026-03-10')
  for (const moment of ['2026-03-06T09:00:00Z', '2026-03-11T00:00:00Z']) {
    desk.clock.set(moment)
    await Promise.all([desk, other, desk, other].map(each => each.runtime.runJob(lookJob.name, {})))
    await desk.runtime.runJob(lookJob.name, {})
  }
  const kinds = await kindsOf()
  expect(kinds.filter(kind => kind === 'soon')).toHaveLength(8)
  expect(kinds.filter(kind => kind === 'broken')).toHaveLength(8)
})

test('a process that dies while it looks leaves everything to the next', async () => {
  const { id } = await promise('2026-03-10')
  desk.clock.set('2026-03-11T00:00:00Z')
  const { runtime } = desk
  const dying = runtime.act({ kind: 'system', id: null, name: 'Evenkeel' }, async ctx => {
    const look = runtime.slices
      .flatMap(slice => slice.jobs ?? [])
      .find(({ job }) => job.name === lookJob.name)
    await look?.run(ctx, {})
    throw new Error('killed')
  })
  await expect(dying).rejects.toThrow('killed')
  expect((await find(id)).state).toBe('open')
  expect(await kindsOf()).toEqual([])
  await desk.settle()
  expect((await find(id)).state).toBe('broken')
  expect(await kindsOf()).toEqual(['broken'])
})

test('another calendar asks by itself, and about nothing twice', async () => {
  const { id } = await promise('2026-03-10')
  await desk.call(changeSettings, { holidays: ['2026-03-09'] }, { as: 'dele' })
  await at('2026-03-05T09:00:00Z')
  expect((await find(id)).asked?.why).toBe('soon')
  await desk.call(changeSettings, { holidays: [] }, { as: 'dele' })
  await at('2026-03-06T09:00:00Z')
  expect(await kindsOf()).toEqual(['soon'])
  await desk.call(changeSettings, { morning: '07:30' }, { as: 'dele' })
  await at('2026-03-10T07:30:00Z')
  expect(await kindsOf()).toEqual(['soon', 'today'])
})

test('what is broken can still be kept, moved or handed over, and closing takes naming it', async () => {
  const { id } = await promise('2026-03-10')
  await at('2026-03-11T00:00:00Z')
  const bram = await desk.idOf('bram')
  expect((await desk.call(contract.handOver, { id, to: bram }, { as: 'chiara' })).state).toBe('broken')
  expect((await desk.call(contract.list, { which: 'broken' }, { as: 'chiara' })).items).toHaveLength(1)
  await desk.call(contract.keep, { id, how: 'By phone, late.' }, { as: 'bram' })
  expect((await desk.call(contract.list, { which: 'broken' }, { as: 'chiara' })).items).toEqual([])
})

test('what falls due in an absence goes to the stand-in, and is offered back', async () => {
  const [inside, before, after] = [
    await promise('2026-03-10'),
    await promise('2026-03-04'),
    await promise('2026-03-20'),
  ]
  const bram = await desk.idOf('bram')
  await desk.call(
    setAbsence,
    { id: 'me', from: '2026-03-09', until: '2026-03-13', standIn: bram },
    { as: 'ana' },
  )
  expect(await find(inside.id)).toMatchObject({
    state: 'handedOver',
    owner: { name: 'Bram de Wit' },
    insteadOf: { name: 'Ana Souza' },
    because: 'Ana Souza is away until Friday 13 March.',
  })
  for (const { id } of [before, after]) expect((await find(id)).owner?.name).toBe('Ana Souza')
  // Made by somebody else for a day on which she is away.
  const made = await promise('2026-03-11', { owner: await desk.idOf('ana') }, 'farid')
  expect(made.owner?.name).toBe('Bram de Wit')

  await desk.call(endAbsence, { id: 'me' }, { as: 'ana' })
  expect((await find(inside.id)).owner?.name).toBe('Bram de Wit')
  const offered = await desk.call(contract.list, { which: 'offered' }, { as: 'ana' })
  expect(offered.items.map(each => each.id)).toContain(inside.id)
  await desk.call(contract.handOver, { id: inside.id, to: 'me' }, { as: 'ana' })
  expect(await find(inside.id)).toMatchObject({ owner: { name: 'Ana Souza' }, insteadOf: null })
})

test('without a stand-in it goes to a lead of the team, or else to nobody', async () => {
  const { id } = await promise('2026-03-10')
  await desk.call(
    setAbsence,
    { id: await desk.idOf('ana'), from: '2026-03-09', until: '2026-03-13', reason: 'It was agreed.' },
    { as: 'chiara' },
  )
  expect((await find(id)).owner?.name).toBe('Chiara Fontana')
  await desk.call(setAbsence, { id: 'me', from: '2026-03-09', until: '2026-03-13' }, { as: 'chiara' })
  expect(await find(id)).toMatchObject({ owner: null, insteadOf: { name: 'Ana Souza' } })
  expect((await desk.call(contract.list, { view: 'team' }, { as: 'farid' })).items).toMatchObject([])
  expect((await desk.call(contract.list, { view: 'team' }, { as: 'chiara' })).items).toHaveLength(1)
})

test('a stand-in who is away that day stands in for nobody', async () => {
  const { id } = await promise('2026-03-10')
  const bram = await desk.idOf('bram')
  await desk.call(setAbsence, { id: 'me', from: '2026-03-10', until: '2026-03-10' }, { as: 'bram' })
  await desk.call(
    setAbsence,
    { id: 'me', from: '2026-03-09', until: '2026-03-13', standIn: bram },
    { as: 'ana' },
  )
  expect((await find(id)).owner?.name).toBe('Chiara Fontana')
})

test('only oneself or a lead says that a colleague is away', async () => {
  const id = await desk.idOf('ana')
  await expect(
    desk.call(setAbsence, { id, from: '2026-03-09', until: '2026-03-13' }, { as: 'bram' }),
  ).rejects.toMatchObject({ status: 403 })
  await expect(
    desk.call(setAbsence, { id: 'me', from: '2026-03-09', until: '2026-03-08' }, { as: 'ana' }),
  ).rejects.toMatchObject({ status: 422 })
})

test('whoever leaves takes nothing along', async () => {
  const { id } = await promise('2026-03-10')
  await desk.call(
    changeColleague,
    { id: await desk.idOf('ana'), isActive: false, reason: 'It was agreed.' },
    { as: 'esme' },
  )
  expect(await find(id, 'chiara')).toMatchObject({
    owner: { name: 'Chiara Fontana' },
    because: 'Ana Souza is not here any more.',
  })
})

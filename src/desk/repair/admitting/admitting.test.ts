import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../../world/desk.ts'
import { repairsAt } from '../../../../world/repairs.ts'
import { undo } from '../../outbox/contract.ts'
import { open as openTimeline } from '../../timeline/contract.ts'
import * as cleaning from '../cleaning/contract.ts'
import * as admitting from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const { admit, answer, creditForgotten, events, find, open, passUpTo, take } = repairsAt(desk)
beforeEach(async () => {
  await desk.reset()
  await creditForgotten()
})

describe('admitting', () => {
  test('is an answer, which explains and apologises as well', async () => {
    const { id } = await open()
    const admitted = await admit(id)
    expect(admitted.strands.admit).toBe('done')
    expect(admitted.remedies.map(each => [each.kind, each.state])).toEqual([
      ['explain', 'fulfilled'],
      ['apologise', 'fulfilled'],
    ])
    expect(admitted.flags).toEqual(['apologyAlone'])
  })

  test('the flag goes as soon as something is repaired', async () => {
    const { id } = await open()
    await admit(id)
    const more = await desk.call(cleaning.addItem, { id, words: 'The bill of November' }, { as: 'ana' })
    expect(more.flags).toEqual([])
  })

  test('things done and nothing admitted raises the other flag', async () => {
    const { id } = await open()
    await passUpTo(id, 'doTheThingOwed')
    expect((await take(id, 'doTheThingOwed')).flags).toEqual(['notAdmitted'])
  })

  test('taken back with its answer, it is admitted no longer', async () => {
    const { id } = await open()
    const message = await answer('I forgot it.')
    await desk.call(admitting.admit, { id, message }, { as: 'ana' })
    await desk.call(undo, { message }, { as: 'ana' })
    expect(await find(id)).toMatchObject({ admission: null, remedies: [] })
    expect(await events(id)).toContain('repair.unsaid')
  })

  test('comes after one knows whose doing it is', async () => {
    const { id } = await open({ cause: 'causeUnknown' })
    await expect(admit(id)).rejects.toMatchObject({ status: 409 })
  })

  test('is a message of ours in this conversation, or a reason', async () => {
    const { id } = await open()
    const inbound = (await desk.call(openTimeline, { id: '#1' }, { as: 'ana' })).timeline.find(
      item => item.kind === 'message',
    )
    await expect(
      desk.call(
        admitting.admit,
        { id, message: inbound?.kind === 'message' ? inbound.message.id : '' },
        { as: 'ana' },
      ),
    ).rejects.toMatchObject({ status: 422 })
    await expect(desk.call(admitting.admit, { id }, { as: 'ana' })).rejects.toMatchObject({ status: 422 })
    const none = await desk.call(
      admitting.admit,
      { id, because: 'They rang and I said it there.' },
      { as: 'ana' },
    )
    expect(none.strands.admit).toBe('notNeeded')
  })
})

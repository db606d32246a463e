import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { minute } from '../../kit/time.ts'
import { make, setState } from '../conversations/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

beforeEach(async () => {
  await desk.reset()
  await desk.call(make, { subject: 'A matter', text: 'It is so.' }, { as: 'ana' })
})

const look = () => desk.call(open, { id: '#1' }, { as: 'ana' })

test('a note stands in the timeline with its writer, and leaves what was said last as it was', async () => {
  desk.clock.advance(minute)
  const note = await desk.call(contract.add, { id: '#1', text: ' Ring her back. ' }, { as: 'bram' })
  expect(note).toMatchObject({ text: 'Ring her back.', author: { name: 'Bram de Wit' }, position: 2 })
  expect(await look()).toMatchObject({
    preview: 'It is so.',
    lastBy: 'customer',
    position: 2,
    lastActivityAt: note.madeAt,
  })
})

test('a note reopens nothing', async () => {
  await desk.call(setState, { id: '#1', state: 'closed' }, { as: 'ana' })
  await desk.call(contract.add, { id: '#1', text: 'Done well.' }, { as: 'bram' })
  expect((await look()).state).toBe('closed')
})

test('an empty one is refused, and so is one to a conversation that is not there', async () => {
  await expect(desk.call(contract.add, { id: '#1', text: '  ' }, { as: 'ana' })).rejects.toMatchObject({
    status: 422,
  })
  await expect(desk.call(contract.add, { id: '#9', text: 'Hm.' }, { as: 'ana' })).rejects.toMatchObject({
    status: 404,
  })
})

test('many at once each get a place of their own', async () => {
  const notes = Array.from({ length: 12 }, (_, index) =>
    desk.call(contract.add, { id: '#1', text: `Note ${index}` }, { as: 'ana' }),
  )
  const positions = (await Promise.all(notes)).map(note => note.position)
  expect(positions.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2))
})

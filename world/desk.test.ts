import { afterAll, beforeEach, expect, test } from 'vitest'
import { list, make } from '../src/desk/customers/contract.ts'
import { me } from '../src/desk/people/contract.ts'
import { openDesk } from './desk.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

test('the cast is signed in, also after a reset', async () => {
  expect((await desk.call(me, {}, { as: 'ana' })).colleague?.name).toBe('Ana Souza')
  await desk.reset()
  expect((await desk.call(me, {}, { as: 'esme' })).role).toBe('owner')
})

test('nobody is signed out', async () => {
  await expect(desk.call(me, {})).rejects.toMatchObject({ status: 401 })
})
test('a reset leaves nothing behind', async () => {
  await desk.call(make, { name: 'Ida Berg' }, { as: 'ana' })
  expect((await desk.call(list, {}, { as: 'ana' })).items).toHaveLength(1)
  await desk.reset()
  expect((await desk.call(list, {}, { as: 'ana' })).items).toEqual([])
})

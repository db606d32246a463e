import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

test('a change of one setting leaves the others as they were', async () => {
  const before = await desk.call(contract.readSettings, {}, { as: 'ana' })
  await desk.call(contract.changeSettings, { undoSeconds: { email: 60 } }, { as: 'dele' })
  const after = await desk.call(contract.readSettings, {}, { as: 'ana' })
  expect(after).toEqual({ ...before, undoSeconds: { ...before.undoSeconds, email: 60 } })
})

test('the time for an undo has its limits', async () => {
  await expect(
    desk.call(contract.changeSettings, { undoSeconds: { email: 121 } }, { as: 'dele' }),
  ).rejects.toMatchObject({
    status: 422,
  })
})

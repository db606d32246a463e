import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk, sessionIn } from '../../../world/desk.ts'
import { system } from '../../platform/context.ts'
import { me } from '../people/contract.ts'
import * as contract from './contract.ts'
import { prepare, renewSetupToken } from './index.ts'

const desk = await openDesk({ isStaffed: false })
afterAll(() => desk.close())

let token = ''
beforeEach(async () => {
  await desk.reset()
  await desk.runtime.act(system, prepare)
  token = (await desk.runtime.act(system, renewSetupToken)) ?? ''
})

const owner = { name: 'Esme Hughes', email: 'esme@quayside.example', password: 'high water at nine' }

test('the one-time link makes the desk and its owner, and signs her in', async () => {
  expect(await desk.call(contract.state, {})).toMatchObject({ isSetUp: false })
  const body = JSON.stringify({ token, desk: 'Quayside', owner, timeZone: 'Europe/Lisbon', locale: 'pt' })
  const answer = await desk.request('/api/v1/setup', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  const as = { session: sessionIn(answer) }
  expect(await desk.call(me, {}, { as })).toMatchObject({ role: 'owner', colleague: { name: 'Esme Hughes' } })
  expect(await desk.call(contract.state, {})).toEqual({ isSetUp: true, desk: 'Quayside' })
  expect(await desk.call(contract.readSettings, {}, { as })).toMatchObject({
    timeZone: 'Europe/Lisbon',
    locale: 'pt',
  })
})

test('the link opens once, and the one before it no more', async () => {
  const earlier = token
  token = (await desk.runtime.act(system, renewSetupToken)) ?? ''
  await expect(desk.call(contract.begin, { token: earlier, desk: 'D', owner })).rejects.toMatchObject({
    status: 403,
  })
  await desk.call(contract.begin, { token, desk: 'Quayside', owner })
  await expect(desk.call(contract.begin, { token, desk: 'Again', owner })).rejects.toMatchObject({
    status: 409,
  })
  expect(await desk.runtime.act(system, renewSetupToken)).toBeNull()
})

test('two at once make one desk', async () => {
  const both = [1, 2].map(number =>
    desk.call(contract.begin, {
      token,
      desk: `Desk ${number}`,
      owner: { ...owner, email: `${number}@quayside.example` },
    }),
  )
  const results = await Promise.allSettled(both)
  expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('each field says what is wrong with it', async () => {
  const given = { token, desk: ' ', owner: { ...owner, password: 'short' }, timeZone: 'Quayside' }
  const problem = await desk.call(contract.begin, given).catch(error => error.problem)
  expect(problem.status).toBe(422)
  expect(problem.errors.map((error: { path: string }) => error.path)).toEqual([
    'desk',
    'owner.password',
    'timeZone',
  ])
})

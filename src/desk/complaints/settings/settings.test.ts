import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../../world/desk.ts'
import { changeSettings as changeDesk } from '../../setup/contract.ts'
import type { Preset, StepPreset } from '../clocks/contract.ts'
import { shippedPreset } from '../clocks/rules/presets.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const asDele = { as: 'dele' } as const
const asAna = { as: 'ana' } as const
const { id: _, ...house } = shippedPreset('house')
const own = { ...house, name: 'Our own' }

test('until somebody chooses, the house default holds for both stages', async () => {
  const settings = await desk.call(contract.readSettings, {}, asAna)
  expect(settings).toMatchObject({ first: 'house', second: 'house', handlers: [], contact: '' })
  expect(settings.regimes).toHaveLength(15)
})

test('what an admin chooses is kept, and an agent cannot choose', async () => {
  const ana = await desk.idOf('ana')
  const input = {
    ...{ first: 'uk-council', second: 'uk-council', others: ['uk-housing', 'uk-council'] },
    outside: { name: 'The ombudsman', web: 'https://ombudsman.example' },
    contact: 'Ring 01 555 0100',
    handlers: [ana],
  } as const
  const changed = await desk.call(contract.changeSettings, input as never, asDele)
  expect(changed).toMatchObject({
    first: 'uk-council',
    others: ['uk-housing'],
    handlers: [{ id: ana, name: 'Ana Souza' }],
  })
  expect(await desk.call(contract.readSettings, {}, asAna)).toEqual(changed)
  await expect(desk.call(contract.changeSettings, input as never, asAna)).rejects.toMatchObject({
    status: 403,
  })
})

test('a stage that a regime does not have cannot be chosen', async () => {
  const choose = (second: Preset['id'] | null) =>
    desk.call(contract.changeSettings, { first: 'uk-finance', second }, asDele)
  await expect(choose('uk-finance')).rejects.toMatchObject({ status: 422 })
  expect(await choose(null)).toMatchObject({ first: 'uk-finance', second: null })
})

test('an example is reckoned by the holidays of the desk', async () => {
  const answer = async () => {
    const input = { regime: 'house', stage: 1, day: '2026-12-22' } as const
    return (await desk.call(contract.tryOut, input, asAna)).steps.map(step => step.dueDay)
  }
  expect(await answer()).toEqual(['2026-12-23', '2027-01-05'])
  await desk.call(changeDesk, { holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] }, asDele)
  expect(await answer()).toEqual(['2026-12-23', '2027-01-08'])
})

test('limits of one’s own are made, chosen, changed, and not taken out while they hold', async () => {
  const made = await desk.call(contract.makeRegime, { preset: own }, asDele)
  await desk.call(contract.changeSettings, { first: made.id, second: made.id }, asDele)
  await expect(desk.call(contract.removeRegime, { id: made.id }, asDele)).rejects.toMatchObject({
    status: 409,
  })
  const one = { ...own, stages: own.stages.slice(0, 1) }
  const change = () => desk.call(contract.changeRegime, { id: made.id, preset: one }, asDele)
  await expect(change()).rejects.toMatchObject({ status: 409 })
  await desk.call(contract.changeSettings, { first: made.id }, asDele)
  expect((await change()).stages).toHaveLength(1)
  await desk.call(contract.changeSettings, { first: 'house' }, asDele)
  await desk.call(contract.removeRegime, { id: made.id }, asDele)
  expect((await desk.call(contract.readSettings, {}, asAna)).regimes).toHaveLength(15)
})

test('limits that could not tick are refused with the place of what is wrong', async () => {
  const [first] = own.stages as [Preset['stages'][number]]
  const wrong = async (stages: unknown) => {
    const given = { preset: { ...own, stages } } as never
    const problem = await desk.call(contract.makeRegime, given, asDele).catch(error => error.problem)
    return problem.errors?.map((each: { path: string }) => each.path)
  }
  const [acknowledge, answer] = first.steps as [StepPreset, StepPreset]
  expect(await wrong([{ ...first, stage: 2 }])).toEqual(['preset.stages.0.stage'])
  expect(await wrong([first, first])).toEqual(['preset.stages'])
  expect(await wrong([{ ...first, steps: [acknowledge] }])).toEqual(['preset.stages.0.steps'])
  const fromNothing = { ...answer, startsFrom: 'acknowledged' }
  expect(await wrong([{ ...first, steps: [fromNothing] }])).toEqual(['preset.stages.0.steps.0'])
  expect(await wrong([{ ...first, steps: [{ ...answer, limit: null, words: '' }] }])).toEqual([
    'preset.stages.0.steps.0',
  ])
  await desk.call(contract.makeRegime, { preset: own }, asDele)
  expect(await desk.call(contract.makeRegime, { preset: own }, asDele).catch(error => error.status)).toBe(422)
})

import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const asAna = { as: 'ana' } as const

test('the holidays of a place are those of its own part of the country, by year', async () => {
  const of = async (state: string) => {
    const input = { country: 'GB', state, years: 2 }
    return (await desk.call(contract.publicHolidays, input, asAna)).items.map(item => item.day)
  }
  const england = await of('ENG')
  expect(england).toEqual(
    expect.arrayContaining(['2026-12-25', '2026-12-28', '2027-03-29', '2027-12-27', '2027-12-28']),
  )
  expect(england).not.toContain('2026-11-30')
  expect(await of('SCT')).toContain('2026-11-30')
  expect(england).toEqual([...england].sort())
  expect(england.every(day => /^202[67]-/.test(day))).toBe(true)
})

test('countries have parts, and parts have regions, named in the language of the desk', async () => {
  const places = async (input: object) => (await desk.call(contract.holidayPlaces, input, asAna)).items
  expect(await places({})).toContainEqual({ code: 'GB', name: 'United Kingdom' })
  expect(await places({ country: 'GB' })).toContainEqual({ code: 'SCT', name: 'Scotland' })
  expect((await places({ country: 'DE', state: 'BY' })).map(each => each.code)).toContain('A')
  expect(await places({ country: 'XX' })).toEqual([])
})

test('a holiday of several days is each of them; half days and the evening before are none', async () => {
  const days = async (country: string) =>
    (await desk.call(contract.publicHolidays, { country, years: 2 }, asAna)).items.map(item => item.day)
  expect(await days('SA')).toEqual(expect.arrayContaining(['2027-03-09', '2027-03-10', '2027-03-11']))
  expect(await days('CN')).not.toContain('2027-03-08')
  const pesach = await days('IL')
  expect(pesach).toContain('2027-04-22')
  expect(pesach).not.toContain('2027-04-21')
})

test('years beyond five are too many', async () => {
  const asked = desk.call(contract.publicHolidays, { country: 'GB', years: 6 }, asAna)
  await expect(asked).rejects.toMatchObject({ status: 422 })
})

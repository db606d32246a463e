import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { mailSettingsPage } from '../../../../../tools/mail-settings.ts'
import { openDesk } from '../../../../../world/desk.ts'
import { changeMailSettings, readMailSettings } from './contract.ts'
import { mailSettingDefinitions, mailSettingsFrom } from './rules.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const { standard } = mailSettingDefinitions.largestMail

test('what was never set has its default, and what is kept but no longer fits has it too', () => {
  expect(mailSettingsFrom({}).largestMail).toBe(standard)
  expect(mailSettingsFrom({ largestMail: -4 }).largestMail).toBe(standard)
  expect(mailSettingsFrom({ largestMail: 20 }).largestMail).toBe(20)
})

test('an admin changes one setting and the others stay', async () => {
  const before = await desk.call(readMailSettings, {}, { as: 'dele' })
  const changed = await desk.call(changeMailSettings, { largestMail: 30 }, { as: 'dele' })
  expect(changed).toEqual({ ...before, largestMail: 30 })
  expect(await desk.call(readMailSettings, {}, { as: 'dele' })).toEqual(changed)
})

test('a number out of its bounds is refused with the bound', async () => {
  await expect(desk.call(changeMailSettings, { largestMail: 0 }, { as: 'dele' })).rejects.toMatchObject({
    status: 422,
    problem: { errors: [{ path: 'largestMail', message: 'At least 1 MB.' }] },
  })
})

test('the page of settings in the docs says what the code does', () => {
  expect(readFileSync('docs/mail-settings.md', 'utf8')).toBe(mailSettingsPage())
})

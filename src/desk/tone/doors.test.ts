import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, expectTypeOf, test } from 'vitest'
import type { Spoken } from './customer-text.ts'
import {
  type CustomerText,
  type CustomerTone,
  customerText,
  loadCustomerTone,
  NotACustomer,
} from './index.ts'

const src = fileURLToPath(new URL('../..', import.meta.url))

test('the server scores what a customer wrote, and nothing that a colleague did', async () => {
  expect(customerText({ direction: 'in', text: 'Where is it?' })).toBe('Where is it?')
  const tone = await loadCustomerTone()
  expect(tone.score(customerText({ direction: 'in', text: 'What a disgrace' })).heat.score).toBeGreaterThan(0)
  const ours = { direction: 'out', text: 'It is on its way.' } as unknown as Spoken & { direction: 'in' }
  expect(() => customerText(ours)).toThrow(NotACustomer)
})

test('a plain text, such as a draft, is no customer text to the compiler', () => {
  expectTypeOf<Parameters<CustomerTone['score']>>().toEqualTypeOf<[CustomerText]>()
  expectTypeOf<string>().not.toExtend<CustomerText>()
  expectTypeOf<Spoken>().not.toExtend<Parameters<typeof customerText>[0]>()
})

test('on the server nobody walks round the door', () => {
  const wanted =
    /from '[^']*\/tone\/(?!index\.ts|contract\.ts)[^']*'|import\('[^']*\/tone\/(?!index\.ts)[^']*'\)/
  const around = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(src, join(entry.parentPath, entry.name)))
    .filter(path => !path.startsWith('desk/tone/') && !path.includes('/ui/') && !path.startsWith('web/'))
    .filter(path => wanted.test(readFileSync(join(src, path), 'utf8')))
  expect(around).toEqual(['apps/commands/tone-score.ts'])
})

test('nothing casts a text to a customer text but the door', () => {
  const cast = /as (?:unknown as )?CustomerText\b/
  const casting = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'doors.test.ts')
    .filter(entry => cast.test(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
    .map(entry => entry.name)
  expect(casting).toEqual(['customer-text.ts'])
})

test('no table keeps a score of tone', () => {
  const schema = readFileSync(join(src, '../db/schema.sql'), 'utf8')
  expect(schema).not.toMatch(/^\s*"?(?:tone|heat|courtesy|sentiment)\w*"? /im)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, expectTypeOf, test } from 'vitest'
import { openApi } from '../../platform/http/openapi.ts'
import { slices } from '../slices.ts'
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

/** Every name of a field or parameter in a description of endpoints. */
function namesIn(described: unknown): string[] {
  if (Array.isArray(described)) return described.flatMap(namesIn)
  if (typeof described !== 'object' || described === null) return []
  return Object.entries(described).flatMap(([key, value]) => {
    const own = key === 'properties' ? Object.keys(value as object) : []
    return [...own, ...(key === 'name' && typeof value === 'string' ? [value] : []), ...namesIn(value)]
  })
}
// "tone" alone is the colour of a notice to an administrator.
const score = /tone.|.tone|heat|hostil|courte|sentiment|emotion|(?<!str)anger|mood|score/i

// Of a trial of the pause: how many of all customers' replies were hostile, and whose they were is not kept.
const sums = new Set(['hostile', 'firstHostile'])

test('no endpoint takes or gives a score, of a colleague or of anybody', () => {
  const names = namesIn(
    openApi(
      slices.flatMap(slice => slice.endpoints ?? []),
      '',
    ),
  )
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter(name => score.test(name) && !sums.has(name))).toEqual([])
  const planted = { paths: { '/drafts': { post: { schema: { properties: { id: {}, heatOfDraft: {} } } } } } }
  expect(namesIn(planted).filter(name => score.test(name))).toEqual(['heatOfDraft'])
})

test('no slice scores on the server; whoever begins to is named here and says whose words they are', () => {
  const scoring = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(src, join(entry.parentPath, entry.name)))
    .filter(path => !path.startsWith('desk/tone/'))
    .filter(path => /\/tone\/(?:index|customer-text)\.ts'/.test(readFileSync(join(src, path), 'utf8')))
  expect(scoring).toEqual([])
})

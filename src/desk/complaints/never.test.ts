import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openDesk } from '../../../world/desk.ts'
import { slices } from '../slices.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** What a field for punishing somebody would be called; discipline is elsewhere (evidence 1.3, gate 7; product rule 6). */
const punishing =
  /sanction|disciplin|penalt|punish|demerit|reprimand|culpab|blam(e|ing)|dismissal|written.?warning|misconduct|severity|\bscore|rating/i
/** A fine to pay, the warnings of a conversation and the score of a text are other things than a colleague's. */
const tablesOfAFile = /^create table (complaint\w*|repair\w*|service_requests)/

test('no table of a file has a column for it', () => {
  const schema = readFileSync('db/schema.sql', 'utf8')
  const tables = schema.split(/(?=^create table )/m).filter(each => tablesOfAFile.test(each))
  expect(tables.length).toBeGreaterThan(15)
  for (const table of tables) expect(table.slice(0, table.indexOf(');')).match(punishing)).toBeNull()
})

test('no endpoint of a file takes or gives one', () => {
  const endpoints = slices
    .filter(slice => slice.name === 'complaints' || slice.name === 'repair')
    .flatMap(slice => slice.endpoints ?? [])
  expect(endpoints.length).toBeGreaterThan(40)
  for (const { endpoint } of endpoints) {
    const fields = [endpoint.input, endpoint.output].flatMap(schema =>
      namesIn(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })),
    )
    for (const field of fields) expect(field, endpoint.name).not.toMatch(punishing)
  }
})

test('nor does the public description of the interface', async () => {
  const answer = await desk.request('/api/openapi.json')
  const { paths } = (await answer.json()) as { paths: Record<string, unknown> }
  const ofFiles = Object.entries(paths).filter(([path]) => /complaint|repair/.test(path))
  expect(ofFiles.length).toBeGreaterThan(30)
  for (const [path, what] of ofFiles)
    for (const name of namesIn(what)) expect(name, path).not.toMatch(punishing)
})

/** Every name of a property, and every value of an enumeration. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => {
    const names = name === 'properties' && typeof value === 'object' ? Object.keys(value ?? {}) : []
    const values = name === 'enum' && Array.isArray(value) ? value.map(String) : []
    return [...names, ...values, ...namesIn(value)]
  })
}

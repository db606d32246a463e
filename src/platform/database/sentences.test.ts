import { expect, test } from 'vitest'
import { cannotReach, checkServerVersion, explainFullDisk } from './sentences.ts'

test('a server before 15 is refused, 15 is taken', () => {
  expect(() => checkServerVersion(140012)).toThrow('PostgreSQL 14, and Evenkeel needs 15 or later')
  expect(() => checkServerVersion(150000)).not.toThrow()
})

test.each([
  ['28P01', 'check the user name and the password'],
  ['3D000', 'names a database that does not exist'],
  ['ENOTFOUND', 'cannot be found'],
  ['ECONNREFUSED', 'does not answer'],
])('%s at DATABASE_URL is a sentence without the password', (code, words) => {
  const { message } = cannotReach(
    'postgresql://desk:hush@db.example.org:5433/desk',
    Object.assign(new Error(), { code }),
  )
  expect(message).toContain(`DATABASE_URL (postgresql://desk@db.example.org:5433/desk) `)
  expect(message).toContain(words)
  expect(message).not.toContain('hush')
})

test('a full disk is explained, another problem stays itself', () => {
  const full = Object.assign(new Error(), { code: 'ENOSPC' })
  expect(explainFullDisk('/srv/desk', full)).toMatchObject({
    message: expect.stringContaining('/srv/desk is full'),
  })
  const other = new Error('other')
  expect(explainFullDisk('/srv/desk', other)).toBe(other)
})

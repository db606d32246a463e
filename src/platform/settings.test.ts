import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeDataDirectory, readSettings, settingsTable } from './settings.ts'

test('with nothing set the desk listens on this machine only', () => {
  expect(readSettings({}, '/srv/desk')).toEqual({
    data: '/srv/desk/data',
    host: '127.0.0.1',
    port: 4170,
    url: 'http://127.0.0.1:4170',
    databaseUrl: undefined,
    smtpHost: '127.0.0.1',
    smtpPort: 2525,
    roles: new Set(['web', 'work', 'mail']),
  })
})

test('what is set is taken', () => {
  const settings = readSettings(
    {
      EVENKEEL_DATA: '../kept',
      EVENKEEL_HOST: '::',
      EVENKEEL_PORT: '80',
      EVENKEEL_ROLES: 'web, mail',
      DATABASE_URL: 'postgresql://desk:secret@db.example.org/desk',
    },
    '/srv/desk',
  )
  expect(settings).toMatchObject({
    data: '/srv/kept',
    url: 'http://localhost:80',
    roles: new Set(['web', 'mail']),
    databaseUrl: 'postgresql://desk:secret@db.example.org/desk',
  })
})

test('the public address loses the slash at its end and keeps its path', () => {
  expect(readSettings({ EVENKEEL_URL: 'https://example.org/desk/' }, '/').url).toBe(
    'https://example.org/desk',
  )
})

test.each([
  ['EVENKEEL_PORT', '80a'],
  ['EVENKEEL_PORT', '65536'],
  ['EVENKEEL_PORT', '-1'],
  ['EVENKEEL_SMTP_PORT', 'smtp'],
  ['EVENKEEL_HOST', '127.0.0.1:4170'],
  ['EVENKEEL_HOST', 'http://desk'],
  ['EVENKEEL_SMTP_HOST', 'a b'],
  ['EVENKEEL_URL', 'desk.example.org'],
  ['EVENKEEL_URL', 'ftp://desk.example.org'],
  ['DATABASE_URL', 'mysql://root:hush@db/desk'],
  ['DATABASE_URL', 'db.example.org'],
  ['EVENKEEL_ROLES', 'web,works'],
  ['EVENKEEL_ROLES', ','],
])('%s=%s is refused in one sentence with an example', (name, value) => {
  const read = () => readSettings({ [name]: value }, '/')
  expect(read).toThrow(new RegExp(`^${name} is [^\\n]*${name}=[^\\n]+\\.$`))
  expect(read).not.toThrow(/hush/)
})

test('every setting stands in the table once', () => {
  const names = settingsTable.map(row => row.name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(8)
})

test('the data directory is closed to others, also one that was open', () => {
  const parent = temporary()
  mkdirSync(join(parent, 'open'), { mode: 0o755 })
  for (const name of ['open', 'a/new/one']) {
    makeDataDirectory(join(parent, name))
    expect(statSync(join(parent, name)).mode & 0o777).toBe(0o700)
  }
})

test('a file in the place of the data directory is a sentence', () => {
  const file = join(temporary(), 'data')
  writeFileSync(file, '')
  expect(() => makeDataDirectory(file)).toThrow(/is not a folder: set EVENKEEL_DATA/)
  expect(() => makeDataDirectory(join(file, 'below'))).toThrow(/is not a folder: set EVENKEEL_DATA/)
})

test('a place that makes no folders is a sentence, and is not tried for ever', () => {
  expect(() => makeDataDirectory('/proc/evenkeel/data')).toThrow(/cannot be written to: set EVENKEEL_DATA/)
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

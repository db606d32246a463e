import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildBundleIfStale, bundleFolder } from './bundle.ts'

let pages = ''
beforeAll(async () => {
  await buildBundleIfStale()
  const files = readdirSync(bundleFolder, { recursive: true, withFileTypes: true })
  const texts = files.filter(file => file.isFile() && /\.(js|css|html)$/.test(file.name))
  pages = texts.map(file => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
}, 120_000)

test('the pages speak to the API', () => {
  expect(pages).toContain('/api/v1')
})

// Import rules say the same of our files; this says it of what was really packed, packages included.
test.each([
  ['the database', /pg_notify|kysely|insert into |postgresql:\/\//i],
  ['passwords and secrets', /argon2|secret\.key|createCipheriv/],
  ['mail transport', /RCPT TO|imapflow|nodemailer/],
  ['Node', /["'`]node:[a-z_/]+["'`]/],
  ['settings of the server', /EVENKEEL_DATA|DATABASE_URL/],
  ['the cast of the tests', /quayside\.example/],
])('no trace of %s is in the pages', (_, trace) => {
  expect(trace.exec(pages)?.[0]).toBeUndefined()
})

import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { expect, type Page, test } from '@playwright/test'
import { Hono } from 'hono'
import { build } from 'vite'
import type { Finding } from '../src/desk/tone/told.ts'
import { securityHeaders } from '../src/platform/http/security.ts'

let folder = ''
let address = ''
let close = () => {}
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-tone-'))
  await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('tone', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  })
  const app = new Hono().use(securityHeaders('http://127.0.0.1')).use(serveStatic({ root: folder }))
  const server = createAdaptorServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => server.close()
})
test.afterAll(() => {
  close()
  rmSync(folder, { recursive: true, force: true })
})

const asked = (page: Page, text: string) =>
  page.evaluate(
    words => (window as unknown as { toneOf(text: string): Promise<Finding | null> }).toneOf(words),
    text,
  )

test('a draft is looked at in the browser: fetched when needed, once, and nothing is sent', async ({
  page,
}) => {
  const requests: { method: string; path: string; body: string | null }[] = []
  page.context().on('request', request => {
    const { pathname, search } = new URL(request.url())
    requests.push({ method: request.method(), path: pathname + search, body: request.postData() })
  })
  await page.goto(address)
  const first = requests.length
  expect(requests.filter(({ path }) => /worker|model/.test(path))).toEqual([])

  const words = 'This is absolutely disgraceful, nobody answers. Where is my order?'
  const angry = await asked(page, words)
  expect(angry?.isScored).toBe(true)
  expect(angry?.heat.score).toBeGreaterThan(0)
  expect(angry?.heat.parts).toContainEqual(
    expect.objectContaining({ words: 'disgraceful', reason: 'A strong word for bad service.' }),
  )
  expect(requests.slice(first).map(({ path }) => path)).toContainEqual(
    expect.stringMatching(/^\/assets\/model-[\w-]{8}\.bin$/),
  )

  const fetched = requests.length
  const calm = await asked(page, 'Thank you so much for your kind help, it works now.')
  expect(calm?.heat.score).toBeLessThan(angry?.heat.score ?? 0)
  expect(calm?.thanks.score).toBeGreaterThan(0)
  const german = await asked(page, 'Das ist eine Unverschämtheit, ich bin wirklich sehr verärgert über Sie.')
  expect(german).toMatchObject({ isScored: false, language: { code: 'de' } })
  expect(requests).toHaveLength(fetched)
  for (const { method, path, body } of requests) {
    expect([method, body]).toEqual(['GET', null])
    expect(path).toMatch(/^\/(?:assets\/[\w.-]+)?$/)
  }
})

test('without the line there is no finding, and later there is one', async ({ page }) => {
  await page.goto(address)
  await page.context().route('**/*.bin', route => route.abort())
  expect(await asked(page, 'What a disgrace this is')).toBeNull()
  await page.context().unroute('**/*.bin')
  expect((await asked(page, 'What a disgrace this is'))?.heat.score).toBeGreaterThan(0)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { App } from '../platform/http/app.ts'
import { bundleFolder } from './bundle.ts'

/** The colleagues' pages: hashed assets for ever, the one HTML page for every other path. */
export function addPages(app: App): void {
  const page = readFileSync(join(bundleFolder, 'index.html'), 'utf8')
  app.use('/assets/*', async (request, next) => {
    await next()
    if (request.res.ok) request.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('*', serveStatic({ root: bundleFolder, precompressed: true, index: '' }))
  app.get('*', request => request.html(page, 200, { 'cache-control': 'no-cache' }))
}

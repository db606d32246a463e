import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { App } from '../platform/http/app.ts'
import { bundleFolder } from './bundle.ts'

/** The colleagues' pages: hashed assets for ever, the one HTML page for every other path. */
export function addPages(app: App): void {
  const page = readFileSync(join(bundleFolder, 'index.html'), 'utf8')
  const files = filesIn(bundleFolder)
  const sendFile = serveStatic({ root: bundleFolder, precompressed: true })
  app.use('/assets/*', async (request, next) => {
    await next()
    if (request.res.ok) request.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  // Only what is a file: a folder, the root among them, would be sent as a download.
  app.use('*', (request, next) => (files.has(request.req.path) ? sendFile(request, next) : next()))
  app.get('*', request => request.html(page, 200, { 'cache-control': 'no-cache' }))
}

/** Their paths as a browser asks for them, `/assets/main-1a2b.js`. */
function filesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile() && entry.name !== 'index.html')
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
  return new Set(paths)
}

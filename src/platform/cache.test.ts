import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCache } from './cache.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-cache-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
const hour = 3_600_000

test('keeps for a time, and drops the oldest where there is no room', async () => {
  const cache = openCache(dataDir)
  const now = new Date()
  expect(await cache.get('a', now, hour)).toBeNull()
  for (const key of ['a', 'b', 'c']) {
    await cache.put(key, Buffer.from(key.repeat(40)), 100)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  expect(await cache.get('a', now, hour)).toBeNull()
  expect(String(await cache.get('b', now, hour))).toBe('b'.repeat(40))
  expect(await cache.get('c', new Date(now.getTime() + 2 * hour), hour)).toBeNull()
  await cache.put('d', Buffer.alloc(101), 100)
  expect(await cache.get('d', now, hour)).toBeNull()
  expect(readdirSync(join(dataDir, 'cache'))).toHaveLength(2)
})

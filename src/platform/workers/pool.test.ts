import { afterEach, describe, expect, it } from 'vitest'
import { Failed, OutOfMemory, TimedOut } from './errors.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

type Ask = { ask: string; bytes?: ArrayBuffer }

const pools: Pool<Ask, unknown>[] = []
afterEach(() => Promise.all(pools.splice(0).map(pool => pool.close())))

function open(options: Partial<PoolOptions> = {}): Pool<Ask, unknown> {
  const module = new URL('./fixtures/worker.ts', import.meta.url)
  const pool = createPool<Ask, unknown>({ module, size: 1, timeoutMs: 5000, memoryMb: 128, ...options })
  pools.push(pool)
  return pool
}

describe('a pool of workers', { timeout: 20_000 }, () => {
  it('answers in order, and more jobs than threads wait', async () => {
    const pool = open({ size: 2 })
    const asks = Array.from({ length: 10 }, (_, i) => String(i))
    expect(await Promise.all(asks.map(ask => pool.run({ ask })))).toEqual(asks)
  })

  it('hands memory over without a copy', async () => {
    const bytes = new ArrayBuffer(1024)
    const back = (await open().run({ ask: 'echo', bytes }, [bytes])) as ArrayBuffer
    expect(bytes.byteLength).toBe(0)
    expect(back.byteLength).toBe(1024)
  })

  it.each([
    ['think', TimedOut, { timeoutMs: 300 }],
    ['heap', OutOfMemory, {}],
    ['buffers', OutOfMemory, {}],
    ['fail', Failed, {}],
    ['leave', Failed, {}],
  ])('stops a job that would %s, and the next one never notices', async (ask, kind, options) => {
    const pool = open(options)
    const bad = pool.run({ ask })
    const next = pool.run({ ask: 'next' })
    await expect(bad).rejects.toBeInstanceOf(kind)
    expect(await next).toBe('next')
  })

  it('ends threads that have nothing to do and starts anew', async () => {
    const pool = open({ idleMs: 50 })
    expect(await pool.run({ ask: 'one' })).toBe('one')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await pool.run({ ask: 'two' })).toBe('two')
  })

  it('refuses what waits when closed', async () => {
    const pool = open()
    const running = pool.run({ ask: 'think' })
    const waiting = pool.run({ ask: 'one' })
    const both = Promise.allSettled([running, waiting])
    await pool.close()
    expect((await both).map(result => result.status)).toEqual(['rejected', 'rejected'])
    await expect(pool.run({ ask: 'two' })).rejects.toBeInstanceOf(Failed)
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Failed, OutOfMemory, TimedOut } from './errors.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

type Ask = { ask: string; bytes?: Uint8Array; once?: string }

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

  it('hands bytes there and back, of a megabyte too', async () => {
    const bytes = new Uint8Array(1024 * 1024).map((_, i) => i)
    const back = (await open().run({ ask: 'echo', bytes })) as Uint8Array
    expect(Buffer.compare(back, bytes)).toBe(0)
    expect(bytes).toHaveLength(1024 * 1024)
  })

  it.each([
    ['think', TimedOut, { timeoutMs: 300 }],
    ['heap', OutOfMemory, {}],
    ['buffers', OutOfMemory, {}],
    ['fail', Failed, {}],
    ['leave', Failed, {}],
    ['break', Failed, {}],
  ])('stops a job that would %s, and the next one never notices', async (ask, kind, options) => {
    const pool = open(options)
    const bad = pool.run({ ask })
    const next = pool.run({ ask: 'next' })
    await expect(bad).rejects.toBeInstanceOf(kind)
    expect(await next).toBe('next')
  })

  it('ends processes that have nothing to do and starts anew', async () => {
    const pool = open({ idleMs: 50 })
    expect(await pool.run({ ask: 'one' })).toBe('one')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await pool.run({ ask: 'two' })).toBe('two')
  })

  it('takes a new process after a while, between two jobs', async () => {
    const pool = open({ lifetimeMs: 0 })
    const first = await pool.run({ ask: 'pid' })
    expect(await pool.run({ ask: 'pid' })).not.toBe(first)
  })

  it('tries a job once more whose process ended by itself', async () => {
    const marker = join(mkdtempSync(join(tmpdir(), 'evenkeel-pool-')), 'broken')
    expect(await open().run({ ask: 'answered', once: marker })).toBe('answered')
  })

  it('tells its processes nothing of its own surroundings', async () => {
    const names = (await open().run({ ask: 'environment' })) as string[]
    expect(names.filter(name => !['TZ', 'PWD', 'SHLVL', '_', 'OLDPWD'].includes(name))).toEqual([])
  })

  it('sees its processes end when it closes, also where nothing else is left to do', async () => {
    const leaver = spawn(process.execPath, [new URL('./fixtures/leaver.ts', import.meta.url).pathname])
    const [said] = (await once(leaver.stdout, 'data')) as [Buffer]
    expect(said.toString()).toBe('closed\n')
  })

  it('leaves no process behind when it is killed itself', async () => {
    const parent = spawn(process.execPath, [new URL('./fixtures/parent.ts', import.meta.url).pathname])
    const [said] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(said.toString())
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
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

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

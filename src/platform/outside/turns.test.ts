import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('no more than so many work at a time, over all and for each', async () => {
  const inTurn = turns({ all: 3, each: 2, waiting: 20 })
  const now = { all: 0, a: 0, b: 0 }
  const most = { all: 0, a: 0, b: 0 }
  const work = (key: 'a' | 'b') => async () => {
    for (const counted of ['all', key] as const) most[counted] = Math.max(most[counted], ++now[counted])
    await new Promise(resolve => setTimeout(resolve, 2))
    now.all--
    now[key]--
    return key
  }
  const all = [...'aaaaaabbbb'].map(key => inTurn(key, work(key as 'a' | 'b')))
  expect((await Promise.all(all)).join('')).toBe('aaaaaabbbb')
  expect(most).toEqual({ all: 3, a: 2, b: 2 })
})

test('one that fails gives its turn on, and a queue has an end', async () => {
  const inTurn = turns({ all: 1, each: 1, waiting: 1 })
  const failing = inTurn('a', () => Promise.reject(new Error('no')))
  const next = inTurn('a', async () => 'yes')
  await expect(inTurn('a', async () => 'late')).rejects.toThrow('Too many are waiting.')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

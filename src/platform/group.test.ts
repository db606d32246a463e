import { expect, test } from 'vitest'
import { grouped } from './group.ts'

test('what comes in while a commit is under way goes with the next one', async () => {
  const groups: number[][] = []
  const give = grouped<number, number>(3, async items => {
    groups.push(items)
    await new Promise(resolve => setTimeout(resolve, 5))
    return items.map(item => item * 10)
  })
  expect(await Promise.all([1, 2, 3, 4, 5].map(give))).toEqual([10, 20, 30, 40, 50])
  expect(groups).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('one bad one fails alone', async () => {
  const give = grouped<number, number>(10, async items => {
    if (items.includes(2)) throw new Error('two is bad')
    return items
  })
  const results = await Promise.allSettled([1, 2, 3].map(give))
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('it goes on after a pause', async () => {
  const give = grouped<string, string>(2, async items => items)
  expect(await give('a')).toBe('a')
  expect(await give('b')).toBe('b')
})

import { expect, test } from 'vitest'
import { fuzz, remade } from './fuzz.ts'
import type { Target } from './target.ts'

const target: Target = {
  fixtures: [Buffer.from('Subject: one\n\nHello'), Buffer.from('Subject: two\n\n--a\nHello')],
  tokens: ['\0', '--a\n'],
  check(input) {
    if (input.includes(0)) throw new Error('NUL')
  },
}

test('an input that breaks a property is named and can be made again', async () => {
  const { failures, inputs } = await fuzz(target, { inputs: 300, seed: 7 })
  expect(failures.length).toBeGreaterThan(0)
  expect(inputs).toBeLessThanOrEqual(300)
  for (const { number, input, message } of failures) {
    expect(message).toMatch(/^Error: NUL/)
    expect(remade(target, 7, number).equals(input)).toBe(true)
  }
  const [first] = failures
  const again = await fuzz(target, { inputs: 1, seed: 7, from: first?.number ?? 0 })
  expect(again.failures.map(failure => failure.number)).toEqual([first?.number])
})

test('inputs differ, stay within the longest, and some are made that long', async () => {
  const lengths: number[] = []
  const seen = new Set<string>()
  const check = (input: Buffer) => {
    lengths.push(input.length)
    seen.add(input.toString('latin1'))
  }
  const outcome = await fuzz({ ...target, longest: 5000, check }, { inputs: 1000, seed: 1 })
  expect(outcome).toMatchObject({ inputs: 1000, failures: [] })
  expect(seen.size).toBeGreaterThan(700)
  expect(Math.max(...lengths)).toBe(5000)
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../bin/evenkeel.js', import.meta.url))

function score(input: string, path = '-') {
  return spawnSync(process.execPath, [program, 'tone', 'score', path], { input, encoding: 'utf8' })
}

test('a text a line comes in, and scores a line go out', () => {
  const lines = [
    '"Absolutely disgraceful, I want my money back"',
    '{"text":"Not bad at all, thank you","id":7}',
  ]
  const { stdout, stderr, status } = score(lines.join('\n'))
  const [angry, content] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(angry).toMatchObject({ line: 1, scored: true, language: 'en' })
  expect(Object.keys(angry.emotions)).toHaveLength(28)
  expect(angry.costly[0]).toMatchObject({ words: 'disgraceful', from: 11, to: 22 })
  expect(content.heat).toBeLessThan(angry.heat)
  expect(content.emotionsGiven).toContain('gratitude')
})

test('a line that is no text has its answer too, and the others go on', () => {
  const lines = ['"Hello there"', '', '{"words":1}', '[', 'null', '"Goodbye then"', '""', '{"text":7}']
  const { stdout, stderr, status } = score(`${lines.join('\r\n')}\r\n`)
  const told = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(told.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(told.map(({ error }) => error ?? 'scored')).toEqual([
    'scored',
    'This line is blank.',
    ...Array(3).fill('This line is neither a JSON string nor an object with "text".'),
    'scored',
    'scored',
    'This line is neither a JSON string nor an object with "text".',
  ])
  for (const { error, heat, courtesy, thanks } of told)
    if (!error) expect([heat, courtesy, thanks].every(value => value >= 0 && value <= 1)).toBe(true)
  expect(stderr).toMatch(/^Line 2: .*\nLine 3: /)
  expect(status).toBe(1)
})

test('a huge line is told, and a long one is scored', () => {
  const { stdout } = score(`"${'x'.repeat(5_000_000)}"\n${JSON.stringify('It is late. '.repeat(20_000))}`)
  const [huge, long] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(huge).toEqual({ line: 1, error: 'This line is longer than four million characters.' })
  expect(long).toMatchObject({ line: 2, language: 'en' })
})

test('a file that is not there is a wrong use', () => {
  expect(score('', '/nowhere.jsonl').status).toBe(2)
})

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

test('a bad line is told by its number, and the others go on', () => {
  const { stdout, stderr, status } = score('"Hello there"\n\n{"words":1}\n[\n"Goodbye then"')
  expect(
    stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).line),
  ).toEqual([1, 5])
  expect(stderr).toMatch(/Line 3 .*\nLine 4 /)
  expect(status).toBe(1)
})

test('a file that is not there is a wrong use', () => {
  expect(score('', '/nowhere.jsonl').status).toBe(2)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
// @ts-expect-error: plain JavaScript, because it belongs to what runs before anything is installed
import { runCounted } from './suites.js'

const folder = mkdtempSync(join(tmpdir(), 'suites-'))
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['counts', { passed: 5, failed: 0 }, 0, [5, 0]],
  ['counts', { passed: 5, failed: 1 }, 1, [5, 1]],
  ['vitest', { numPassedTests: 3, numFailedTests: 0, testResults: [] }, 0, [3, 0]],
  ['vitest', { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'failed')] }, 1, [3, 1]],
  ['playwright', { stats: { expected: 2, flaky: 1, unexpected: 1 }, errors: [] }, 1, [3, 1]],
])('%s %j with code %i is counted as reported', async (format, report, code, [passed, failed]) => {
  expect(await suite(format, report, code)).toMatchObject({ passed, failed })
})

test('what failed and what needed a second try is named, by the first line of its message', async () => {
  const tests = (...all: object[]) => ({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [{ assertionResults: all }],
  })
  const report = tests(
    { fullName: 'is late', status: 'passed', failureMessages: ['too late\nat a line'] },
    { fullName: 'is wrong', status: 'failed', failureMessages: ['\u001b[31mwrong\u001b[39m', 'wrong again'] },
    { fullName: 'is well', status: 'passed', failureMessages: [] },
  )
  expect((await suite('vitest', report, 1)).words).toEqual([
    'Passed at its second try: is late: too late',
    'Failed: is wrong: wrong',
  ])
  const story = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ error: { message: 'not there\nCall log' } }, {}] }],
  })
  const stories = {
    stats: { expected: 0, flaky: 1, unexpected: 1 },
    errors: [],
    suites: [{ specs: [story('goes out', 'flaky'), story('comes in', 'unexpected')] }],
  }
  expect((await suite('playwright', stories, 1)).words).toEqual([
    'Passed at its second try: goes out: not there',
    'Failed: comes in: not there',
  ])
})

test('a file that does not load counts as a failure', async () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [file('failed'), file('passed', 'passed')],
  }
  expect(await suite('vitest', report, 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('a suite that breaks off with nothing failed counts as a failure', async () => {
  expect(await suite('counts', { passed: 5, failed: 0 }, 7)).toMatchObject({ passed: 5, failed: 1 })
  expect(await suite('counts', { passed: 5, failed: 0 }, 'SIGKILL')).toMatchObject({ passed: 5, failed: 1 })
})

test('the report of an earlier run does not count', async () => {
  await suite('counts', { passed: 5, failed: 0 }, 0)
  expect(await suite('counts', undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('no test at all, no report, and no such program count as a failure each', async () => {
  expect(await suite('counts', { passed: 0, failed: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 })
  expect(await suite('playwright', undefined, 0)).toMatchObject({ passed: 0, failed: 1 })
  const command = [join(folder, 'no-such-program')]
  expect(
    await runCounted({ name: 'none', command, format: 'counts', report: join(folder, 'none'), env: {} }),
  ).toMatchObject({
    passed: 0,
    failed: 1,
  })
})

function suite(format: string, report: unknown, end: number | string) {
  const path = join(folder, 'report.json')
  const write = report
    ? `fs.writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(JSON.stringify(report))});`
    : ''
  const leave = typeof end === 'number' ? `process.exit(${end})` : `process.kill(process.pid, '${end}')`
  const command = [process.execPath, '-e', write + leave]
  return runCounted({ name: format, command, format, report: path, env: {} })
}

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map(test => ({ status: test })) }
}

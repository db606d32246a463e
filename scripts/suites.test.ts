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
  expect(await suite(format, report, code)).toEqual({ passed, failed })
})

test('a file that does not load counts as a failure', async () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [file('failed'), file('passed', 'passed')],
  }
  expect(await suite('vitest', report, 1)).toEqual({ passed: 3, failed: 1 })
})

test('a suite that breaks off with nothing failed counts as a failure', async () => {
  expect(await suite('counts', { passed: 5, failed: 0 }, 7)).toEqual({ passed: 5, failed: 1 })
  expect(await suite('counts', { passed: 5, failed: 0 }, 'SIGKILL')).toEqual({ passed: 5, failed: 1 })
})

test('the report of an earlier run does not count', async () => {
  await suite('counts', { passed: 5, failed: 0 }, 0)
  expect(await suite('counts', undefined, 0)).toEqual({ passed: 0, failed: 1 })
})

test('no test at all, no report, and no such program count as a failure each', async () => {
  expect(await suite('counts', { passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
  expect(await suite('playwright', undefined, 0)).toEqual({ passed: 0, failed: 1 })
  const command = [join(folder, 'no-such-program')]
  expect(
    await runCounted({ name: 'none', command, format: 'counts', report: join(folder, 'none'), env: {} }),
  ).toEqual({
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

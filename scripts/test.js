// `npm test`: prepares everything in a fresh clone, then runs every suite and counts. Runs on Node 20 up to the hand-over.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onNode24, root } from '../bin/prepare.js'
import { findChromium, findDovecot } from './needs.js'
import { endAll, runCounted, runStep } from './suites.js'

await onNode24(fileURLToPath(import.meta.url))
process.chdir(root)
process.env.PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`

let database
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)

try {
  const total = await runAll()
  await database?.stop()
  if (!isInterrupted) {
    if (total.words.length > 0) console.log(`\n${total.words.join('\n')}`)
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
    process.exitCode = total.failed > 0 ? 1 : 0
  }
} catch (problem) {
  await database?.stop()
  console.error(problem.code === 'SENTENCE' ? problem.message : problem)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
}

async function runAll() {
  const env = { EVENKEEL_CHROMIUM: await findChromium() }
  await findDovecot()
  const { startTestDatabase } = await import('../src/platform/testing/database.ts')
  database = await startTestDatabase()
  env.EVENKEEL_TEST_DATABASE = database.url
  const total = existsSync('src/web')
    ? await runStep('the web bundle', ['vite', 'build'])
    : { passed: 0, failed: 0, words: [] }
  for (const suite of suites()) {
    if (isInterrupted) break
    const { passed, failed, words } = await runCounted({ ...suite, env: { ...env, ...suite.env } })
    total.passed += passed
    total.failed += failed
    total.words.push(...words)
  }
  return total
}

// Where vitest.config.ts, scripts/check.js and the variable below have them written.
function suites() {
  const playwright = '.cache/playwright.json'
  return [
    {
      name: 'checks',
      command: [process.execPath, 'scripts/check.js'],
      format: 'counts',
      report: '.cache/check.json',
    },
    {
      name: 'unit and slice tests',
      command: ['vitest', 'run'],
      format: 'vitest',
      report: '.cache/vitest.json',
    },
    {
      name: 'browser stories',
      command: ['playwright', 'test', '--reporter=list,json'],
      format: 'playwright',
      report: playwright,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, playwright) },
    },
  ]
}

async function interrupt() {
  if (isInterrupted) return
  isInterrupted = true
  await endAll()
  await database?.stop()
  console.error('Interrupted.')
  process.exit(130)
}

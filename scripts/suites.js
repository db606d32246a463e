import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * Runs one suite, its output on the screen, and gives `{ passed, failed, words }`; `words` name what failed and what passed
 * at its second try, for the end of the output. A suite that breaks off, leaves no report, or holds no test counts one failure
 * more than its report says.
 */
export async function runCounted({ name, command, format, report, env }) {
  console.log(`\n== ${name}`)
  rmSync(report, { force: true })
  const code = await run(command, env)
  const { passed, failed, words = [] } = read(format, report)
  if (passed + failed === 0) return withOneFailure(passed, words, `${name}: no test ran`)
  if (code !== 0 && failed === 0) return withOneFailure(passed, words, `${name}: ended with code ${code}`)
  return { passed, failed, words }
}

/** Runs a step that the suites build on; counts one failure where it fails, and nothing else. */
export async function runStep(name, command) {
  console.log(`\n== ${name}`)
  const code = await run(command, {})
  if (code === 0) return { passed: 0, failed: 0, words: [] }
  return withOneFailure(0, [], `${name}: ended with code ${code}`)
}

function withOneFailure(passed, words, what) {
  return { passed, failed: 1, words: [...words, `${what}, which counts as one failure`] }
}

/** Ends what runs now, and waits for it. */
export async function endAll() {
  if (!running) return
  running.child.kill('SIGTERM')
  const hurry = setTimeout(() => running?.child.kill('SIGKILL'), 5000)
  await running.ended
  clearTimeout(hurry)
}

let running

async function run([program, ...args], env) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const ended = new Promise(resolve => {
    child.on('error', problem => {
      console.log(problem.message)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  running = { child, ended }
  const code = await ended
  running = undefined
  return code
}

const counters = {
  counts: ({ passed, failed }) => ({ passed, failed }),
  vitest: countVitest,
  playwright: countPlaywright,
}

function read(format, path) {
  try {
    return counters[format](JSON.parse(readFileSync(path, 'utf8')))
  } catch (problem) {
    return withOneFailure(0, [], `The suite left no report that can be read (${problem.message})`)
  }
}

// A file that does not even load has no failed test of its own.
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
  )
  const tests = testResults.flatMap(file => file.assertionResults.map(test => ({ ...test, file: file.name })))
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    words: [
      ...broken.map(file => `Not run: ${file.name}: ${firstLine(file.message)}`),
      ...tests
        .filter(({ status, failureMessages = [] }) => status === 'failed' || failureMessages.length > 0)
        .map(test => told(test.status === 'failed', test.fullName, test.failureMessages?.[0])),
    ],
  }
}

function countPlaywright({ stats, errors, suites = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    words: [
      ...errors.map(({ message }) => firstLine(message)),
      ...suites
        .flatMap(suite => suite.specs)
        .filter(({ tests }) => tests[0].status === 'unexpected' || tests[0].status === 'flaky')
        .map(({ title, tests: [{ status, results }] }) =>
          told(status === 'unexpected', title, results[0].error?.message),
        ),
    ],
  }
}

function told(hasFailed, name, message) {
  return `${hasFailed ? 'Failed' : 'Passed at its second try'}: ${name}: ${firstLine(message)}`
}

/** As plain text: the browser's runner colours its messages. */
function firstLine(message = 'no message') {
  return stripVTControlCharacters(message).split('\n', 1)[0]
}

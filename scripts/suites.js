import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

/**
 * Runs one suite, its output on the screen, and gives `{ passed, failed }`. A suite that breaks off, leaves no report, or
 * holds no test counts one failure more than its report says.
 */
export async function runCounted({ name, command, format, report, env }) {
  console.log(`\n== ${name}`)
  rmSync(report, { force: true })
  const code = await run(command, env)
  const { passed, failed } = read(format, report)
  if (passed + failed === 0) {
    console.log(`${name}: no test ran, which counts as one failure`)
    return { passed: 0, failed: 1 }
  }
  if (code !== 0 && failed === 0) {
    console.log(`${name}: ended with code ${code}, which counts as one failure`)
    return { passed, failed: 1 }
  }
  return { passed, failed }
}

/** Runs a step that the suites build on; counts one failure where it fails, and nothing else. */
export async function runStep(name, command) {
  console.log(`\n== ${name}`)
  const code = await run(command, {})
  if (code === 0) return { passed: 0, failed: 0 }
  console.log(`${name}: ended with code ${code}, which counts as one failure`)
  return { passed: 0, failed: 1 }
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
    console.log(`The suite left no report that can be read: ${problem.message}`)
    return { passed: 0, failed: 1 }
  }
}

// A file that does not even load has no failed test of its own.
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

// A clone with nothing in it but the launcher, a command line that shows what reaches it, and an npm that only pretends.
let clone: string
const bundled = `node_modules/node-${process.platform}-${process.arch}/bin`

beforeEach(() => {
  mkdirSync('.cache', { recursive: true })
  clone = mkdtempSync(join(process.cwd(), '.cache/launcher-'))
  onTestFinished(() => rmSync(clone, { recursive: true }))
  cpSync('bin', join(clone, 'bin'), { recursive: true })
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', '{ "packages": { "": {}, "node_modules/one": { "version": "1.0.0" } } }')
  write('src/apps/cli.ts', commandLine)
  mkdirSync(join(clone, bundled), { recursive: true })
  linkSync(process.execPath, join(clone, bundled, 'node'))
  fakeNpm('echo noise; echo installed >> npm-runs')
})

const commandLine = `
  const [verb, value]: string[] = process.argv.slice(2)
  if (verb === 'echo') process.stdin.pipe(process.stdout)
  else if (verb === 'exit') process.exit(Number(value))
  else if (verb === 'die') process.kill(process.pid, 'SIGTERM')
  else if (verb === 'wait') {
    process.on('SIGTERM', () => { console.log('told to end'); process.exit(7) })
    setInterval(() => {}, 1000)
    console.log(process.pid)
  } else console.log(JSON.stringify(process.argv.slice(2)))
`

test('installs once, hands the arguments over, and leaves stdout to the command', async () => {
  for (const _ of [1, 2])
    expect(await run(['--help', 'two words', ''])).toMatchObject({
      code: 0,
      out: '["--help","two words",""]\n',
    })
  expect(readFileSync(join(clone, 'npm-runs'), 'utf8')).toBe('installed\n')
})

test('installs again when the lock file asks for something else', async () => {
  await run([])
  write('package-lock.json', '{ "packages": { "": {}, "node_modules/one": { "version": "1.0.1" } } }')
  await run([])
  expect(readFileSync(join(clone, 'npm-runs'), 'utf8')).toBe('installed\ninstalled\n')
})

test('believes npm about what somebody installed by hand', async () => {
  write('node_modules/.package-lock.json', '{ "packages": { "node_modules/one": { "version": "1.0.0" } } }')
  expect(await run([])).toMatchObject({ code: 0, err: '' })
  expect(existsSync(join(clone, 'npm-runs'))).toBe(false)
})

test('two first starts at once install once', async () => {
  fakeNpm('sleep 0.5; echo installed >> npm-runs')
  const ends = await Promise.all([run(['a']), run(['b'])])
  expect(ends.map(end => end.code)).toEqual([0, 0])
  expect(readFileSync(join(clone, 'npm-runs'), 'utf8')).toBe('installed\n')
})

test('without a network it says so in one sentence', async () => {
  fakeNpm('echo "npm error code EAI_AGAIN" >&2; exit 1')
  const { code, out, err } = await run([])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trim().split('\n').at(-1)).toMatch(/^The packages could not be fetched .* start again\.$/)
})

test('passes on stdin, the exit code, and the signal that ended the command', async () => {
  expect(await run(['echo'], 'word for word')).toMatchObject({ code: 0, out: 'word for word' })
  write('node_modules/.evenkeel-installed', 'stale')
  expect(await run(['exit', '3'])).toMatchObject({ code: 3 })
  write('node_modules/.evenkeel-installed', 'stale')
  expect(await run(['die'])).toMatchObject({ code: null, signal: 'SIGTERM' })
})

test('passes on a signal and waits for the end', async () => {
  const launcher = launch(['wait'])
  await once(launcher.stdout, 'data')
  launcher.kill('SIGTERM')
  expect(await text(launcher.stdout)).toBe('told to end\n')
  expect(launcher.exitCode ?? (await once(launcher, 'exit'))[0]).toBe(7)
})

test('when it is killed outright, the command ends with it', async () => {
  const launcher = launch(['wait'])
  await once(launcher.stdout, 'data')
  launcher.kill('SIGKILL')
  // Its stdout closes only when the command, which shares it, is gone too.
  expect(await text(launcher.stdout)).toBe('')
})

function launch(args: string[]): ChildProcessWithoutNullStreams {
  // The bundled Node is taken anew after an install, which is how every command here comes to run in a second process.
  const PATH = `${join(clone, 'fake')}:${process.env.PATH}`
  return spawn(join(clone, bundled, 'node'), ['bin/evenkeel.js', ...args], {
    cwd: clone,
    env: { ...process.env, PATH },
  })
}

async function run(args: string[], input = '') {
  const launcher = launch(args)
  launcher.stdin.end(input)
  const exit = once(launcher, 'exit')
  const [out, err] = await Promise.all([text(launcher.stdout), text(launcher.stderr)])
  const [code, signal] = await exit
  return { code, signal, out, err }
}

function fakeNpm(script: string): void {
  write('fake/npm', `#!/bin/sh\n${script}\n`)
  chmodSync(join(clone, 'fake/npm'), 0o755)
}

function write(path: string, content: string): void {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), content)
}

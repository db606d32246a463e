import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { beginningOf, commandOf, isAlive } from './processes.ts'

test('a running process is alive, has a beginning of its own and a command line', () => {
  const child = spawn('sleep', ['60'])
  onTestFinished(() => {
    child.kill()
  })
  const pid = child.pid ?? 0
  expect(isAlive(pid)).toBe(true)
  expect(beginningOf(pid)).toBe(beginningOf(pid))
  expect(beginningOf(pid)).not.toBe(beginningOf(process.pid))
  expect(commandOf(process.pid)).toContain('node')
})

test('a process that ended is not alive, also before anybody collected it', async () => {
  const { pid } = spawnSync('true')
  expect(isAlive(pid)).toBe(false)
  expect(beginningOf(pid)).toBeUndefined()
  expect(commandOf(pid)).toBe('')
  // The shell becomes a sleep, which never collects its child.
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
  onTestFinished(() => {
    parent.kill()
  })
  const [line] = await once(parent.stdout, 'data')
  await expect.poll(() => isAlive(Number(line))).toBe(false)
})

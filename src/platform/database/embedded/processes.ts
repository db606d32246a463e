import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True while a process with this number runs, whoever owns it; one that ended and was not yet collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || beginningOf(pid) !== undefined
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in words that no later process with the same number shares; undefined when there is none. */
export function beginningOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'lstart=')
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    const state = afterName.split(' ')[0]
    return state === 'Z' || state === 'X' ? undefined : `${boot} ${afterName.split(' ')[19]}`
  } catch {
    return undefined
  }
}

/** The command line of a process, its words parted by blanks; empty when there is none. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command=') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function ask(pid: number, column: string): string | undefined {
  try {
    return (
      execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    )
  } catch {
    return undefined
  }
}

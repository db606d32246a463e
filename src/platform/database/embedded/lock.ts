import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, explainFullDisk } from '../sentences.ts'
import { beginningOf } from './processes.ts'

/**
 * Keeps every other process away from a data directory until `release` is called or this process ends, however it ends.
 * Throws `CannotStart` where a running process holds it.
 */
export function lockDesk(dataDir: string): { release(): void } {
  const path = join(dataDir, 'desk.lock')
  const mine = `${process.pid} ${beginningOf(process.pid)}\n`
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, mine, { mode: 0o600 })
    while (!takes(draft, path)) removeIfStale(path, dataDir)
  } catch (problem) {
    throw explainFullDisk(dataDir, problem)
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    release() {
      if (read(path) === mine) rmSync(path, { force: true })
    },
  }
}

// A link appears whole or not at all, and never over another.
function takes(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw problem
  }
}

function removeIfStale(path: string, dataDir: string): void {
  const found = read(path)
  refuseIfHeld(found, dataDir)
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  // Somebody may have put a fresh one there between our look and our move: then it goes back.
  if (read(aside) !== found) takes(aside, path)
  rmSync(aside, { force: true })
}

function refuseIfHeld(found: string, dataDir: string): void {
  const [, pid, beginning] = /^(\d+) (.+)\n$/.exec(found) ?? []
  if (!pid || beginningOf(Number(pid)) !== beginning) return
  throw new CannotStart(
    `${dataDir} belongs to another running desk (process ${pid}): stop that one first, or set EVENKEEL_DATA to another folder.`,
  )
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

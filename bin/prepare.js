// Runs on whatever Node the host has (20 or later), before anything is installed: no dependencies, no TypeScript.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfStale } from './install.js'
import { sentence } from './sentence.js'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Returns once the packages are installed and the running Node is new enough for the code. On an older Node it runs
 * `entry` (a path) again on the Node that the packages bring, with the same arguments, and ends with its exit code.
 */
export async function onNode24(entry) {
  await dieWithLauncher()
  try {
    const installed = await installIfStale(root)
    if (isNewEnough(process.versions.node) && !(installed && cameWithPackages(process.execPath))) return
    await runOn(bundledNode(), entry)
  } catch (problem) {
    if (problem.code !== 'SENTENCE') throw problem
    console.error(problem.message)
    process.exit(1)
  }
}

const needsNode = 'Evenkeel needs Node 24.7 or later'
const pipeVariable = 'EVENKEEL_LAUNCHER_PIPE'

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 7)
}

function cameWithPackages(path) {
  return path.startsWith(join(root, 'node_modules') + sep)
}

function bundledNode() {
  if (process.env[pipeVariable])
    throw sentence(`${needsNode}, and this is ${process.version}: install a newer one.`)
  const path = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node')
  if (existsSync(path)) return path
  throw sentence(
    `${needsNode}, this is ${process.version}, and none comes with the packages for ` +
      `${process.platform} ${process.arch}: install Node 24 and start again.`,
  )
}

// The extra pipe tells the second process when this one is killed outright, so that no server is left behind.
function runOn(node, entry) {
  const child = spawn(node, [...process.execArgv, entry, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [pipeVariable]: '3' },
  })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGWINCH', 'SIGCONT']) {
    process.on(signal, () => child.kill(signal))
  }
  // A terminal sends Ctrl-C to both processes; passing it on would make it two.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  return new Promise((_, reject) => {
    child.on('error', () => {
      reject(
        sentence(
          `${needsNode}; the one in the packages does not run on this system: install Node 24 yourself.`,
        ),
      )
    })
    child.on('exit', (code, signal) => {
      if (signal) {
        process.removeAllListeners(signal)
        process.kill(process.pid, signal)
      } else process.exit(code)
    })
  })
}

async function dieWithLauncher() {
  const fd = process.env[pipeVariable]
  if (!fd || !isNewEnough(process.versions.node)) return
  delete process.env[pipeVariable]
  const { Socket } = await import('node:net')
  const launcher = new Socket({ fd: Number(fd), readable: true, writable: false })
  launcher.on('close', () => process.kill(process.pid, 'SIGKILL'))
  launcher.on('error', () => {})
  launcher.resume()
  launcher.unref()
}

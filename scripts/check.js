/**
 * `npm run check`: every check that needs no running desk, side by side. Plain JavaScript, because it also
 * runs where only Node 20 is at hand. Prints a line for each check, what failed in full, and a count, which
 * `.cache/check.json` repeats for `npm test`. Ends with 1 when any check failed.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const ROOT = new URL('..', import.meta.url).pathname
process.chdir(ROOT)

const FILES = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  .toString()
  .split('\0')
  .filter(path => path && existsSync(path))
const FOLDERS = ['src', 'world', 'bench', 'e2e', 'tools', 'scripts', 'bin'].filter(path => existsSync(path))

const BIOME = ['node_modules/@biomejs/biome/bin/biome']
const CHECKS = {
  types: () => run(['node_modules/@typescript/native/bin/tsc', '--noEmit']),
  graph: graph,
  'dead code': () => run(['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']),
  lint: () => run([...BIOME, 'lint', '--error-on-warnings', '--max-diagnostics=200', '.']),
  format: () => run([...BIOME, 'check', '--linter-enabled=false', '--max-diagnostics=200', '.']),
  hosts: registryHosts,
}

const failed = (await Promise.all(Object.entries(CHECKS).map(timed))).filter(result => !result.ok)
for (const { name, output } of failed) console.log(`\n--- ${name}\n${output.trim()}`)

const count = { passed: Object.keys(CHECKS).length - failed.length, failed: failed.length }
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/check.json', `${JSON.stringify(count)}\n`)
console.log(`\nChecks passed: ${count.passed}, failed: ${count.failed}.`)
process.exitCode = failed.length > 0 ? 1 : 0

async function timed([name, check]) {
  const start = performance.now()
  const { ok, output } = await check().catch(error => ({ ok: false, output: String(error) }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds} s`)
  return { name, ok, output }
}

/** Runs a script of node_modules with this Node; what it prints is kept for when it fails. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', text => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', code => resolve({ ok: code === 0, output }))
  })
}

/** Without its TypeScript parser the cruiser skips our files and finds nothing wrong: so they are counted. */
async function graph() {
  const result = await run(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...FOLDERS])
  const seen = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0)
  const ours = FILES.filter(path => /\.tsx?$/.test(path) && FOLDERS.includes(path.split('/')[0] ?? '')).length
  if (!result.ok || seen >= ours) return result
  return {
    ok: false,
    output: `The import graph saw ${seen} modules, but there are ${ours} TypeScript files.`,
  }
}

/** A lockfile or a document that names a registry's host sends everybody who clones there. */
async function registryHosts() {
  const host = /\b(?:registry|npm|packages|pypi|deb|mirrors?)\.(?:[a-z0-9-]+\.)+(?:org|com|io|dev|net)\b/i
  const own = hostInUse()
  const found = []
  for (const path of FILES) {
    const text = readFileSync(path, 'latin1')
    const named = host.exec(text)?.[0] ?? (own && text.includes(own) ? own : undefined)
    if (named) found.push(`${path} names ${named}`)
    if (path === 'package-lock.json' && /"resolved": "https?:/.test(text)) {
      found.push(
        `${path} keeps where packages came from: set omit-lockfile-registry-resolved=true and install again`,
      )
    }
  }
  return { ok: found.length === 0, output: found.join('\n') }
}

/** The host that this machine installs from, where it has a name: it may be known here and nowhere else. */
function hostInUse() {
  const registry = process.env.npm_config_registry
  const host = registry && URL.canParse(registry) ? new URL(registry).hostname : ''
  return /[a-z]/i.test(host) && host !== 'localhost' ? host : undefined
}

// Adds to package-lock.json the optional packages for other systems that the registry at hand does not carry.
// Without an entry for each of them `npm ci` refuses the whole file, on every system. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = []
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isListed(parent, name)) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...systemsIn(name),
      ...(dev && { dev }),
      optional: true,
    }
    added.push(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'Nothing was missing.' : added.join('\n'))

function isListed(parent, name) {
  for (let at = parent; ; at = at.slice(0, at.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

// Such packages carry their system in their name: `-linux-arm64-musl`, `-win32-x64-msvc`, `-wasm32-wasi`.
function systemsIn(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.find(word =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word),
  )
  const cpu = words.find(word =>
    ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'].includes(word),
  )
  const musl = words.some(word => word.startsWith('musl'))
  const gnu = words.some(word => word.startsWith('gnu'))
  if (!cpu) throw new Error(`${name} does not say what it runs on: add it by hand.`)
  return { cpu: [cpu], ...((musl || gnu) && { libc: [musl ? 'musl' : 'glibc'] }), ...(os && { os: [os] }) }
}

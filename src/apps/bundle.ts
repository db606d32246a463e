import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { CannotStart } from '../platform/database/sentences.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const bundleFolder = join(root, 'dist/web')
const stamp = join(root, 'dist/web.stamp')

/** Builds the colleagues' pages where their sources have changed since the last time. */
export async function buildBundleIfStale(): Promise<void> {
  if (isBundleFresh()) return
  const current = fingerprint()
  process.stderr.write('Building the pages…\n')
  await buildBundle()
  compressBundle()
  writeFileSync(stamp, current)
}

/** Whether the pages were built from the sources as they are now. */
export function isBundleFresh(): boolean {
  const isThere = existsSync(join(bundleFolder, 'index.html')) && existsSync(stamp)
  return isThere && readFileSync(stamp, 'utf8') === fingerprint()
}

async function buildBundle(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  if (code !== 0) throw new CannotStart('The pages could not be built; what went wrong stands above.')
}

/** Puts the short forms beside what browsers ask for; brotli where they trust the line, gzip on plain HTTP. */
function compressBundle(): void {
  const assets = join(bundleFolder, 'assets')
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const name of readdirSync(assets).filter(each => /\.(js|css)$/.test(each))) {
    const path = join(assets, name)
    const content = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(content, brotli))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

/** Names, sizes and times of everything that can end up in the pages. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of [
    'package-lock.json',
    'vite.config.ts',
    ...['src/kit', 'src/web', 'src/desk'].flatMap(listed),
  ]) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function listed(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}

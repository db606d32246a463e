import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { sentence } from '../bin/sentence.js'

/** The path of a Chromium for the browser stories, installed from Debian where that is possible. */
export async function findChromium() {
  const named = process.env.EVENKEEL_CHROMIUM
  if (named && !isProgram(named)) throw sentence(`EVENKEEL_CHROMIUM is ${named}, and no program is there.`)
  const found = named || inPath('chromium', 'chromium-browser', 'google-chrome') || (await playwrightsOwn())
  if (found) return found
  if (installFromDebian('chromium')) return inPath('chromium')
  throw sentence(
    'The browser stories need Chromium: install it (on Debian: apt-get install chromium; elsewhere: npx playwright install chromium) and run npm test again.',
  )
}

/** Makes sure that there is a Dovecot, the IMAP server of the mail tests. */
export async function findDovecot() {
  if (inPath('dovecot') || installFromDebian('dovecot-imapd')) return
  throw sentence(
    'The mail tests need Dovecot as their IMAP server: install it (on Debian: apt-get install dovecot-imapd) and run npm test again.',
  )
}

function inPath(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return isProgram(path) ? path : undefined
}

function installFromDebian(name) {
  if (process.getuid?.() !== 0 || !isDebian()) return false
  console.log(`Installing Debian's ${name}; this happens once.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = args => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0
  return aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', name])
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

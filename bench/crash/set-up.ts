import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dovecot } from '../../world/dovecot.ts'
import { imapUser } from './mail-program.ts'

export const mailbox = 'help@desk.example'

/** Sets a desk up by the command line and answers an API key of its owner's rank. */
export function setUp(dataDir: string, databaseUrl: string): string {
  const folder = databaseUrl ? join(dataDir, 'desk') : dataDir
  const owner = ['--owner-name', 'Ana', '--owner-email', 'ana@desk.example', '--password-stdin']
  evenkeel(folder, databaseUrl, ['setup', '--desk', 'Crash', ...owner], 'quiet water runs deep')
  const said = evenkeel(folder, databaseUrl, ['key', 'create', '--name', 'crash', '--role', 'owner'], '')
  return said.trim().split(' ').at(-1) ?? ''
}

/** A mailbox that fetches from there and sends to there, and answers that leave at once. */
export async function openMailbox(
  url: string,
  key: string,
  { smtp, imap }: { smtp: number; imap: Dovecot },
): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const host = { host: '127.0.0.1', security: 'none' }
  const servers = {
    smtp: { ...host, port: smtp },
    imap: { ...host, port: imap.port, username: imapUser, password: imap.password },
  }
  for (const [method, path, body] of [
    ['PATCH', '/settings', { undoSeconds: { email: 0 } }],
    ['POST', '/mailboxes', { name: 'Crash', address: mailbox, ...servers }],
  ] as const) {
    const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
  }
}

function evenkeel(dataDir: string, databaseUrl: string, args: string[], input: string): string {
  const cli = fileURLToPath(new URL('../../src/apps/cli.ts', import.meta.url))
  const env = { ...process.env, EVENKEEL_DATA: dataDir, DATABASE_URL: databaseUrl }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

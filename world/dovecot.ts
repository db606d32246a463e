import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** An IMAP server on loopback where any user name is let in by the one password. */
export interface Dovecot {
  readonly host: '127.0.0.1'
  readonly port: number
  readonly password: string
  /** Ends it; every connection drops. `start` goes on with the same mailboxes and port. */
  end(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes its mailboxes. */
  stop(): Promise<void>
}

const password = 'let-me-read'
const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/usr/bin/dovecot'].find(path =>
  existsSync(path),
)

export interface DovecotOptions {
  /** Where a token is asked about (RFC 7662); with it, nobody is let in by a password. */
  introspectUrl?: string
  /** The ways of signing in by token that it offers; both where it is left out. */
  mechanisms?: readonly ('oauthbearer' | 'xoauth2')[]
}

/** Starts Debian's Dovecot as whoever runs this; as root it serves mail in the name of `nobody`. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  if (!program) throw new Error('There is no Dovecot here; on Debian: apt-get install dovecot-imapd.')
  // Below /tmp and short: its sockets have room for a hundred characters.
  const folder = mkdtempSync(join(tmpdir(), 'imap-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const config = join(folder, 'dovecot.conf')
  writeFileSync(config, configOf(folder, port, options))
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    child = spawn(program as string, ['-F', '-c', config], { stdio: 'ignore' })
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) break
      if (await answers(port)) return
      await pause(25)
    }
    throw new Error(`Dovecot did not start: ${logOf(folder)}`)
  }

  async function end(): Promise<void> {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null) return
    ending.kill('SIGTERM')
    await once(ending, 'exit')
  }

  await start()
  return {
    host: '127.0.0.1',
    port,
    password,
    start,
    end,
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function configOf(folder: string, port: number, options: DovecotOptions): string {
  const { introspectUrl, mechanisms = ['oauthbearer', 'xoauth2'] } = options
  const isRoot = process.getuid?.() === 0
  const { uid, gid, name, group } = isRoot ? nobody() : ownUser()
  const mail = join(folder, 'mail')
  mkdirSync(mail, { mode: 0o777 })
  chmodSync(mail, 0o777)
  const withoutRoot = isRoot
    ? ''
    : ['anvil', 'imap-login'].map(service => `service ${service} {\n  chroot =\n}`).join('\n')
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = ${introspectUrl ? mechanisms.join(' ') : 'plain login'}
auth_cache_size = 0
auth_failure_delay = 0
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = 1
mail_location = maildir:${mail}/%u
mail_fsync = never
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
${withoutRoot}
${introspectUrl ? tokensOf(folder, introspectUrl) : passwords}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mail}/%u
}
`
}

const passwords = `passdb {
  driver = static
  args = password=${password}
}`

function tokensOf(folder: string, introspectUrl: string): string {
  const path = join(folder, 'oauth2.conf')
  writeFileSync(
    path,
    `introspection_url = ${introspectUrl}
introspection_mode = get
active_attribute = active
active_value = true
username_attribute = username
username_format = %u
`,
  )
  chmodSync(path, 0o644)
  return `passdb {
  driver = oauth2
  mechanisms = oauthbearer xoauth2
  args = ${path}
}`
}

function nobody() {
  return {
    uid: idOf('-u', 'nobody'),
    gid: idOf('-g', 'nobody'),
    name: 'nobody',
    group: named('-gn', 'nobody'),
  }
}

function ownUser() {
  const { uid, gid, username } = userInfo()
  return { uid, gid, name: username, group: named('-gn', username) }
}

function idOf(what: string, user: string): number {
  return Number(named(what, user))
}

function named(what: string, user: string): string {
  return spawnSync('id', [what, user], { encoding: 'utf8' }).stdout.trim()
}

function logOf(folder: string): string {
  const path = join(folder, 'log')
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-2000) : 'it wrote no log.'
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const done = (isUp: boolean) => {
      socket.destroy()
      resolve(isUp)
    }
    socket.once('data', () => done(true))
    socket.once('error', () => done(false))
    socket.setTimeout(1000, () => done(false))
  })
}

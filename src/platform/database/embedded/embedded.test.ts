import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Embedded, findEmbedded, startEmbedded } from './index.ts'
import { runningPostmaster } from './postmaster.ts'

describe('one data directory through its life', () => {
  let dataDir: string
  const lines: string[] = []
  const start = () => startEmbedded({ dataDir, log: line => lines.push(line) })

  beforeAll(async () => {
    dataDir = temporary()
    const first = await start()
    await ask(first, 'create table kept (word text)')
    await first.stop()
  })
  afterAll(() => rmSync(dataDir, { recursive: true }))

  /** Never 0, which would stand for the tests' own processes. */
  function postmasterPid(): number {
    const running = runningPostmaster(join(dataDir, 'postgres'))
    if (!running) throw new Error('No PostgreSQL runs here.')
    return running.pid
  }

  test('the first start says what takes long, the second is silent', async () => {
    expect(lines).toEqual(['Making the database; this happens once.'])
    const server = await startHere(start)
    expect(server.adopted).toBe(false)
    expect(lines).toHaveLength(1)
  })

  test('what is confirmed is on disk, in UTF-8, with checksums, and nothing listens on the network', async () => {
    const server = await startHere(start)
    const settings =
      'fsync synchronous_commit full_page_writes server_encoding data_checksums listen_addresses'.split(' ')
    const rows = await ask(server, `select ${settings.map(name => `current_setting('${name}') as ${name}`)}`)
    expect(rows[0]).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      server_encoding: 'UTF8',
      data_checksums: 'on',
      listen_addresses: '',
    })
  })

  test('the desk owns its database and is no superuser; its socket folder is closed', async () => {
    const server = await startHere(start)
    const rows = await ask(server, `select rolsuper, rolcreatedb from pg_roles where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false }])
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('a second start is refused while the first lives, and welcome after', async () => {
    const server = await startHere(start)
    await expect(start()).rejects.toThrow(new RegExp(`another running desk \\(process ${process.pid}\\)`))
    await server.stop()
    await (await startHere(start)).stop()
  })

  test('a command finds the server while it runs, and none after', async () => {
    const server = await startHere(start)
    expect(await findEmbedded(dataDir)).toEqual(server.connection)
    await server.stop()
    expect(await findEmbedded(dataDir)).toBeNull()
    expect(await findEmbedded(join(dataDir, 'nowhere'))).toBeNull()
  })

  test('stop does not wait for a query under way, and may be called twice', async () => {
    const server = await startHere(start)
    const query = ask(server, 'select pg_sleep(30)').catch(problem => problem.code)
    await new Promise(resolve => setTimeout(resolve, 100))
    await Promise.all([server.stop(), server.stop()])
    expect(await query).toBe('57P01')
    expect(runningPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
  })

  test('after kill -9 of the desk its server is adopted, with everything in it', async () => {
    const desk = await killableDesk(dataDir)
    const before = runningPostmaster(join(dataDir, 'postgres'))
    await kill(desk)
    const server = await startHere(start)
    expect(server.adopted).toBe(true)
    expect(runningPostmaster(join(dataDir, 'postgres'))).toEqual(before)
    await ask(server, `insert into kept values ('adopted')`)
  })

  test('after kill -9 of the server what was confirmed is there', async () => {
    const server = await startHere(start)
    await ask(server, `insert into kept values ('confirmed')`)
    process.kill(postmasterPid(), 'SIGKILL')
    await server.stop()
    const healed = await startHere(start)
    expect(healed.adopted).toBe(false)
    expect(await ask(healed, `select word from kept where word = 'confirmed'`)).toHaveLength(1)
  })

  test('a server that is killed while the desk runs comes back at the same place', async () => {
    const server = await startHere(start)
    const killed = postmasterPid()
    process.kill(killed, 'SIGKILL')
    await expect
      .poll(() => ask(server, 'select 1 as one').catch(() => []), { timeout: 8000 })
      .toEqual([{ one: 1 }])
    expect(lines).toContain('The database ended by itself; starting it again.')
    expect(runningPostmaster(join(dataDir, 'postgres'))?.pid).not.toBe(killed)
  })

  test('a stale postmaster.pid whose number belongs to somebody else by now is no obstacle', async () => {
    const pidFile = join(dataDir, 'postgres/postmaster.pid')
    const socketDir = join(dataDir, 'run')
    const stranger = spawn('sleep', ['60'], ownerOf(dataDir))
    onTestFinished(() => {
      stranger.kill()
    })
    writeFileSync(pidFile, `${stranger.pid}\n${join(dataDir, 'postgres')}\n1\n5432\n${socketDir}\n\n\n`)
    writeFileSync(join(socketDir, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`)
    const server = await startHere(start)
    expect(server.adopted).toBe(false)
    expect(stranger.exitCode).toBeNull()
  })

  test('a lock of a process that is gone is no obstacle, even where its number lives again', async () => {
    writeFileSync(join(dataDir, 'desk.lock'), `${process.ppid} some other boot 12345\n`)
    await startHere(start)
    expect(readFileSync(join(dataDir, 'desk.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  })

  test('another major version is refused in one sentence', async () => {
    const path = join(dataDir, 'postgres/PG_VERSION')
    writeFileSync(path, '17\n')
    onTestFinished(() => writeFileSync(path, '18\n'))
    await expect(start()).rejects.toThrow(
      /^[^\n]*was written by PostgreSQL 17, and this Evenkeel brings 18: [^\n]*\.$/,
    )
  })
})

test('a path too long for a socket gets a short private folder, the same one next time', async () => {
  const parent = temporary()
  const dataDir = join(parent, 'a'.repeat(120))
  mkdirSync(dataDir)
  const hosts: string[] = []
  for (const _ of [1, 2]) {
    const server = await startEmbedded({ dataDir, log: () => {}, forTests: true })
    hosts.push(server.connection.host)
    expect(await findEmbedded(dataDir)).toEqual(server.connection)
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    await server.stop()
  }
  expect(hosts[1]).toBe(hosts[0])
  rmSync(hosts[0] ?? '', { recursive: true })
  rmSync(parent, { recursive: true })
})

test('a first start that is killed half-way is begun anew', async () => {
  const dataDir = temporary()
  mkdirSync(join(dataDir, 'postgres.unfinished-1/base'), { recursive: true })
  const server = await startEmbedded({ dataDir, log: () => {}, forTests: true })
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(dataDir).filter(name => name.includes('unfinished'))).toEqual([])
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

// Where the next run looks for servers that an interrupted one left.
function temporary(): string {
  const cache = join(process.cwd(), '.cache')
  mkdirSync(cache, { recursive: true })
  return mkdtempSync(join(cache, 'test-database-'))
}

async function startHere(start: () => Promise<Embedded>): Promise<Embedded> {
  const server = await start()
  onTestFinished(() => server.stop())
  return server
}

async function ask(server: Embedded, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function killableDesk(dataDir: string): Promise<ChildProcess> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} })
    console.log('running')
    setInterval(() => {}, 1000)`
  const desk = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(desk.stdout, 'data')
  return desk
}

async function kill(desk: ChildProcess): Promise<void> {
  desk.kill('SIGKILL')
  await once(desk, 'exit')
}

// PostgreSQL believes a stale number only where the process is its owner's.
function ownerOf(dataDir: string): { uid?: number; gid?: number } {
  const { uid, gid } = statSync(join(dataDir, 'postgres'))
  return process.getuid?.() === 0 ? { uid, gid } : {}
}

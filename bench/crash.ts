import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { findEmbedded } from '../src/platform/database/embedded/index.ts'
import { startSmtpSink } from '../world/smtp-sink.ts'
import { type Counts, count, isSettled } from './crash/count.ts'
import { type CrashingDesk, crashingDesk, type Where } from './crash/desk.ts'
import { startTraffic, type Traffic } from './crash/traffic.ts'

/**
 * Kills the server, its PostgreSQL or both with -9 at random moments, starting included, while mail comes in and answers
 * go out; then counts. Each mail that got a 250 must be there once; each answer that was accepted must have gone out
 * once, or be shown as perhaps sent and have gone out at most once. `--kills 30` says how often.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { kills: { type: 'string', default: '30' } } })
  const begin = performance.now()
  const { mails, answers } = await crash(Number(values.kills), line => console.log(line))
  console.log(`Mails that got a 250: ${mails.promised}; there once ${mails.once}, missing ${mails.missing}, more than once ${mails.twice}
Answers that were accepted: ${answers.promised}; gone out once ${answers.once}, shown as perhaps sent ${answers.undecided}, missing ${answers.missing}, gone out more than once ${answers.twice}
${values.kills} kills in ${Math.round((performance.now() - begin) / 1000)} s`)
  return mails.missing + mails.twice + answers.missing + answers.twice === 0 ? 0 : 1
}

/** Runs the whole story on a desk of its own, which is removed afterwards. */
export async function crash(kills: number, tell: (line: string) => void): Promise<Counts> {
  const where: Where = {
    dataDir: mkdtempSync(join(tmpdir(), 'evenkeel-crash-')),
    port: await freePort(),
    smtpPort: await freePort(),
  }
  const desk = crashingDesk(where)
  const sink = await startSmtpSink()
  let traffic: Traffic | undefined
  try {
    const key = setUp(where.dataDir)
    desk.start()
    await desk.ready()
    const url = `http://127.0.0.1:${where.port}`
    await openMailbox(url, key, sink.port)
    traffic = startTraffic({ url, key, smtpPort: where.smtpPort, mailbox })
    await killAgainAndAgain(desk, kills, tell)
    await desk.ready()
    await traffic.finish()
    const client = new pg.Client((await findEmbedded(where.dataDir)) ?? undefined)
    await client.connect()
    await settled(client)
    const counts = await count(
      client,
      traffic.promised,
      sink.mails.map(mail => mail.source),
    )
    await client.end()
    return counts
  } finally {
    traffic?.abandon()
    await desk.stop()
    await sink.stop()
    rmSync(where.dataDir, { recursive: true, force: true })
  }
}

const mailbox = 'help@desk.example'

async function killAgainAndAgain(
  desk: CrashingDesk,
  kills: number,
  tell: (line: string) => void,
): Promise<void> {
  for (let number = 1; number <= kills; number++) {
    // Every other time it is killed while it starts.
    const isStarting = number % 2 === 0
    if (!isStarting) await desk.ready()
    const after = Math.round(Math.random() * (isStarting ? 1000 : 4000))
    await pause(after)
    const kind = number % 3 === 0 ? 'both' : number % 5 === 0 ? 'PostgreSQL' : 'the server'
    await desk.kill({ server: kind !== 'PostgreSQL', postgres: kind !== 'the server' })
    tell(
      `${String(number).padStart(3)}  ${kind}, ${after} ms after ${isStarting ? 'its start' : 'it was ready'}`,
    )
    if (desk.hasFailed()) throw new Error('The server did not heal; what it said stands above.')
    if (kind !== 'PostgreSQL') desk.start()
  }
}

/** A claim of a process that died is good for half a minute. */
async function settled(client: pg.Client): Promise<void> {
  for (const end = performance.now() + 180_000; performance.now() < end; await pause(200)) {
    if (await isSettled(client)) return
  }
  throw new Error('Three minutes after the last start something is still on its way.')
}

function setUp(dataDir: string): string {
  evenkeel(
    dataDir,
    [
      'setup',
      '--desk',
      'Crash',
      '--owner-name',
      'Ana',
      '--owner-email',
      'ana@desk.example',
      '--password-stdin',
    ],
    'quiet water runs deep',
  )
  const said = evenkeel(dataDir, ['key', 'create', '--name', 'crash', '--role', 'owner'], '')
  return said.trim().split(' ').at(-1) ?? ''
}

function evenkeel(dataDir: string, args: string[], input: string): string {
  const cli = fileURLToPath(new URL('../src/apps/cli.ts', import.meta.url))
  const env = { ...process.env, EVENKEEL_DATA: dataDir, DATABASE_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

async function openMailbox(url: string, key: string, port: number): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const smtp = { host: '127.0.0.1', port, security: 'none' }
  for (const [method, path, body] of [
    ['PATCH', '/settings', { undoSeconds: { email: 0 } }],
    ['POST', '/mailboxes', { name: 'Crash', address: mailbox, smtp }],
  ] as const) {
    const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

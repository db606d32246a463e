import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg, { type PoolConfig } from 'pg'
import { type Dovecot, startDovecot } from '../world/dovecot.ts'
import { startSmtpSink } from '../world/smtp-sink.ts'
import { type Counts, count, isSettled } from './crash/count.ts'
import { killPostgres } from './crash/desk.ts'
import { type Ground, onBuiltIn, withTwoProcesses } from './crash/ground.ts'
import { mailProgram } from './crash/mail-program.ts'
import { mailbox, openMailbox, setUp } from './crash/set-up.ts'
import { startTraffic, type Traffic } from './crash/traffic.ts'

/**
 * Kills the server, its PostgreSQL or both with -9 at random moments, starting included, while mail comes in by SMTP and by
 * IMAP and answers go out; then counts. Each mail that was promised must be there once; each answer that was accepted must
 * have gone out once, or be shown as perhaps sent and have gone out at most once. `--kills 100` says how often; `--two` runs
 * two processes at once on one database.
 */
export async function run(args: string[]): Promise<number> {
  const options = {
    kills: { type: 'string', default: '100' },
    two: { type: 'boolean', default: false },
  } as const
  const { values } = parseArgs({ args, options })
  const begin = performance.now()
  const { mails, answers } = await crash(Number(values.kills), values.two, line => console.log(line))
  for (const [door, counts] of Object.entries(mails)) {
    const { promised, once, missing, twice } = counts
    console.log(
      `Mails by ${door}: ${promised}; there once ${once}, missing ${missing}, more than once ${twice}`,
    )
  }
  console.log(`Answers that were accepted: ${answers.promised}; gone out once ${answers.once}, shown as perhaps sent ${answers.undecided}, missing ${answers.missing}, gone out more than once ${answers.twice}
${values.kills} kills in ${Math.round((performance.now() - begin) / 1000)} s`)
  const wrong = [mails.smtp, mails.imap, answers].map(each => each.missing + each.twice)
  return wrong.every(number => number === 0) ? 0 : 1
}

/** Runs the whole story on a desk of its own, which is removed afterwards. */
async function crash(kills: number, hasTwo: boolean, tell: (line: string) => void): Promise<Counts> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-crash-'))
  const sink = await startSmtpSink()
  const imap = await startDovecot()
  const ground = await (hasTwo ? withTwoProcesses(dataDir) : onBuiltIn(dataDir))
  let traffic: Traffic | undefined
  try {
    const key = setUp(dataDir, ground.databaseUrl)
    for (const { desk } of ground.processes) {
      desk.start()
      await desk.ready()
    }
    const [first] = ground.processes
    await openMailbox(first?.url ?? '', key, { smtp: sink.port, imap })
    traffic = await startAll(ground, key, imap)
    await killAgainAndAgain(ground, kills, tell)
    for (const { desk } of ground.processes) await desk.ready()
    await traffic.finish()
    return await counted(await ground.database(), traffic, () => sink.mails.map(mail => mail.source))
  } finally {
    traffic?.abandon()
    for (const { desk } of ground.processes) await desk.stop()
    await ground.stop()
    await Promise.all([sink.stop(), imap.stop()])
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function startAll(ground: Ground, key: string, imap: Dovecot): Promise<Traffic> {
  const program = await mailProgram(imap)
  const traffic = startTraffic({
    processes: ground.processes.map(({ url, smtpPort }) => ({ url, smtpPort })),
    key,
    mailbox,
    layDown: program.layDown,
  })
  return {
    ...traffic,
    async finish() {
      await traffic.finish()
      program.close()
    },
  }
}

async function killAgainAndAgain(ground: Ground, kills: number, tell: (line: string) => void): Promise<void> {
  for (let number = 1; number <= kills; number++) {
    const victim = ground.processes[number % ground.processes.length] as Ground['processes'][number]
    // Every other time it is killed while it starts.
    const isStarting = Math.floor(number / ground.processes.length) % 2 === 0
    if (!isStarting) await victim.desk.ready()
    const after = Math.round(Math.random() * (isStarting ? 1000 : 4000))
    await pause(after)
    const kind = number % 3 === 0 ? 'both' : number % 5 === 0 ? 'PostgreSQL' : 'the server'
    if (kind !== 'the server') killPostgres(ground.postgresDir)
    if (kind !== 'PostgreSQL') await victim.desk.kill()
    tell(
      `${String(number).padStart(3)}  ${kind}, ${after} ms after ${isStarting ? 'its start' : 'it was ready'}`,
    )
    if (ground.processes.some(({ desk }) => desk.hasFailed()))
      throw new Error('The server did not heal; what it said stands above.')
    if (kind !== 'PostgreSQL') victim.desk.start()
  }
}

/** A claim of a process that died is good for half a minute; a mailbox is looked through every minute. */
async function counted(database: PoolConfig, traffic: Traffic, delivered: () => string[]): Promise<Counts> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    for (const end = performance.now() + 240_000; performance.now() < end; await pause(500)) {
      if (!(await isSettled(client))) continue
      const counts = await count(client, traffic.promised, delivered())
      if (counts.mails.imap.missing === 0) return counts
    }
    return await count(client, traffic.promised, delivered())
  } finally {
    await client.end()
  }
}

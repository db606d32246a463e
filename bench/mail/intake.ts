import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import pg, { type PoolConfig } from 'pg'
import * as contract from '../../src/desk/channels/email/contract.ts'
import { makeMailbox, type Receiving, startReceiving } from '../../src/desk/channels/email/index.ts'
import { changeSettings } from '../../src/desk/channels/email/settings/actions.ts'
import { slices } from '../../src/desk/slices.ts'
import { system } from '../../src/platform/context.ts'
import { startEmbedded } from '../../src/platform/database/embedded/index.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { plainLog } from '../../src/platform/log.ts'
import { openRuntime, type Runtime } from '../../src/platform/runtime.ts'
import { smtpClient } from '../../world/smtp-client.ts'

/**
 * Mails a second by SMTP over several connections, each durable before its "250", and until all of them are read in. The
 * built-in database syncs its disk as in earnest.
 */
export async function measureIntake(mails: number, connections: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  const server = await startEmbedded({ dataDir: folder, log: () => {} })
  const runtime = await openRuntime({
    database: await migrated(server.connection),
    dataDir: folder,
    url: 'http://desk.example',
    slices,
    log: plainLog,
  })
  const mailbox = { name: 'Help', address: 'help@desk.example', usesPlusAddress: true }
  await runtime.act(system, ctx => makeMailbox(ctx, contract.makeMailbox.input.parse(mailbox)))
  // Five hundred customers write all of it within minutes; the cap for each would keep it together.
  await runtime.act(system, ctx => changeSettings(ctx, { mostOpenedAnHour: 100_000 }))
  const desk: Desk = {
    runtime,
    receiving: await startReceiving(runtime, { host: '127.0.0.1', port: 0 }),
    delay: monitorEventLoopDelay({ resolution: 1 }),
  }
  await many(desk, mails, connections)
  for (const megabytes of [1, 25]) await large(desk, megabytes)
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
  await desk.receiving.stop()
  await runtime.stop()
  await server.stop()
  rmSync(folder, { recursive: true })
}

interface Desk {
  runtime: Runtime
  receiving: Receiving
  delay: ReturnType<typeof monitorEventLoopDelay>
}

async function many(desk: Desk, mails: number, connections: number): Promise<void> {
  let next = 0
  async function send(): Promise<void> {
    const client = await smtpClient(desk.receiving.port)
    while (next < mails) {
      const number = next++
      const answer = await client.send({
        from: `customer${number % 500}@example.net`,
        to: ['help@desk.example'],
        source: mail(number),
      })
      if (!answer.startsWith('250')) throw new Error(answer)
    }
    await client.close()
  }

  desk.delay.enable()
  const from = performance.now()
  await Promise.all(Array.from({ length: connections }, send))
  const received = performance.now() - from
  await untilReadIn(desk)
  const all = performance.now() - from
  console.log(`kept before the 250: ${Math.round((mails / received) * 1000)} a second`)
  console.log(`received and read in: ${Math.round((mails / all) * 1000)} a second`)
  console.log(`longest pause of the event loop: ${Math.round(desk.delay.max / 1e6)} ms`)
}

async function untilReadIn({ runtime, receiving }: Desk): Promise<void> {
  while ((await waiting(runtime)) > 0) await receiving.drain()
}

/** Ten mails with an attachment of this size, until they are read in. */
async function large(desk: Desk, megabytes: number): Promise<void> {
  const content = randomBytes(megabytes * 1_000_000)
    .toString('base64')
    .replace(/(.{76})/g, '$1\n')
  const client = await smtpClient(desk.receiving.port)
  await client.send({
    from: 'a@example.net',
    to: ['help@desk.example'],
    source: withAttachment('warm', 'AAAA'),
  })
  await untilReadIn(desk)
  const mails = Array.from({ length: 10 }, (_, number) =>
    client.prepare(withAttachment(`${megabytes}.${number}`, content)),
  )
  desk.delay.reset()
  const from = performance.now()
  for (const mail of mails) await client.send({ from: 'a@example.net', to: ['help@desk.example'], ...mail })
  await untilReadIn(desk)
  const seconds = (performance.now() - from) / 1000
  console.log(
    `attachments of ${megabytes} MB: ${(10 / seconds).toFixed(1)} mails a second, longest pause ${Math.round(desk.delay.max / 1e6)} ms`,
  )
  await client.close()
}

function withAttachment(name: string, content: string): string {
  return `From: a@example.net
To: help@desk.example
Subject: Plans ${name}
Message-ID: <large.${name}@example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain

The plans.
--part
Content-Type: application/octet-stream; name="plans.bin"
Content-Transfer-Encoding: base64

${content}
--part--
`
}

/** An ordinary mail; every third one answers an earlier mail of the same customer. */
export function mail(number: number): string {
  const answers = number >= 500 && number % 3 === 0 ? `In-Reply-To: <${number - 500}@example.net>\n` : ''
  const paragraph = 'The parcel has come, and one of the two lamps is missing its shade. '.repeat(12)
  return `From: Customer ${number % 500} <customer${number % 500}@example.net>
To: help@desk.example
Subject: Parcel ${number}
Message-ID: <${number}@example.net>
${answers}Date: Mon, 02 Feb 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=part

--part
Content-Type: text/plain; charset=utf-8

${paragraph}
${paragraph}
--part
Content-Type: text/html; charset=utf-8

<html><body><p>${paragraph}</p><p>${paragraph}</p></body></html>
--part--
`
}

async function waiting(runtime: Runtime): Promise<number> {
  const { rows } = await runtime.connected.pool.query<{ count: number }>(
    "select count(*) as count from raw_mails where state = 'stored'",
  )
  return Number(rows[0]?.count)
}

async function migrated(config: PoolConfig): Promise<PoolConfig> {
  const pool = new pg.Pool(config)
  await migrate(pool, { folder: new URL('../../db/migrations', import.meta.url).pathname })
  await pool.end()
  return config
}

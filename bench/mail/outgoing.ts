import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import pg, { type PoolConfig } from 'pg'
import { makeMailbox } from '../../src/desk/channels/email/contract.ts'
import { makeMailbox as open } from '../../src/desk/channels/email/index.ts'
import { make } from '../../src/desk/conversations/contract.ts'
import { make as makeCustomer } from '../../src/desk/customers/contract.ts'
import { upload } from '../../src/desk/files/contract.ts'
import { reply } from '../../src/desk/outbox/contract.ts'
import { startDelivery } from '../../src/desk/outbox/index.ts'
import { changeSettings } from '../../src/desk/setup/contract.ts'
import { slices } from '../../src/desk/slices.ts'
import { type Actor, system } from '../../src/platform/context.ts'
import { startEmbedded } from '../../src/platform/database/embedded/index.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { plainLog } from '../../src/platform/log.ts'
import { openRuntime, type Runtime } from '../../src/platform/runtime.ts'
import { enter } from '../../world/enter.ts'
import { startSmtpSink } from '../../world/smtp-sink.ts'
import { staff } from '../../world/staff.ts'

/**
 * Answers a second out of the outbox, each handed to a server on loopback under the rule that none goes twice, while the built-in
 * database syncs its disk as in earnest; then some with large attachments.
 */
export async function measureOutgoing(answers: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  const server = await startEmbedded({ dataDir: folder, log: () => {} })
  const runtime = await openRuntime({
    database: await migrated(server.connection),
    dataDir: folder,
    url: 'http://desk.example',
    slices,
    log: plainLog,
  })
  await staff(runtime, () => null)
  const sink = await startSmtpSink({ isForgetful: true })
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  const mailbox = makeMailbox.input.parse({
    name: 'Help',
    address: 'help@desk.example',
    smtp,
    largestOut: 100,
  })
  await runtime.act(system, ctx => open(ctx, mailbox))
  await enter(runtime, changeSettings, { undoSeconds: { email: 0 } }, { as })
  const customer = await enter(runtime, makeCustomer, { name: 'Ida', emails: ['ida@example.net'] }, { as })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()

  const matter = { subject: 'A matter', text: 'It is so.', customer: customer.id }
  const matters = await many(50, () => enter(runtime, make, matter, { as }))
  const answer = (number: number, attachments: string[] = []) =>
    enter(runtime, reply, { id: matters[number % 50]?.id ?? '', text: words, attachments }, { as })
  await many(answers, number => answer(number))
  const before = process.cpuUsage()
  const seconds = await drained(runtime, sink.mails, answers)
  const { user, system: kernel } = process.cpuUsage(before)
  const work = ((user + kernel) / 1000 / answers).toFixed(1)
  console.log(
    `out of the outbox: ${Math.round(answers / seconds)} a second, over ${sink.lines} lines, ${work} ms of work each (desk and receiver)`,
  )

  for (const megabytes of [1, 25]) {
    const input = { name: 'plans.bin', type: 'application/octet-stream' }
    const body = new Uint8Array(randomBytes(megabytes * 1_000_000))
    const file = await enter(runtime, upload, input, { as, body })
    await many(10, number => answer(number, [file.id]))
    sink.mails.length = 0
    delay.reset()
    const time = await drained(runtime, sink.mails, 10)
    console.log(
      `out with ${megabytes} MB attached: ${(10 / time).toFixed(1)} a second, longest pause ${Math.round(delay.max / 1e6)} ms`,
    )
  }
  await sink.stop()
  await runtime.stop()
  await server.stop()
  rmSync(folder, { recursive: true })
}

const words =
  'The lamp is on its way to you; it should be there by Thursday, and the shade comes with it. '.repeat(10)

async function drained(runtime: Runtime, mails: unknown[], expected: number): Promise<number> {
  const delivery = startDelivery(runtime, { looks: false })
  const from = performance.now()
  while (mails.length < expected) await delivery.drain()
  const seconds = (performance.now() - from) / 1000
  await delivery.stop()
  if (mails.length !== expected) throw new Error(`${mails.length} mails went out instead of ${expected}.`)
  return seconds
}

const as: Actor = {
  kind: 'key',
  id: '01a20047-a963-7a10-a587-62deca7be487',
  name: 'Bench',
  role: 'owner',
  scope: 'write',
}

/** Eight at a time. */
async function many<T>(count: number, each: (number: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < count) {
        const number = next++
        results[number] = await each(number)
      }
    }),
  )
  return results
}

async function migrated(config: PoolConfig): Promise<PoolConfig> {
  const pool = new pg.Pool(config)
  await migrate(pool, { folder: new URL('../../db/migrations', import.meta.url).pathname })
  await pool.end()
  return config
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findEmbedded } from '../src/platform/database/embedded/index.ts'
import { smtpClient } from '../world/smtp-client.ts'
import { setUp } from './crash/set-up.ts'
import { machine, residentMegabytes } from './machine.ts'
import { mail } from './mail/intake.ts'
import { startServer } from './server.ts'

/** `npm run bench -- memory [MAILS]`: what the server holds while so many mails come in, told ten times on the way. */
export async function run(args: string[]): Promise<number> {
  const [mails = 100_000] = args.map(Number)
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-memory-'))
  const key = setUp(dataDir, '')
  const server = await startServer(dataDir)
  const client = new pg.Client((await findEmbedded(dataDir)) ?? {})
  await client.connect()
  console.log(machine())
  try {
    await openMailbox(server.url, key)
    const begin = performance.now()
    for (let done = 0; done < mails; done += mails / 10) {
      await send(server.smtpPort, done, done + mails / 10)
      await readIn(client)
      const { desk, database } = residentMegabytes(server.pid, dataDir)
      const seconds = Math.round((performance.now() - begin) / 1000)
      console.log(
        `${done + mails / 10} mails after ${seconds} s: server ${Math.round(desk)} MB, database ${Math.round(database)} MB`,
      )
    }
    const { rows } = await client.query<{ count: string }>('select count(*) from messages')
    console.log(`messages: ${rows[0]?.count}`)
    return Number(rows[0]?.count) === mails ? 0 : 1
  } finally {
    await client.end()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const address = 'help@desk.example'

async function openMailbox(url: string, key: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/mailboxes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Help', address }),
  })
  if (!response.ok) throw new Error(await response.text())
}

async function send(port: number, from: number, until: number): Promise<void> {
  let next = from
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const line = await smtpClient(port)
      while (next < until) {
        const number = next++
        const answer = await line.send({
          from: `customer${number % 500}@example.net`,
          to: [address],
          source: mail(number),
        })
        if (!answer.startsWith('250')) throw new Error(answer)
      }
      await line.close()
    }),
  )
}

async function readIn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query("select from raw_mails where state = 'stored' limit 1")
    if (rows.length === 0) return
    await pause(200)
  }
}

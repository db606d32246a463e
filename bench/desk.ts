import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findEmbedded } from '../src/platform/database/embedded/index.ts'
import { type Client, clientOf, measure, type Times } from './client.ts'
import { sendMails } from './load/mails.ts'
import { commonWord, rareWord } from './load/text.ts'
import { load } from './load.ts'
import { machine, residentMegabytes, workDone } from './machine.ts'
import { type Server, startServer } from './server.ts'

/**
 * The desk with two years of work in it (20,000 conversations, 100,000 messages): how long a list, an opened conversation,
 * a search and an answer take, over HTTP with a session, and what it costs to keep running.
 * `--keep` takes a copy of the data that the last run loaded; `--profile` writes a CPU profile of the server into the data directory's parent;
 * `--only=NAME` measures one thing.
 */
export async function run(args: string[]): Promise<number> {
  const filled = resolve('.cache/bench/filled')
  const loaded = join(filled, 'loaded')
  if (!args.includes('--keep') || !existsSync(loaded)) {
    rmSync(filled, { recursive: true, force: true })
    mkdirSync(filled, { recursive: true })
    await fill(filled)
    writeFileSync(loaded, '')
  }
  const dataDir = resolve('.cache/bench/desk')
  rmSync(dataDir, { recursive: true, force: true })
  execFileSync('cp', ['-a', filled, dataDir])
  const profile = args.includes('--profile')
    ? ['--cpu-prof', `--cpu-prof-dir=${resolve('.cache/bench')}`]
    : []
  const server = await startServer(dataDir, profile)
  try {
    console.log(`${machine()}\nSecond start: ${Math.round(server.startedIn)} ms to the first 200`)
    const cookie = await signIn(server.url)
    await pause(3000)
    tellMemory('idle', server, dataDir)
    const only = args.find(arg => arg.startsWith('--only='))?.slice('--only='.length)
    for (const clients of [1, 8]) {
      const client = clientOf(server.url, cookie, clients)
      await measureAll(client, clients, only, () => workDone(server.pid, dataDir))
      client.close()
    }
    if (!only || only === 'ingest') await measureIngest(server, cookie)
    await pause(3000)
    tellMemory('after', server, dataDir)
  } finally {
    await server.stop()
  }
  return 0
}

const owner = { name: 'Ana Silva', email: 'ana@desk.example', password: 'quiet water runs deep' }
const api = '/api/v1'

async function fill(dataDir: string): Promise<void> {
  const server = await startServer(dataDir)
  try {
    console.log(`First start: ${Math.round(server.startedIn)} ms to the first 200`)
    await post(server.url, '/setup', { token: server.setupToken, desk: 'Bench', owner })
    const database = await findEmbedded(dataDir)
    if (!database) throw new Error('The database of the server that was just started is not there.')
    const begin = performance.now()
    await load(database, new Date())
    console.log(`Loaded in ${Math.round((performance.now() - begin) / 1000)} s`)
  } finally {
    await server.stop()
  }
}

async function signIn(url: string): Promise<string> {
  const answer = await post(url, '/session', { email: owner.email, password: owner.password })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function post(url: string, path: string, body: object): Promise<Response> {
  const answer = await fetch(`${url}${api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

async function measureAll(
  client: Client,
  clients: number,
  only: string | undefined,
  work: () => { desk: number; database: number },
): Promise<void> {
  const get = (path: string) => client.send('GET', api + path)
  const views = ['mine', 'unassigned', 'waiting', 'all', 'closed']
  const answerable = await withAddress(client)
  const steps: [string, number, (index: number) => Promise<unknown>][] = [
    ['list', 2000, index => get(`/conversations?view=${views[index % views.length]}`)],
    ['open', 2000, index => get(`/conversations/${1 + ((index * 7919) % 20_000)}`)],
    ['search common', 600, () => get(`/search?q=${commonWord}`)],
    ['search rare', 600, () => get(`/search?q=${rareWord}`)],
    ['search two words', 400, () => get(`/search?q=${commonWord}+${rareWord}`)],
    [
      'search as typed',
      400,
      index => get(`/search?q=${commonWord.slice(0, 1 + (index % commonWord.length))}`),
    ],
    ['search open', 400, () => get(`/search?q=${commonWord}+state:open`)],
    [
      'reply',
      400,
      index =>
        client.send('POST', `${api}/conversations/${answerable[index % answerable.length]}/replies`, {
          text: `Thank you${index % 2 ? `, ${commonWord}` : ''}; this is answer ${index}.`,
        }),
    ],
  ]
  console.log(
    `\n${clients === 1 ? 'One client' : `${clients} clients`}        p50     p95     p99   each second   server   database (ms of work each)`,
  )
  for (const [name, count, each] of steps) {
    if (only && !name.startsWith(only)) continue
    await measure(clients, Math.ceil(count / 10), each)
    const before = work()
    const times = await measure(clients, count, each)
    const after = work()
    tell(name, times, (after.desk - before.desk) / count, (after.database - before.database) / count)
  }
}

/** Numbers of conversations with somebody who has a mail address. */
async function withAddress(client: Client): Promise<number[]> {
  const { items } = JSON.parse(await client.send('GET', `${api}/conversations?view=closed&limit=100`)) as {
    items: { number: number; customer: object | null }[]
  }
  return items.filter(item => item.customer !== null).map(item => item.number)
}

function tell(name: string, { p50, p95, p99, rate }: Times, desk: number, database: number): void {
  const columns = [p50, p95, p99].map(time => time.toFixed(1).padStart(7)).join(' ')
  console.log(
    `${name.padEnd(18)}${columns}${rate.toFixed(0).padStart(10)}${desk.toFixed(2).padStart(12)}${database.toFixed(2).padStart(11)}`,
  )
}

async function measureIngest(server: Server, cookie: string): Promise<void> {
  const client = clientOf(server.url, cookie, 1)
  await client.send('POST', `${api}/mailboxes`, { name: 'Help', address: helpDesk })
  client.close()
  const { rate, p50, p99 } = await sendMails(server.smtpPort, helpDesk, 1500, 8)
  console.log(
    `\nMail by SMTP, durable before its 250: ${Math.round(rate)} a second (p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms)`,
  )
}

const helpDesk = 'help@desk.example'

function tellMemory(when: string, server: Server, dataDir: string): void {
  const { desk, database } = residentMegabytes(server.pid, dataDir)
  console.log(
    `Memory ${when}: ${Math.round(desk + database)} MB (server ${Math.round(desk)}, database ${Math.round(database)})`,
  )
}

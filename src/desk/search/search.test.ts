import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, type Context, system } from '../../platform/context.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { silentLog } from '../../platform/log.ts'
import { openRuntime, type Runtime } from '../../platform/runtime.ts'
import { withEmptyDatabase } from '../../platform/testing/empty.ts'
import { change, setState } from '../conversations/contract.ts'
import { openConversation, say, withdraw } from '../conversations/index.ts'
import { make } from '../customers/contract.ts'
import { makeCustomer } from '../customers/index.ts'
import { add } from '../notes/contract.ts'
import { beginWithoutToken, prepare } from '../setup/index.ts'
import { slices } from '../slices.ts'
import { search } from './contract.ts'

let runtime: Runtime
let now = new Date('2026-11-21T12:00:00Z')
let ana: Actor
const dataDir = mkdtempSync(join(tmpdir(), 'search-'))
let over: () => void
let lent: Promise<void>

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    lent = withEmptyDatabase(async url => {
      const pool = new pg.Pool({ connectionString: url })
      await migrate(pool, { folder: 'db/migrations' })
      await pool.end()
      runtime = await openRuntime({
        database: { connectionString: url },
        dataDir,
        url: 'http://localhost',
        slices,
        log: silentLog,
        clock: { now: () => now },
      })
      resolve()
      await new Promise<void>(done => {
        over = done
      })
      await runtime.stop()
    })
    lent.catch(reject)
  })
  ana = await runtime.act(system, async ctx => {
    await prepare(ctx)
    const owner = { name: 'Ana Silva', email: 'ana@desk.example', password: 'a long password here' }
    const { id, name } = await beginWithoutToken(ctx, { desk: 'Desk', timeZone: 'UTC', locale: 'en', owner })
    return { kind: 'colleague' as const, id, name, role: 'owner' as const, sessionId: null }
  })
})

afterAll(async () => {
  over()
  await lent
  rmSync(dataDir, { recursive: true })
})

beforeEach(async () => {
  await sql`truncate search_entries, messages, notes, conversations, customer_addresses, customers cascade`.execute(
    runtime.connected.db,
  )
})

test('finds what was said, noted and written as a subject, each conversation once, the latest first', async () => {
  const first = await told({
    subject: 'Overdue fine',
    texts: ['I brought the atlas back on Monday.', 'The atlas again.'],
  })
  const second = await told({ subject: 'Opening hours', texts: ['When do you open?'] })
  now = new Date(now.getTime() + 1000)
  await run(add, { id: second, text: 'She also asked about the atlas.' })
  expect(await found('atlas')).toEqual([second, first])
  expect(await found('atl')).toEqual([second, first])
  expect(await found('fine')).toEqual([first])
  expect(await found('"asked about"')).toEqual([second])
  expect(await found('atlas -asked')).toEqual([first])
  expect((await ask({ q: 'monday' })).items[0]?.excerpt).toBe('I brought the atlas back on Monday.')
})

test('finds a conversation by its number, by a new subject, and no more by what was taken back', async () => {
  const id = await told({ subject: 'Router', texts: ['It blinks.'] })
  const { number } = (await ask({ q: 'blinks' })).items[0] as { number: number }
  await run(make, { name: 'Grey', phones: [`01632 ${number}00 000`] })
  expect(await found(`#${number}`)).toEqual([id])
  expect((await ask({ q: `#${number}` })).customers).toEqual([])
  expect(await found(String(number))).toEqual([id])
  await run(change, { id, subject: 'Modem lamp' })
  expect(await found('lamp')).toEqual([id])
  const messageId = await runtime.act(
    system,
    async ctx => (await say(ctx, id, { ...outbound, text: 'Unplug the kettle.' })).messageId,
  )
  expect(await found('kettle')).toEqual([id])
  await runtime.act(system, ctx => withdraw(ctx, messageId, { lastActivityAt: now }))
  expect(await found('kettle')).toEqual([])
})

test('narrows by who wrote, whose it is, its state and its time', async () => {
  const old = await told({
    subject: 'Card',
    texts: ['The card is lost.'],
    from: 'bo@example.org',
    at: '2026-10-01T10:00:00Z',
  })
  const recent = await told({
    subject: 'Card',
    texts: ['The card is found.'],
    from: 'cy@example.org',
    assignee: true,
  })
  await run(setState, { id: old, state: 'closed' })
  expect(await found('card from:bo')).toEqual([old])
  expect(await found('from:cy@example.org')).toEqual([recent])
  expect(await found('card assignee:me')).toEqual([recent])
  expect(await found('card assignee:nobody')).toEqual([old])
  expect(await found('assignee:silva card')).toEqual([recent])
  expect(await found('state:closed')).toEqual([old])
  expect(await found('card before:2026-10-02')).toEqual([old])
  expect(await found('card after:2026-10-02')).toEqual([recent])
  expect((await ask({ q: 'card assignee:nobodyatall' })).hints).toHaveLength(1)
})

test('knows a customer by the present name, and lists customers beside', async () => {
  const id = await told({ subject: 'Move', texts: ['I moved.'], from: 'm77@example.org' })
  await runtime.act(ana, async ctx => {
    const customer = await makeCustomer(ctx, make.input.parse({ name: 'Mette Holm', account: 'Harbour Co' }))
    await run(change, { id, customer: customer.id }, ctx)
  })
  expect(await found('from:mette moved')).toEqual([id])
  expect((await ask({ q: 'harbour' })).customers.map(customer => customer.name)).toEqual(['Mette Holm'])
})

test('pages without a gap and without showing a conversation twice', async () => {
  const ids: string[] = []
  for (let number = 0; number < 7; number++)
    ids.push(await told({ subject: `Parcel ${number}`, texts: ['A parcel.', 'The parcel.'] }))
  const seen: string[] = []
  let after: string | undefined
  do {
    const { items, next } = await ask({ q: 'parcel', limit: 2, after })
    seen.push(...items.map(item => item.id))
    after = next ?? undefined
  } while (after)
  expect(seen).toEqual(ids.reverse())
})

test('finds what stands far back, be it rare or common', async () => {
  const target = await told({ subject: 'Zither', texts: ['The zither hums.'] })
  const crowd = await told({ subject: 'Crowd', texts: ['Nothing.'] })
  await sql`
    insert into search_entries (id, conversation_id, kind, at, words)
    select gen_random_uuid(), ${crowd}, 'note', ${now}::timestamptz + n * interval '1 second', ${"'crowded'"}::tsvector
    from generate_series(1, 5000) as n`.execute(runtime.connected.db)
  expect(await found('zither')).toEqual([target])
  await run(setState, { id: crowd, state: 'closed' })
  expect(await found('-lonely state:open ')).toEqual([target])
  expect(await found('-lonely ')).toEqual([crowd, target])
  expect(await found('nowhere ')).toEqual([])
})

const outbound = {
  direction: 'outbound',
  channel: 'email',
  author: { kind: 'colleague', id: null, name: 'Ana Silva' },
} as const

async function told(story: {
  subject: string
  texts: string[]
  from?: string
  at?: string
  assignee?: boolean
}): Promise<string> {
  now = new Date(now.getTime() + 1000)
  return runtime.act(system, async ctx => {
    const row = await openConversation(ctx, {
      subject: story.subject,
      channel: 'email',
      customerId: null,
      assigneeId: story.assignee ? ana.id : null,
    })
    for (const text of story.texts) {
      await say(ctx, row.id, {
        direction: 'inbound',
        channel: 'email',
        author: { kind: 'customer', id: null, name: '' },
        from: { name: '', address: story.from ?? 'someone@example.org' },
        text,
        saidAt: story.at ? new Date(story.at) : now,
      })
    }
    return row.id
  })
}

async function found(q: string): Promise<string[]> {
  return (await ask({ q })).items.map(item => item.id)
}

function ask(input: { q: string; limit?: number; after?: string }) {
  return run(search, input) as Promise<ReturnType<typeof search.output.parse>>
}

function run(
  endpoint: { name: string; input: { parse(input: unknown): unknown } },
  input: object,
  within?: Context,
): Promise<unknown> {
  const handled = slices
    .flatMap(slice => slice.endpoints ?? [])
    .find(one => one.endpoint.name === endpoint.name)
  const parsed = endpoint.input.parse(input)
  if (!handled) throw new Error(`Nobody handles ${endpoint.name}`)
  return within ? handled.run(within, parsed, null) : runtime.act(ana, ctx => handled.run(ctx, parsed, null))
}

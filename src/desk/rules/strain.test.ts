import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { password } from '../../../world/cast.ts'
import { type As, openDesk } from '../../../world/desk.ts'
import type { Endpoint } from '../../kit/endpoint.ts'
import { day } from '../../kit/time.ts'
import { merge, make as openConversation } from '../conversations/contract.ts'
import { makeApiKey } from '../people/contract.ts'
import { slices } from '../slices.ts'
import * as applying from './applying/contract.ts'
import * as contract from './contract.ts'

const said: unknown[] = []
const desk = await openDesk({ log: (...words) => said.push(words) })
afterAll(() => desk.close())

let rule: string
beforeEach(async () => {
  await desk.reset()
  said.length = 0
  const owner = await desk.idOf('farid')
  const given = { title: 'Late fee', words: 'A late book costs.', reason: 'Others wait.', topics: ['fee'] }
  rule = (await desk.call(contract.make, { ...given, owner }, { as: 'chiara' })).id
  await converse()
})

const converse = () => desk.call(openConversation, { subject: 'A fee', text: 'A fee?' }, { as: 'ana' })
const press = (as: As, hurt = true, id = '#1') => desk.call(applying.press, { id, rule, hurt }, { as })
const kept = async () =>
  (await desk.runtime.connected.pool.query('select * from rule_strains where rule_id = $1', [rule])).rows
const votes = async () => (await kept()).length
const seen = async (as: As) => (await desk.call(contract.find, { id: rule }, { as })).strain
const mine = async (as: As, conversation = '#1') => {
  const { items } = await desk.call(applying.atHand, { conversation }, { as })
  return items.find(item => item.id === rule)?.hurtHere
}

test('one vote for each colleague and conversation; pressed again it is taken back', async () => {
  await Promise.all([press('ana'), press('ana'), press('bram')])
  expect(await votes()).toBe(2)
  await press('ana', false)
  await press('ana', false)
  expect(await votes()).toBe(1)
  await converse()
  await press('bram', true, '#2')
  expect(await votes()).toBe(2)
})

test('it is one vote too where two conversations have become one', async () => {
  await converse()
  await press('ana')
  await desk.call(merge, { id: '#1', into: '#2' }, { as: 'bram' })
  await press('ana', true, '#2')
  expect(await votes()).toBe(1)
  expect(await mine('ana', '#2')).toBe(true)
  await press('ana', false, '#2')
  expect(await votes()).toBe(0)
})

test('owners and leads see how many from three on, of how many uses, and a rate only from ten uses on', async () => {
  await press('ana')
  await press('bram')
  expect(await seen('bram')).toBeNull()
  expect(await seen('farid')).toEqual({ votes: null, uses: 0, perThousand: null })
  await press('dele')
  expect(await seen('farid')).toEqual({ votes: 3, uses: 0, perThousand: null })
  for (let n = 1; n <= 10; n++) {
    if (n > 1) await converse()
    await desk.call(applying.judge, { id: `#${n}`, rule, isOwed: false, because: 'Late.' }, { as: 'ana' })
    if (n === 9) expect((await seen('chiara'))?.perThousand).toBeNull()
  }
  expect(await seen('chiara')).toEqual({ votes: 3, uses: 10, perThousand: 300 })
})

test('what is longer ago than a year weighs no more', async () => {
  for (const as of ['ana', 'bram', 'dele'] as const) await press(as)
  // Every session has ended meanwhile.
  const then = async () => (await seen(await desk.signIn('farid@quayside.example', password)))?.votes
  desk.clock.advance(300 * day)
  expect(await then()).toBe(3)
  desk.clock.advance(100 * day)
  expect(await then()).toBeNull()
})

test('a key has no vote: behind it nobody knows how many stand', async () => {
  const { key } = await desk.call(makeApiKey, { name: 'Bot', role: 'agent' }, { as: 'esme' })
  await expect(press({ key })).rejects.toMatchObject({ status: 403 })
})

describe('nobody can learn who pressed', () => {
  test('a vote is three columns, and none of them names a person, a conversation or a day', async () => {
    await press('ana')
    const { rows } = await desk.runtime.connected.pool.query('select * from rule_strains')
    expect(rows).toEqual([
      {
        token: expect.stringMatching(/^[\w-]{43}$/),
        rule_id: rule,
        month: expect.stringMatching(/^\d{4}-\d\d$/),
      },
    ])
    const { rows: columns } = await desk.runtime.connected.pool.query(
      "select column_name from information_schema.columns where table_schema = 'public' and table_name = 'rule_strains'",
    )
    expect(columns.map(column => column.column_name).sort()).toEqual(['month', 'rule_id', 'token'])
  })

  test('the same vote looks otherwise on another desk: without its key nobody can try colleagues out', async () => {
    const token = async () => {
      await press('ana')
      return (await desk.runtime.connected.pool.query('select token from rule_strains')).rows[0].token
    }
    const here = await token()
    const elsewhere = desk.runtime.seal.sign.bind(desk.runtime.seal)
    expect(elsewhere(`strain ${rule} #1 ${await desk.idOf('ana')}`)).not.toBe(here)
    const { createHmac } = await import('node:crypto')
    const id = (await desk.runtime.connected.pool.query('select id from conversations')).rows[0].id
    const forged = createHmac('sha256', Buffer.alloc(32)).update(
      `strain ${rule} ${id} ${await desk.idOf('ana')}`,
    )
    expect(forged.digest('base64url')).not.toBe(here)
  })

  test('pressing writes no line of the journal, wakes no browser, leaves no job and says nothing in the log', async () => {
    // What the conversation has brought about is not to be taken for it.
    await desk.settle()
    const heard: unknown[] = []
    const stop = desk.runtime.live.subscribe(change => heard.push(change))
    const before = await everyRow()
    await press('ana')
    await desk.settle()
    stop()
    const after = await everyRow()
    const grown = Object.keys(after).filter(table => after[table] !== before[table])
    expect(grown).toEqual(['public.rule_strains'])
    expect(heard).toEqual([])
    expect(said).toEqual([])
  })

  test.each(['ana', 'bram', 'chiara', 'dele', 'esme', 'farid'] as const)(
    'every answer that %s gets is the same whether Ana or Bram pressed, but for their own vote',
    async reader => {
      await desk.call(applying.judge, { id: '#1', rule, isOwed: false, because: 'Late.' }, { as: 'ana' })
      await press('ana')
      const one = await everythingReadBy(reader)
      await press('ana', false)
      await press('bram')
      const other = await everythingReadBy(reader)
      expect(Object.keys(one).length).toBeGreaterThan(25)
      if (reader === 'ana' || reader === 'bram') {
        expect(await mine(reader)).toBe(reader === 'bram')
        delete one['rules.atHand']
        delete other['rules.atHand']
      }
      expect(other).toEqual(one)
    },
  )
})

/** How many rows each table has, and what they say together. */
async function everyRow(): Promise<Record<string, string>> {
  const { pool } = desk.runtime.connected
  const { rows: tables } = await pool.query<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname = 'public' or (schemaname = 'pgboss' and tablename like 'job%')",
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${name} as t`,
    )
    found[name] = rows[0].all
  }
  return found
}

/** Every endpoint that reads, asked about this rule and this conversation. */
async function everythingReadBy(as: As): Promise<Record<string, string>> {
  const reading = slices
    .flatMap(slice => slice.endpoints ?? [])
    .map(handled => handled.endpoint)
    .filter(endpoint => endpoint.method === 'GET')
  const found: Record<string, string> = {}
  for (const endpoint of reading) {
    const answer = await desk.request(pathOf(endpoint), { as })
    found[endpoint.name] = `${answer.status} ${await answer.text()}`
  }
  found.api = await (await desk.request('/api/openapi.json')).text()
  return found
}

function pathOf({ name, path }: Endpoint): string {
  const id = name.startsWith('conversations.') || path.startsWith('/conversations/') ? '1' : rule
  const query = name === 'search.search' ? '?q=fee' : name === 'rules.atHand' ? '?conversation=1' : ''
  return `/api/v1${path.replace(/\{\w+\}/g, id)}${query}`
}

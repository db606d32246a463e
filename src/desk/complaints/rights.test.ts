import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FileOf, fileOf } from '../../../world/complaints.ts'
import { type As, openDesk } from '../../../world/desk.ts'
import { pathParameters } from '../../kit/endpoint.ts'
import { setState } from '../conversations/contract.ts'
import { add as addNote } from '../notes/contract.ts'
import { makeApiKey } from '../people/contract.ts'
import { slices } from '../slices.ts'
import * as file from './file/contract.ts'
import * as fileVerbs from './file/verbs/contract.ts'
import { changeSettings } from './settings/contract.ts'

/** Stands in every text of the file, and nowhere else at the desk. */
const canary = 'zanzibarquill'
const desk = await openDesk()
afterAll(() => desk.close())

let one: FileOf
let ids: string[]
let key: { key: string }
const outsiders: [string, () => As][] = [
  ['the owner', () => 'esme'],
  ['an admin', () => 'dele'],
  ['a lead', () => 'chiara'],
  ['an admin’s key', () => key],
]

beforeAll(async () => {
  key = await desk.call(makeApiKey, { name: 'A program', role: 'admin' }, { as: 'esme' })
  // Its first use shows in the list of keys.
  await desk.request('/api/v1/me', { as: key })
  // An agent handles it, so that lead, admin and owner are none of its readers; it concerns another one.
  const bram = await desk.idOf('bram')
  await desk.call(changeSettings, { first: 'house', second: 'house', handlers: [bram] }, { as: 'dele' })
  one = await fileOf(desk, {}, 'farid')
  await fill()
  ids = await everyId()
}, 120_000)

describe('whoever is not on the list of a file learns nothing', () => {
  test('the walk would see it: its handler finds the word in the file, the list and the history', async () => {
    const seen = (await walk('bram')).filter(([, body]) => body.toLowerCase().includes(canary))
    const paths = seen.map(([path]) => path)
    expect(paths).toContain(`/complaints/${one.id}`)
    expect(paths).toContain(`/complaints/${one.id}/history`)
    expect(paths).toContain('/complaints')
  })

  test('the one whom it concerns reads no file, and whoever lodged it neither', async () => {
    for (const as of ['ana', 'farid'] as const) {
      await expect(one.find(as)).rejects.toMatchObject({ status: 404 })
      await expect(one.tell(file.history, {}, as)).rejects.toMatchObject({ status: 404 })
      expect((await desk.call(file.list, { which: 'any' }, { as })).items).toEqual([])
    }
  })

  test('no verb of the file is theirs, and none tells that there is one', async () => {
    const verbs = Object.values(fileVerbs).filter(
      endpoint =>
        'path' in endpoint && endpoint.method === 'POST' && endpoint.path.startsWith('/complaints/{id}'),
    )
    expect(verbs.length).toBeGreaterThan(20)
    for (const endpoint of verbs as (typeof fileVerbs.resume)[]) {
      for (const id of [one.id, '00000000-0000-7000-8000-000000000000']) {
        const answer = await desk.request(`/api/v1${endpoint.path.replace('{id}', id)}`, {
          method: 'POST',
          as: 'esme',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
        expect([404, 422], endpoint.path).toContain(answer.status)
      }
    }
    await expect(one.tell(fileVerbs.resume, {}, 'esme')).rejects.toMatchObject({ status: 404 })
  })

  test('the live stream tells its readers alone', async () => {
    const [owner, handler] = [await listen('esme'), await listen('bram')]
    await one.tell(fileVerbs.change, { title: `The ${canary} again` }, 'bram')
    await desk.call(addNote, { id: one.conversation, text: 'Seen.' }, { as: 'bram' })
    await owner.until('notes.added')
    await handler.until('notes.added')
    expect(handler.heard()).toContain(one.id)
    expect(owner.heard()).not.toContain(one.id)
    expect(owner.heard()).not.toContain('complaints.')
    owner.close()
    handler.close()
  })

  test('closing the conversation names it to its readers alone', async () => {
    await expect(
      desk.call(setState, { id: one.conversation, state: 'closed' }, { as: 'bram' }),
    ).rejects.toMatchObject({ problem: { matters: [{ kind: 'complaint', id: one.id }] } })
    await desk.call(setState, { id: one.conversation, state: 'closed' }, { as: 'esme' })
    expect((await one.find('bram')).guards.map(guard => guard.by)).toContain('Esme Hughes')
  })

  test('owner, admin, lead and a key: every answer is what it is where there is no file at all', {
    retry: 0,
    timeout: 300_000,
  }, async () => {
    const withFile = new Map<string, string>()
    for (const [who, as] of outsiders)
      for (const [path, body] of await walk(as())) withFile.set(`${who}: ${path}`, body)
    await desk.runtime.connected.pool.query(
      `truncate complaints cascade; delete from journal where kind like 'complaints.%'`,
    )
    expect(withFile.size).toBeGreaterThan(1000)
    for (const [who, as] of outsiders)
      for (const [path, body] of await walk(as())) {
        expect(withFile.get(`${who}: ${path}`), `${who}: ${path}`).toBe(body)
        expect(body.toLowerCase(), path).not.toContain(canary)
      }
  })
})

/** The canary in every text that a file has, written by those who may, and past them where others write. */
async function fill(): Promise<void> {
  const as = 'bram'
  await one.tell(
    fileVerbs.change,
    {
      title: `A ${canary}`,
      about: canary,
      wishedOutcome: canary,
      complainant: canary,
      onBehalfOf: canary,
      authority: canary,
      needs: canary,
      isUnsafe: true,
      safety: canary,
      wantsToKnow: true,
    },
    as,
  )
  await one.tell(fileVerbs.nameSubject, { colleague: await desk.idOf('ana'), called: canary }, as)
  const found = await one.find(as)
  const subject = found.subjects[0]?.id ?? ''
  const allegation = found.items[0]?.id ?? ''
  await one.tell(fileVerbs.addAllegation, { words: canary, subject }, as)
  await one.tell(fileVerbs.invite, { subject }, as)
  await one.tell(fileVerbs.addReader, { colleague: await desk.idOf('farid'), because: canary }, as)
  await one.tell(fileVerbs.removeReader, { colleague: await desk.idOf('farid'), because: canary }, as)
  await one.tell(fileVerbs.addEvidence, { kind: 'words', words: canary }, as)
  await one.tell(fileVerbs.passGate, { gate: 'account', subject, reason: canary }, as)
  await one.tell(fileVerbs.acknowledge, { how: 'email' }, as)
  await one.tell(fileVerbs.extend, { reason: canary, until: '2026-03-20', outsideRoute: canary }, as)
  await one.tell(
    fileVerbs.changeAllegation,
    {
      allegation,
      customerAccount: canary,
      standard: canary,
      effect: canary,
      remedy: canary,
      learning: canary,
    },
    as,
  )
  await one.tell(
    fileVerbs.decide,
    {
      allegation,
      facts: canary,
      finding: 'upheld',
      letDown: 'yes',
      departed: 'nobodyConcerned',
      cause: 'communication',
    },
    as,
  )
  const { pool } = desk.runtime.connected
  const now = desk.clock.now()
  await pool.query(
    `insert into complaint_accounts (id, complaint_id, subject_id, words, at) values (gen_random_uuid(), $1, $2, $3, $4)`,
    [one.id, subject, canary, now],
  )
  await pool.query(
    `insert into complaint_corrections (id, complaint_id, subject_id, words, at) values (gen_random_uuid(), $1, $2, $3, $4)`,
    [one.id, subject, canary, now],
  )
  await pool.query(
    `insert into complaint_guards (id, complaint_id, subject_id, what, reason, made_by_name, made_at)
     values (gen_random_uuid(), $1, $2, $3, $3, $3, $4)`,
    [one.id, subject, canary, now],
  )
  await one.issue('decision')
  await pool.query(
    `insert into complaint_letter_versions (letter_id, number, subject, html, written_by_name, written_at)
     select id, 1, $1, $1, $1, $2 from complaint_letters`,
    [canary, now],
  )
}

/** Every id there is at the desk, that of each row of each table. */
async function everyId(): Promise<string[]> {
  const { pool } = desk.runtime.connected
  const { rows: columns } = await pool.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and table_name <> 'journal'`,
  )
  const all: string[] = []
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await pool.query<{ id: string }>(`select ${column} as id from ${table}`)
    all.push(...rows.map(row => row.id))
  }
  return all
}

/** Everything that can be read, by every id that there was, with what a search could ask; path and answer. */
async function walk(as: As): Promise<[string, string][]> {
  const answers: [string, string][] = []
  for (const { endpoint, kind } of slices.flatMap(slice => slice.endpoints ?? [])) {
    if (endpoint.method !== 'GET' || kind === 'outside' || endpoint.needs === 'nobody') continue
    for (const path of pathsOf(endpoint.path)) {
      const answer = await desk.request(`/api/v1${path}`, { as })
      answers.push([path, await answer.text()])
    }
  }
  return answers
}

function pathsOf(path: string): string[] {
  const names = pathParameters(path)
  const fill = (some: string[], name: string, values: string[]) =>
    some.flatMap(each => values.map(value => each.replace(`{${name}}`, value)))
  // Of several parameters all but the last are what the last belongs to.
  if (names.length > 0)
    return names.reduce((some, name, at) => fill(some, name, at < names.length - 1 ? [one.id] : ids), [path])
  const asked = [
    `q=${canary}`,
    'which=any',
    'view=all',
    `conversation=${one.conversation}`,
    `conversations=${one.conversation}`,
  ]
  return [path, ...asked.map(query => `${path}?${query}`)]
}

async function listen(as: As) {
  const answer = await desk.request('/api/v1/live', { as })
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    heard: () => text,
    async until(word: string) {
      while (!text.includes(word)) {
        const piece = await reader?.read()
        if (!piece || piece.done) throw new Error('The stream has ended.')
        text += decoder.decode(piece.value)
      }
    },
    close: () => void reader?.cancel(),
  }
}

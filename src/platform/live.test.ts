import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type CallOptions, type Desk, openDesk } from '../../world/desk.ts'
import { make } from '../desk/conversations/contract.ts'
import { add } from '../desk/notes/contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const open = (on: Desk = desk) => on.call(make, { subject: 'A matter', text: 'It is so.' }, { as: 'ana' })

interface Told {
  id: number
  kind: string
  conversation: string | null
}

/** Reads the stream until enough changes were told, or for two seconds. */
async function listen(on: Desk, headers: CallOptions['headers'] = {}) {
  const answer = await on.request('/api/v1/live', { as: 'bram', headers })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const told = () =>
    [...text.matchAll(/^id: (\d+)\nevent: changed\ndata: (.*)$/gm)].map(
      ([, id, data]): Told => ({ ...JSON.parse(data as string), id: Number(id) }),
    )
  return {
    answer,
    text: () => text,
    async until(isEnough: (told: Told[]) => boolean): Promise<Told[]> {
      const deadline = AbortSignal.timeout(2000)
      const late = new Promise<null>(resolve => deadline.addEventListener('abort', () => resolve(null)))
      while (!isEnough(told())) {
        const chunk = await Promise.race([reader.read(), late])
        if (!chunk || chunk.done) break
        text += chunk.value
      }
      return told()
    },
    stop: () => reader.cancel(),
  }
}

test('a change arrives by its ids, and nothing that was said travels with it', async () => {
  const stream = await listen(desk)
  const { id } = await open()
  const told = await stream.until(all => all.some(one => one.kind === 'conversations.said'))
  expect(told.find(one => one.kind === 'conversations.said')).toMatchObject({ conversation: id })
  expect(stream.text()).not.toContain('It is so.')
  expect(stream.answer.headers.get('content-type')).toBe('text/event-stream')
  await stream.stop()
})

test('nobody hears it without signing in', async () => {
  expect((await desk.request('/api/v1/live')).status).toBe(401)
})

describe('after a break', () => {
  test('what was missed is told once, from the last that was heard', async () => {
    const first = await listen(desk)
    await open()
    const [heard] = await first.until(all => all.length >= 2)
    await first.stop()
    await desk.call(add, { id: '#1', text: 'While nobody listened.' }, { as: 'ana' })
    const second = await listen(desk, { 'last-event-id': String(heard!.id) })
    const told = await second.until(all => all.some(one => one.kind === 'notes.added'))
    expect(told.every(one => one.id > heard!.id)).toBe(true)
    expect(new Set(told.map(one => one.id)).size).toBe(told.length)
    expect(told.map(one => one.kind)).toContain('notes.added')
    await second.stop()
  })

  test('where too much was missed, everything is to be looked at anew', async () => {
    await open()
    const { rows } = await desk.runtime.connected.pool.query<{ seq: number }>(
      'select max(seq) as seq from journal',
    )
    await desk.runtime.connected.pool.query(
      `insert into journal (id, at, kind, who_kind, who_name, data)
       select gen_random_uuid(), now(), 'test.happened', 'system', 'Test', '{}' from generate_series(1, 501)`,
    )
    const stream = await listen(desk, { 'last-event-id': String(rows[0]!.seq) })
    await stream.until(() => stream.text().includes('event: all'))
    expect(stream.text()).toContain('event: all')
    await stream.stop()
  })

  test.each(['1e40', '1.5', '-1e99', 'x'])(
    'an id of %s, which was never given, breaks no stream',
    async id => {
      const stream = await listen(desk, { 'last-event-id': id })
      const { id: conversation } = await open()
      const told = await stream.until(all => all.some(one => one.conversation === conversation))
      expect(told.some(one => one.conversation === conversation)).toBe(true)
      await stream.stop()
    },
  )
})

test('two processes on one database hear each other', async () => {
  const other = await desk.another()
  const stream = await listen(other)
  const { id } = await open(desk)
  const told = await stream.until(all => all.some(one => one.conversation === id))
  expect(told.some(one => one.conversation === id)).toBe(true)
  await stream.stop()
})

import { beforeEach, expect, test } from 'vitest'
import type { Draft } from '../contract.ts'
import { isEmpty, type Kept, keepDraft, type Ports, type Saved } from './keeper.ts'

let timers: { at: number; run: () => void }[]
let now: number
let saves: Kept[]
let onDevice: Kept | null
let discarded: number
let answer: (what: Kept) => Promise<Saved>

const ports: Ports = {
  save: what => {
    saves.push(what)
    return answer(what)
  },
  discard: async () => void discarded++,
  keepHere: what => {
    onDevice = what
  },
  later(milliseconds, run) {
    const timer = { at: now + milliseconds, run }
    timers.push(timer)
    return () => {
      timers = timers.filter(each => each !== timer)
    }
  },
  now: () => now,
}

beforeEach(() => {
  timers = []
  now = 0
  saves = []
  onDevice = null
  discarded = 0
  answer = async what => ({ is: 'saved', draft: draftOf(what.html, what.version + 1) })
})

test('one save a moment after the last key', async () => {
  const keeper = keepDraft(null, null, ports)
  keeper.change({ html: '<p>H</p>' })
  await pass(500)
  keeper.change({ html: '<p>Hello</p>' })
  await pass(599)
  expect(saves).toEqual([])
  await pass(1)
  expect(saves.map(save => [save.html, save.version])).toEqual([['<p>Hello</p>', 0]])
  expect(keeper.read()).toMatchObject({ version: 1, safety: 'saved' })
})

test('what is typed during a save is saved after it, with the version it gave', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  answer = what => promise.then(() => ({ is: 'saved', draft: draftOf(what.html, what.version + 1) }))
  const keeper = keepDraft(null, null, ports)
  keeper.change({ html: 'one' })
  await pass(600)
  keeper.change({ html: 'one two' })
  resolve()
  await pass(0)
  expect(keeper.read().safety).toBe('unsaved')
  await pass(600)
  expect(saves.map(save => [save.html, save.version])).toEqual([
    ['one', 0],
    ['one two', 1],
  ])
})

test('without the desk it stays on this device and is tried again', async () => {
  const works = answer
  answer = async () => ({ is: 'unreachable' })
  const keeper = keepDraft(null, null, ports)
  keeper.change({ html: 'kept' })
  await pass(600)
  expect(keeper.read().safety).toBe('here')
  expect(onDevice?.html).toBe('kept')
  answer = works
  await pass(4000)
  expect(keeper.read().safety).toBe('saved')
  expect(onDevice).toBe(null)
})

test('after another device wrote, one chooses; nothing is saved over it before', async () => {
  answer = async () => ({ is: 'newer', draft: draftOf('theirs', 5) })
  const keeper = keepDraft(draftOf('start', 3), null, ports)
  keeper.change({ html: 'mine' })
  await pass(600)
  keeper.change({ html: 'mine, more' })
  await pass(10_000)
  expect(saves).toHaveLength(1)
  answer = async what => ({ is: 'saved', draft: draftOf(what.html, what.version + 1) })
  keeper.keepMine()
  await pass(0)
  expect(saves.at(-1)).toMatchObject({ html: 'mine, more', version: 5 })

  const other = keepDraft(draftOf('start', 3), null, ports)
  answer = async () => ({ is: 'newer', draft: draftOf('theirs', 5) })
  other.change({ html: 'mine' })
  await pass(600)
  other.takeTheirs()
  expect(other.read()).toMatchObject({ html: 'theirs', version: 5, generation: 1, newer: undefined })
})

test('a save of ours whose answer was lost is no conflict', async () => {
  answer = async what => ({ is: 'newer', draft: draftOf(what.html, 4) })
  const keeper = keepDraft(
    draftOf('start', 3),
    { html: 'mine', attachments: [], recipients: null, promises: [], version: 3 },
    ports,
  )
  await keeper.flush()
  expect(keeper.read()).toMatchObject({ html: 'mine', version: 4, safety: 'saved', newer: undefined })
})

test('what the server tells is taken over, but never over unsaved words', async () => {
  const keeper = keepDraft(draftOf('old', 1), null, ports)
  keeper.hear(draftOf('newer', 2))
  expect(keeper.read()).toMatchObject({ html: 'newer', generation: 1 })
  keeper.change({ html: 'typing' })
  keeper.hear(draftOf('newest', 3))
  expect(keeper.read().html).toBe('typing')
})

test('a spent draft is gone here, also when a save comes back late', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  answer = () => promise.then(() => ({ is: 'saved', draft: draftOf('late', 2) }))
  const keeper = keepDraft(draftOf('start', 1), null, ports)
  keeper.change({ html: 'late' })
  await pass(600)
  keeper.spent({ discard: true })
  resolve()
  await pass(0)
  expect(keeper.read()).toMatchObject({ html: '', version: 0, safety: 'empty' })
  expect(discarded).toBe(1)
})

test('an empty paragraph is nothing, a file alone is something', () => {
  expect(isEmpty({ html: '<p></p>', attachments: [] })).toBe(true)
  expect(isEmpty({ html: '<p>.</p>', attachments: [] })).toBe(false)
  expect(
    isEmpty({
      html: '',
      attachments: [{ id: 'a', name: 'a', type: '', size: 1, inline: false, contentId: null }],
    }),
  ).toBe(false)
})

function draftOf(html: string, version: number): Draft {
  return {
    html,
    version,
    kind: 'answer',
    attachments: [],
    recipients: null,
    promises: [],
    savedAt: '2026-11-21T10:00:00.000Z',
  }
}

/** Lets `milliseconds` go by, and what is due happen. */
async function pass(milliseconds: number): Promise<void> {
  now += milliseconds
  const due = timers.filter(timer => timer.at <= now)
  timers = timers.filter(timer => timer.at > now)
  for (const timer of due) timer.run()
  await new Promise(resolve => setTimeout(resolve))
}

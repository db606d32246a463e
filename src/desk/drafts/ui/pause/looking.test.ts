import { afterEach, expect, test, vi } from 'vitest'
import type { Look, Said } from '../../pause/contract.ts'
import { openLooker } from './looking.ts'

class FakeWorker {
  static readonly all: FakeWorker[] = []
  onmessage: ((event: { data: Look }) => void) | null = null
  onerror: (() => void) | null = null
  readonly asked: Said[] = []
  isEnded = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage(said: Said) {
    this.asked.push(said)
  }
  terminate() {
    this.isEnded = true
  }
}

const said = (text: string): Said => ({
  text,
  quoted: [],
  language: 'en',
  asks: [],
  theirs: '',
  customer: null,
  hasAttachment: false,
})
const look: Look = { language: 'en', cues: [], checks: [] }

afterEach(() => {
  vi.unstubAllGlobals()
  FakeWorker.all.length = 0
})

test('of what was asked while it looked only the newest is looked at, and only that is answered', () => {
  vi.stubGlobal('Worker', FakeWorker)
  const heard: string[] = []
  const looker = openLooker(({ text }) => heard.push(text))
  for (const text of ['one', 'two', 'three']) looker.ask(said(text))
  const [worker] = FakeWorker.all
  expect(worker?.asked.map(each => each.text)).toEqual(['one'])
  worker?.onmessage?.({ data: look })
  expect(heard).toEqual([])
  worker?.onmessage?.({ data: look })
  expect(worker?.asked.map(each => each.text)).toEqual(['one', 'three'])
  expect(heard).toEqual(['three'])
  looker.close()
  expect(worker?.isEnded).toBe(true)
})

test('without a worker, or after it broke, the page looks in its idle time', async () => {
  vi.stubGlobal('Worker', FakeWorker)
  const answers = Promise.withResolvers<Look>()
  const broken = openLooker((_, found) => answers.resolve(found))
  broken.ask(said('As I said, it is late.'))
  FakeWorker.all[0]?.onerror?.()
  expect((await answers.promise).cues.map(cue => cue.rule)).toEqual(['asISaid'])
  broken.close()

  vi.stubGlobal('Worker', undefined)
  const alone = Promise.withResolvers<Look>()
  openLooker((_, found) => alone.resolve(found)).ask(said('As I said, it is late.'))
  expect((await alone.promise).cues).toHaveLength(1)
})

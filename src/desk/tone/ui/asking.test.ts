import { expect, test } from 'vitest'
import { loadFileTone } from '../file-tone.ts'
import { findingOf } from '../told.ts'
import { type Answered, type Asked, asking, type Beside } from './asking.ts'

class FakeWorker implements Beside {
  readonly asked: Asked[] = []
  isEnded = false
  #heard: ((event: { data: Answered }) => void)[] = []
  #failed: (() => void)[] = []
  postMessage(asked: Asked) {
    this.asked.push(asked)
  }
  addEventListener(type: 'message' | 'error', heard: (event: { data: Answered }) => void) {
    if (type === 'message') this.#heard.push(heard)
    else this.#failed.push(heard as () => void)
  }
  terminate() {
    this.isEnded = true
  }
  answer(data: Answered) {
    for (const heard of this.#heard) heard({ data })
  }
  fail() {
    for (const failed of this.#failed) failed()
  }
}

function workers() {
  const started: FakeWorker[] = []
  const toneOf = asking(() => {
    const worker = new FakeWorker()
    started.push(worker)
    return worker
  })
  return { started, toneOf }
}

const scorer = await loadFileTone()
const found = (text: string) => findingOf(text, scorer.score(text))

test('nothing is fetched before there is a text, and one worker serves all', async () => {
  const { started, toneOf } = workers()
  expect(await toneOf('  \n')).toBeNull()
  expect(started).toEqual([])
  const answers = [toneOf('What a disgrace'), toneOf('Thank you so much')]
  expect(started).toHaveLength(1)
  const [worker] = started
  for (const { id, text } of worker?.asked.toReversed() ?? []) worker?.answer({ id, finding: found(text) })
  const [angry, content] = await Promise.all(answers)
  expect(angry?.heat.score).toBeGreaterThan(content?.heat.score ?? 9)
  expect(content?.thanks.score).toBeGreaterThan(angry?.thanks.score ?? 9)
})

test('a worker that breaks leaves nobody waiting, and the next text tries again', async () => {
  const { started, toneOf } = workers()
  const first = [toneOf('one'), toneOf('two')]
  started[0]?.fail()
  expect(await Promise.all(first)).toEqual([null, null])
  const second = toneOf('three')
  expect([started.length, started[0]?.isEnded, started[1]?.isEnded]).toEqual([2, true, false])
  const id = started[1]?.asked[0]?.id ?? 0
  started[1]?.answer({ id, finding: null, failed: 'The tone model could not be fetched (503).' })
  expect(await second).toBeNull()
  expect(started[1]?.isEnded).toBe(true)
})

test('what is handed over can be cloned, and sums to its scores', () => {
  const finding = found('This is absolutely disgraceful, and nobody answers. Where is my order?')
  expect(structuredClone(finding)).toEqual(finding)
  for (const { score, bias, parts } of [finding?.heat, finding?.courtesy, finding?.thanks].filter(
    felt => !!felt,
  ))
    expect(parts.reduce((sum, { adds }) => sum + adds, bias)).toBeCloseTo(score, 6)
})

import { expect, test } from 'vitest'
import { loadFileTone } from '../../../tone/file-tone.ts'
import { type Finding, findingOf } from '../../../tone/told.ts'
import { heatCues, heatLimit, withAnswer } from './heat.ts'

const scorer = await loadFileTone()
const found = (text: string) => findingOf(text, scorer.score(text)) as Finding

const hot =
  'This is an absolute disgrace, you useless idiots never answer and I am sick of your lies about it.'
const calm =
  'Thank you for the photograph. I have ordered a new router this morning and it will be with you on Friday.'

test('nothing is said before a hundred answers of one’s own were counted', () => {
  const one = found(calm)
  let own: ReturnType<typeof withAnswer> | undefined
  for (let count = 0; count < 99; count++) own = withAnswer(own, one)
  expect(heatLimit(own)).toBeNull()
  expect(heatLimit(withAnswer(own, one))).not.toBeNull()
})

test('what is hotter than nearly all one writes is told by the words that weigh most', () => {
  let own: ReturnType<typeof withAnswer> | undefined
  for (let count = 0; count < 150; count++) own = withAnswer(own, found(calm))
  const limit = heatLimit(own) ?? Number.NaN
  const cues = heatCues(hot, found(hot), limit, [])
  expect(cues.length).toBeGreaterThan(0)
  expect(cues.length).toBeLessThanOrEqual(3)
  for (const cue of cues) expect(cue.words).toBe(hot.slice(cue.start, cue.end))
  expect(heatCues(calm, found(calm), limit, [])).toEqual([])
  // In another language the model says nothing.
  expect(heatCues(hot, { ...found(hot), isScored: false }, limit, [])).toEqual([])
  const [first] = cues
  if (first)
    expect(heatCues(hot, found(hot), limit, [first]).map(cue => cue.start)).not.toContain(first.start)
})

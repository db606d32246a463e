import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFileTone } from './file-tone.ts'
import { heads } from './heads.ts'
import { contributionsOf, logOddsOf } from './linear.ts'
import { BadModelFile, readModel } from './model-file.ts'
import { probability, type ToneScorer } from './scorer.ts'
import { tokensOf } from './words.ts'

const bytes = readFileSync(new URL('./model.bin', import.meta.url))
const model = readModel(bytes)
let scorer: ToneScorer
beforeAll(async () => {
  scorer = await loadFileTone()
})
const heat = (text: string) => probability(scorer.score(text).heat.score)
const letter = `Dear team, I ordered the blue lamp on the third of March and have now written three times without any answer.
This is absolutely disgraceful and I expect better from you. Please tell me today when it will come, because I have waited long enough.
I have always been happy with what I bought before, and the woman in the shop was kind. Kind regards, Ann Weaver, 14 Mill Lane.`

test('the file keeps within a megabyte', () => {
  expect(bytes.length).toBeLessThanOrEqual(1_000_000)
})

test('what the words bring and the bias are the score of the model', () => {
  const tokens = tokensOf(letter)
  const odds = logOddsOf(tokens, model)
  for (const head of heads.keys()) {
    const sum = contributionsOf(tokens, model, head).reduce(
      (one, other) => one + other,
      model.biases[head] ?? 0,
    )
    expect(Math.abs(sum - (odds[head] ?? 0))).toBeLessThan(1e-6)
  }
})

test('what is told of a whole mail sums to its score, at the words as they stand', () => {
  const tone = scorer.score(letter)
  expect(tone.isScored).toBe(true)
  for (const { score, bias, parts } of [tone.heat, tone.courtesy, tone.thanks]) {
    const told = parts()
    expect(Math.abs(told.reduce((sum, part) => sum + part.adds, bias) - score)).toBeLessThan(1e-6)
    for (const part of told) expect(letter.slice(part.from, part.to)).toBe(part.words)
  }
})

describe('service anger', () => {
  test.each([
    'Absolutely disgraceful, I want my money back',
    'This is the third time I write and nobody answers. Unacceptable.',
    'Your product is garbage and you people do not even read what I send you.',
    'Thanks for nothing. My solicitor will be in touch with you this week.',
    'With all due respect, I fail to see how anybody could call this a service.',
  ])('is hot: %s', text => {
    expect(heat(text)).toBeGreaterThan(0.5)
  })

  test.each([
    'Not bad at all, thank you',
    'Thank you so much, you have been very kind and it works now.',
    'Could you please tell me when the parcel will arrive at my house?',
    'There is no rush, whenever you have a moment. Kind regards to all of you.',
  ])('is not hot: %s', text => {
    expect(heat(text)).toBeLessThan(0.4)
  })
})

test('thanks are known, and cold thanks are none', () => {
  const thanks = (text: string) => probability(scorer.score(text).thanks.score)
  expect(thanks('Thank you so much for your help with this order')).toBeGreaterThan(0.8)
  expect(thanks('Thanks for nothing, the order is still not here')).toBeLessThan(0.5)
  expect(thanks('Thanks for nothing')).toBeLessThan(0.5)
  expect(heat('Thanks for nothing')).toBeGreaterThan(0.5)
})

test('another language is not scored by the model, and cues alone speak', () => {
  const tone = scorer.score('Ich warte seit drei Wochen auf meine Bestellung und bin sehr verärgert darüber.')
  expect(tone).toMatchObject({ isScored: false, emotions: null, given: [], groups: null })
  expect(tone.language.code).toBe('de')
})

test('nothing has nothing to say', () => {
  for (const text of ['', '   ', '🙂']) expect(Number.isFinite(scorer.score(text).heat.score)).toBe(true)
})

describe('a damaged file', () => {
  test.each([
    ['empty', () => new Uint8Array()],
    ['of another kind', () => new Uint8Array(100)],
    ['cut short', () => bytes.subarray(0, bytes.length - 1)],
    ['cut in its table', () => bytes.subarray(0, 9000)],
    ['too long', () => Buffer.concat([bytes, Buffer.from([0])])],
    ['with a spoilt header', () => Buffer.from(bytes).fill(0x7d, 12, 20)],
    ['for other heads', () => Buffer.from(bytes.toString('latin1').replace('grief', 'brief'), 'latin1')],
  ])('that is %s is refused', (_, made) => {
    expect(() => readModel(made())).toThrow(BadModelFile)
  })
})

import { expect, test } from 'vitest'
import { heads } from '../../src/desk/tone/heads.ts'
import { logOddsOf } from '../../src/desk/tone/linear.ts'
import { readModel } from '../../src/desk/tone/model-file.ts'
import { tokensOf } from '../../src/desk/tone/words.ts'
import { courtesyHead, type Labelled } from './data.ts'
import { areaUnderCurve, bestThreshold, f1Above } from './f1.ts'
import { fitted, recipe } from './fitting.ts'

const joy = heads.indexOf('joy')
const planted: Labelled[] = Array.from({ length: 60 }, (_, at) => {
  const targets = new Float32Array(courtesyHead)
  targets[at % 2 === 0 ? joy : heads.indexOf('anger')] = 1
  return {
    text: at % 2 === 0 ? `a lovely sunny day number ${at % 7}` : `a hateful grey mess number ${at % 5}`,
    from: 0,
    to: courtesyHead,
    targets,
  }
})
const small = { ...recipe, bits: 16, bytes: 60_000 }

test('the same seed gives the same file, and another seed another', () => {
  const first = fitted(planted, [], small)
  expect(Buffer.from(fitted(planted, [], small)).equals(first)).toBe(true)
  expect(Buffer.from(fitted(planted, [], { ...small, seed: 2 })).equals(first)).toBe(false)
})

test('what was planted is found again after writing and reading', () => {
  const model = readModel(fitted(planted, [], small))
  const odds = (text: string) => logOddsOf(tokensOf(text), model)[joy] ?? 0
  expect(odds('a lovely sunny day')).toBeGreaterThan(odds('a hateful grey mess') + 1)
})

test('a file keeps to its size', () => {
  expect(fitted(planted, [], { ...small, bytes: 12_000 }).length).toBeLessThanOrEqual(12_000)
})

test('thresholds, F1 and ranking, by hand', () => {
  const truth = [true, true, false, true, false]
  expect(bestThreshold([5, 4, 3, 2, 1], truth)).toEqual({ threshold: 1.5, f1: 6 / 7 })
  expect(f1Above([5, 4, 3, 2, 1], truth, 3.5)).toBeCloseTo(4 / 5)
  expect(areaUnderCurve([5, 4, 3, 2, 1], truth)).toBeCloseTo(5 / 6)
})

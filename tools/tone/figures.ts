import { emotions, groups, type Head, heads } from '../../src/desk/tone/heads.ts'
import { courtesyHead, heatHead, type Labelled, type Rated } from './data.ts'
import { areaUnderCurve, f1Above, mean, steadyThreshold } from './f1.ts'
import { crossed, type Recipe } from './fitting.ts'

/** The best threshold of each head over all held-out scores; heads without labels of their own get 0. */
export function thresholdsOf(examples: readonly Labelled[], scores: readonly Float64Array[]): number[] {
  return heads.map((_, head) =>
    head >= heatHead ? 0 : steadyThreshold(column(scores, head), truths(examples, head)),
  )
}

/**
 * Prints macro-F1 of emotions and groups: the scores are of files that have not seen the text, and the thresholds are
 * tuned on two thirds of them and applied to the third, in turn.
 */
export function printEmotions(examples: readonly Labelled[], scores: readonly Float64Array[]): void {
  for (const [name, names] of [
    ['emotions', emotions],
    ['sentiment groups', groups],
  ] as const) {
    const each = names.map(one => ({ one, f1: heldOut(examples, scores, one) }))
    console.log(`${name}, macro-F1 of ${names.length}: ${mean(each.map(({ f1 }) => f1)).toFixed(4)}`)
    console.log(`  ${each.map(({ one, f1 }) => `${one} ${f1.toFixed(3)}`).join(', ')}`)
  }
  const angry = examples.map(({ targets }) => (targets[heatHead] ?? 0) >= 0.8)
  console.log(
    `heat, anger and annoyance ranked above the rest: AUC ${areaUnderCurve(column(scores, heatHead), angry).toFixed(4)}`,
  )
}

function heldOut(examples: readonly Labelled[], scores: readonly Float64Array[], name: Head): number {
  const head = heads.indexOf(name)
  return mean(
    [0, 1, 2].map(part => {
      const here = examples
        .keys()
        .filter(at => Math.floor(at / 7) % 3 === part)
        .toArray()
      const elsewhere = examples
        .keys()
        .filter(at => Math.floor(at / 7) % 3 !== part)
        .toArray()
      const pick = (at: number) => scores[at]?.[head] ?? 0
      const truth = (at: number) => examples[at]?.targets[head] === 1
      const threshold = steadyThreshold(elsewhere.map(pick), elsewhere.map(truth))
      return f1Above(here.map(pick), here.map(truth), threshold)
    }),
  )
}

/**
 * Prints how often the top quarter and the bottom quarter of Wikipedia's requests are told apart, in ten folds, taken in
 * turn. Learnt from: the nine, the requests between the quarters, and the other site's.
 */
export function printPoliteness(wiki: readonly Rated[], exchange: readonly Rated[], how: Recipe): void {
  const [low, high] = quartersOf(wiki)
  const isEnd = ({ politeness }: Rated) => politeness <= low || politeness >= high
  const ends = wiki.filter(isEnd)
  const beside = [...courteous(wiki.filter(one => !isEnd(one))), ...courteous(exchange, 0.5)]
  const scores = crossed(courteous(ends), beside, 10, how)
  const isPolite = ends.map(({ politeness }) => politeness >= high)
  const odds = scores.map(score => score[courtesyHead] ?? 0)
  const right = odds.filter((score, at) => score > 0 === isPolite[at]).length
  console.log(
    `politeness wiki, top against bottom quarter, ten folds: ${(right / ends.length).toFixed(4)}, AUC ${areaUnderCurve(odds, isPolite).toFixed(4)} (${ends.length} of ${wiki.length})`,
  )
}

function quartersOf(rated: readonly Rated[]): [low: number, high: number] {
  const sorted = rated.map(({ politeness }) => politeness).sort((one, other) => one - other)
  return [sorted[Math.floor(sorted.length / 4)] ?? 0, sorted[Math.ceil((sorted.length * 3) / 4)] ?? 0]
}

/** As the learner takes them: a request of middling politeness is neither 0 nor 1. */
export function courteous(rated: readonly Rated[], weight = 1): Labelled[] {
  return rated.map(({ text, politeness }) => ({
    text,
    from: courtesyHead,
    to: courtesyHead + 1,
    targets: Float32Array.of(1 / (1 + Math.exp(-2 * politeness))),
    weight,
  }))
}

function column(scores: readonly Float64Array[], head: number): number[] {
  return scores.map(score => score[head] ?? 0)
}

function truths(examples: readonly Labelled[], head: number): boolean[] {
  return examples.map(({ targets }) => targets[head] === 1)
}

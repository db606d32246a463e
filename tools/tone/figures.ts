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
 * Prints how often the top quarter and the bottom quarter of Wikipedia's requests are told apart, in ten folds; the
 * other site's requests are learnt from beside the nine.
 */
export function printPoliteness(wiki: readonly Rated[], beside: readonly Labelled[], how: Recipe): void {
  const ends = quarters(wiki)
  const scores = crossed(ends, beside, 10, how)
  const isPolite = ends.map(({ targets }) => targets[0] === 1)
  const odds = scores.map(score => score[courtesyHead] ?? 0)
  const right = odds.filter((score, at) => score > 0 === isPolite[at]).length
  console.log(
    `politeness wiki, top against bottom quarter, ten folds: ${(right / ends.length).toFixed(4)}, AUC ${areaUnderCurve(odds, isPolite).toFixed(4)} (${ends.length})`,
  )
}

/** The top quarter as polite, the bottom quarter as not, in the order of the corpus. */
export function quarters(rated: readonly Rated[]): Labelled[] {
  const sorted = rated.map(({ politeness }) => politeness).sort((one, other) => one - other)
  const low = sorted[Math.floor(sorted.length / 4)] ?? 0
  const high = sorted[Math.ceil((sorted.length * 3) / 4)] ?? 0
  return rated
    .filter(({ politeness }) => politeness <= low || politeness >= high)
    .map(({ text, politeness }) => courteous(text, politeness >= high ? 1 : 0))
}

export function courteous(text: string, target: number): Labelled {
  return { text, from: courtesyHead, to: courtesyHead + 1, targets: Float32Array.of(target) }
}

function column(scores: readonly Float64Array[], head: number): number[] {
  return scores.map(score => score[head] ?? 0)
}

function truths(examples: readonly Labelled[], head: number): boolean[] {
  return examples.map(({ targets }) => targets[head] === 1)
}

import { dayIn } from '../../../../kit/days.ts'
import type { Language, Piece, Span } from '../../../brief/contract.ts'
import { amountsOf } from '../../../brief/rules/amounts.ts'
import { rulesOf } from '../../../brief/rules/compiled.ts'
import { daysOf } from '../../../brief/rules/days.ts'
import { type Folded, pieceAt } from '../../../brief/rules/folded.ts'
import { firstEndingAfter, within } from '../../../brief/rules/spans.ts'
import { promisesIn } from '../../../promises/rules/finding.ts'
import type { Building } from '../contract.ts'
import type { Feature } from './builder-words.ts'
import { type FoundFeatures, featuresIn } from './finding.ts'

/** A draft as the parts are looked for in it. All spans but those of `dated` point into the folded text. */
export interface Reading {
  folded: Folded
  language: Language
  sentences: readonly Span[]
  found: FoundFeatures
  /** Days, months and times of the clock. */
  times: readonly Span[]
  amounts: readonly Span[]
  /** What is committed to with its day, in the text itself. */
  dated: readonly Span[]
}

export function readingOf(
  folded: Folded,
  sentences: readonly Span[],
  language: Language,
  building: Pick<Building, 'text' | 'quoted' | 'now' | 'zone'>,
): Reading {
  const { text, now, zone, quoted } = building
  const found = featuresIn(folded.text, sentences, language)
  const days = daysOf(folded, rulesOf(language).rules.days, dayIn(zone, now), false, () => true)
  const promised = promisesIn(text, { language, now, zone, quoted })
  return {
    folded,
    language,
    sentences,
    found,
    times: [
      ...days.map(day => foldedSpan(folded, day)),
      ...clocksIn(folded.text),
      ...(found.when ?? []),
    ].sort((a, b) => a.start - b.start),
    amounts: amountsOf(folded).map(amount => foldedSpan(folded, amount)),
    dated: promised.filter(each => each.day !== null),
  }
}

/** Those of the sentences in which a feature stands. */
export function sentencesWith(reading: Reading, feature: Feature): Span[] {
  const { sentences, found } = reading
  return sentencesOfSpans(sentences, found[feature] ?? [])
}

export function sentencesOfSpans(sentences: readonly Span[], spans: readonly Span[]): Span[] {
  const some = new Set(spans.map(span => sentences[firstEndingAfter(sentences, span.start)]))
  some.delete(undefined)
  return sentences.filter(sentence => some.has(sentence))
}

export const hasIn = (sentence: Span, spans: readonly Span[] | null): boolean =>
  spans !== null && within(sentence, spans).length > 0

/** A span of the text itself, in the folded text. */
export function foldedSpan({ at }: Folded, { start, end }: Span): Span {
  return { start: placeOf(at, start), end: placeOf(at, end) }
}

export const pieceOf = (folded: Folded, { start, end }: Span): Piece => pieceAt(folded, start, end)

function placeOf(at: Int32Array, source: number): number {
  let low = 0
  for (let high = at.length - 1; low < high; ) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) < source) low = middle + 1
    else high = middle
  }
  return low
}

function clocksIn(text: string): Span[] {
  return [...text.matchAll(aTime)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

const aTime = /\b\d{1,2}(?::\d\d\b| ?[ap]m\b| uhr\b| ?h(?:\d\d)?\b| o'clock\b)/g

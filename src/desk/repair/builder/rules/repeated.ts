import type { Amount, Language, Span } from '../../../brief/contract.ts'
import { amountsOf } from '../../../brief/rules/amounts.ts'
import { type Folded, fold } from '../../../brief/rules/folded.ts'
import { sentencesOf } from '../../../brief/rules/sentences.ts'
import { firstEndingAfter } from '../../../brief/rules/spans.ts'
import { featuresIn } from './finding.ts'
import { foldedSpan, type Reading, sentencesOfSpans, sentencesWith } from './reading.ts'

/** Shorter sentences are the same in many letters. */
const fewestWords = 5
/** So many words in a row are compared, and so much of a sentence must stand in the earlier letter. */
const row = 3
const share = 0.7

/** Sentences of a draft that stand in an earlier letter already, or nearly so. */
export function repeatedSentences({ folded, sentences }: Reading, earlier: readonly string[]): Span[] {
  if (earlier.length === 0) return []
  const before = new Set(earlier.flatMap(text => rowsOf(fold(text).text)))
  return sentences.filter(({ start, end }) => {
    const text = folded.text.slice(start, end)
    const rows = rowsOf(text)
    if (rows.length < fewestWords - row + 1) return false
    return rows.filter(each => before.has(each)).length >= rows.length * share
  })
}

/** Amounts that are given as a gesture and were given as one before; what is owed is the same in every letter. */
export function repeatedAmounts(reading: Reading, earlier: readonly string[], language: Language): Span[] {
  const before = new Set(earlier.flatMap(text => givenIn(text, language)))
  if (before.size === 0) return []
  return givenAmounts(reading.folded, sentencesWith(reading, 'gift')).filter(({ value, currency }) =>
    before.has(`${value} ${currency}`),
  )
}

function givenIn(text: string, language: Language): string[] {
  const folded = fold(text)
  const sentences = sentencesOf(folded.text)
  const { gift } = featuresIn(folded.text, sentences, language)
  const given = givenAmounts(folded, sentencesOfSpans(sentences, gift ?? []))
  return given.map(({ value, currency }) => `${value} ${currency}`)
}

function givenAmounts(folded: Folded, gifts: readonly Span[]): Amount[] {
  return amountsOf(folded).filter(amount => {
    const { start, end } = foldedSpan(folded, amount)
    const sentence = gifts[firstEndingAfter(gifts, start)]
    return sentence !== undefined && sentence.start <= start && sentence.end >= end
  })
}

function rowsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}']+/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - row + 1))
    .map((_, at) => words.slice(at, at + row).join(' '))
}

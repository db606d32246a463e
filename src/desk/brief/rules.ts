import { dayIn } from '../../kit/days.ts'
import type { Brief, Language, Need, Piece, Said, Span } from './contract.ts'
import { amountsOf } from './rules/amounts.ts'
import { lookedUp, rulesOf, type WordsFound } from './rules/compiled.ts'
import { daysOf } from './rules/days.ts'
import { type Folded, fold, overlaps, pieceAt, placesIn } from './rules/folded.ts'
import { cuesOf, isHostile } from './rules/heat.ts'
import { identifiersOf } from './rules/identifiers.ts'
import { languageOf } from './rules/language.ts'
import { needsOf } from './rules/needs.ts'
import { wordsOf } from './rules/phrases.ts'
import { requestsOf } from './rules/requests.ts'
import { sentencesOf } from './rules/sentences.ts'
import { firstEndingAfter, within } from './rules/spans.ts'

/**
 * The brief of one message: what it asks, what it says happened and was lost, with the very words of each. Reads only what is
 * fresh: nothing from `quotedFrom` on, no line that begins with `>`, no signature. Threats and needs also in those lines, and
 * threats in what is quoted too: whoever hides one behind a mark says it all the same.
 */
export function briefOf({ text, quotedFrom, saidAt, zone }: Said): Brief {
  const open = text.slice(0, quotedFrom ?? text.length)
  const own = ownWords(open)
  const folded = fold(open, own)
  const sentences = sentencesOf(folded.text)
  const language = languageOf(folded.text)
  const set = language && rulesOf(language)
  const today = dayIn(zone, saidAt)
  const said = wordsOf(folded.text)
  const words = lookedUp(said, language)
  const isPast = tellsBefore(sentences, words.happened)
  const days = daysOf(folded, set?.rules.days ?? null, today, zone.startsWith('America/'), isPast)
  const named = placesIn(open.length)
  for (const day of days) named.take(day)
  const amounts = amountsOf(folded).filter(amount => !named.isTouched(amount))
  const identifiers = identifiersOf(folded, said, [...days, ...amounts])
  const fresh = own === open ? needsOf(folded, sentences, words) : needsIn(open, withoutMarks(open), language)
  const needs = open === text ? fresh : [...fresh, ...threatsQuoted(text, open.length, language)]
  const asks = set ? requestsOf(folded, sentences, set, words, days) : []
  const cues = cuesOf(folded, words, fresh)
  const hostile = isHostile(cues)
  return {
    language,
    needs,
    asks,
    ...toldOf(folded, sentences, words, asks),
    days,
    amounts,
    identifiers,
    attached: words.attached.map(at => pieceAt(folded, at.start, at.end)),
    cues,
    isHostile: hostile,
    folds: hostile && !needs.some(need => opens.has(need.kind)),
  }
}

/** What nobody should have to press a key for. */
const opens = new Set(['harm', 'selfHarm', 'danger'])

/** Somebody else's lines and the signature as blanks of the same length, so that every place stays where it is. */
function ownWords(text: string): string {
  const signature = /\n-- ?\n/.exec(text)?.index ?? text.length
  const isTouched = signature < text.length || /^ {0,3}>/m.test(text)
  if (!isTouched) return text
  const lines = text.slice(0, signature).split(/(?<=\n)/)
  const own = lines.map(line => (/^ {0,3}>/.test(line) ? line.replace(/[^\n]/g, ' ') : line)).join('')
  return own.padEnd(text.length)
}

function threatsQuoted(text: string, from: number, language: Language | null): Need[] {
  const seen = ' '.repeat(from) + withoutMarks(text.slice(from))
  // Of dangers and needs our own letters speak as well, and those are what people quote.
  return needsIn(text, seen, language).filter(({ kind }) => kind === 'harm' || kind === 'selfHarm')
}

function needsIn(source: string, seen: string, language: Language | null): Need[] {
  const folded = fold(source, seen)
  return needsOf(folded, sentencesOf(folded.text), lookedUp(wordsOf(folded.text), language))
}

/** A sentence goes on over the marks of quotation. */
const withoutMarks = (text: string) => text.replace(/^[ \t]*>[ \t>]*/gm, marks => ' '.repeat(marks.length))

/** Whether the sentence around a place tells of something that happened. */
function tellsBefore(sentences: readonly Span[], happened: readonly Span[]): (at: number) => boolean {
  return at => {
    const sentence = sentences[firstEndingAfter(sentences, at)]
    return sentence !== undefined && isIn(sentence, happened)
  }
}

const isIn = (sentence: Span, spans: readonly Span[]) => within(sentence, spans).length > 0

/** Sentences that tell what happened, and what it cost; what is asked stands with the requests. */
function toldOf(
  folded: Folded,
  sentences: readonly Span[],
  told: WordsFound,
  asks: readonly Span[],
): Pick<Brief, 'happened' | 'cost'> {
  const happened: Piece[] = []
  const cost: Piece[] = []
  let next = 0
  for (const sentence of sentences) {
    const isCost = isIn(sentence, told.cost)
    if (!isCost && !isIn(sentence, told.happened)) continue
    const whole = pieceAt(folded, sentence.start, sentence.end)
    while ((asks[next]?.end ?? Number.POSITIVE_INFINITY) <= whole.start) next++
    const piece = beforeAsk(whole, asks[next], folded.source)
    if (piece) (isCost ? cost : happened).push(piece)
  }
  return { happened, cost }
}

/** What of a sentence is not asked: all of it, or what stands before the request; `null` if that is next to nothing. */
function beforeAsk(piece: Piece, ask: Span | undefined, source: string): Piece | null {
  if (!ask || !overlaps(ask, piece)) return piece
  const words = source.slice(piece.start, Math.max(piece.start, ask.start)).replace(/[\s,;:-]+$/, '')
  return words.length > 15 ? { start: piece.start, end: piece.start + words.length, words } : null
}

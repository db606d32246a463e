import { dayIn } from '../../kit/days.ts'
import type { Brief, Piece, Said, Span } from './contract.ts'
import { amountsOf } from './rules/amounts.ts'
import { type Compiled, rulesOf } from './rules/compiled.ts'
import { daysOf } from './rules/days.ts'
import { type Folded, fold, overlaps, pieceAt, placesIn } from './rules/folded.ts'
import { cuesOf, isHostile } from './rules/heat.ts'
import { identifiersOf } from './rules/identifiers.ts'
import { languageOf } from './rules/language.ts'
import { needsOf } from './rules/needs.ts'
import { found, has } from './rules/phrases.ts'
import { requestsOf } from './rules/requests.ts'
import { sentencesOf } from './rules/sentences.ts'

/**
 * The brief of one message: what it asks, what it says happened and was lost, with the very words of each. Reads only what is
 * fresh: nothing from `quotedFrom` on, no line that begins with `>`, no signature; threats and needs also in those lines.
 */
export function briefOf(said: Said): Brief {
  const open = said.text.slice(0, said.quotedFrom ?? said.text.length)
  const all = fold(open)
  const own = ownWords(open)
  const folded = own === open ? all : fold(open, own)
  const sentences = sentencesOf(folded.text)
  const language = languageOf(folded.text)
  const set = language && rulesOf(language)
  const today = dayIn(said.zone, said.saidAt)
  const isPast = set ? tellsBefore(folded, sentences, set) : () => false
  const days = daysOf(folded, set?.rules.days ?? null, today, said.zone.startsWith('America/'), isPast)
  const named = placesIn(open.length)
  for (const day of days) named.take(day)
  const amounts = amountsOf(folded).filter(amount => !named.isTouched(amount))
  const identifiers = identifiersOf(folded, [...days, ...amounts])
  const needs = needsOf(all, own === open ? sentences : sentencesOf(all.text))
  const asks = set ? requestsOf(folded, sentences, set, days) : []
  const cues = cuesOf(folded, language, needs)
  const hostile = isHostile(cues)
  return {
    language,
    needs,
    asks,
    ...(set ? toldOf(folded, sentences, set, asks) : { happened: [], cost: [] }),
    days,
    amounts,
    identifiers,
    attached: set ? [...found(set.attached, folded.text)].map(at => pieceAt(folded, at.start, at.end)) : [],
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

/** Whether the sentence around a place tells of something that happened; each sentence is looked at once. */
function tellsBefore({ text }: Folded, sentences: readonly Span[], set: Compiled): (at: number) => boolean {
  const known = new Map<Span, boolean>()
  return at => {
    let low = 0
    for (let high = sentences.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((sentences[middle] as Span).end <= at) low = middle + 1
      else high = middle
    }
    const sentence = sentences[low]
    if (!sentence) return false
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
    const tells = known.get(sentence) ?? has(set.happened, words)
    known.set(sentence, tells)
    return tells
  }
}

/** Sentences that tell what happened, and what it cost; what is asked stands with the requests. */
function toldOf(
  folded: Folded,
  sentences: readonly Span[],
  set: Compiled,
  asks: readonly Span[],
): Pick<Brief, 'happened' | 'cost'> {
  const happened: Piece[] = []
  const cost: Piece[] = []
  let next = 0
  for (const sentence of sentences) {
    const whole = pieceAt(folded, sentence.start, sentence.end)
    while ((asks[next]?.end ?? Number.POSITIVE_INFINITY) <= whole.start) next++
    const piece = beforeAsk(whole, asks[next], folded.source)
    if (!piece) continue
    const words = folded.text.slice(sentence.start, sentence.end)
    if (has(set.cost, words)) cost.push(piece)
    else if (has(set.happened, words)) happened.push(piece)
  }
  return { happened, cost }
}

/** What of a sentence is not asked: all of it, or what stands before the request; `null` if that is next to nothing. */
function beforeAsk(piece: Piece, ask: Span | undefined, source: string): Piece | null {
  if (!ask || !overlaps(ask, piece)) return piece
  const words = source.slice(piece.start, Math.max(piece.start, ask.start)).replace(/[\s,;:-]+$/, '')
  return words.length > 15 ? { start: piece.start, end: piece.start + words.length, words } : null
}

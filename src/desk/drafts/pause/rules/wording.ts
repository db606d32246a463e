import type { Language, Span } from '../../../brief/contract.ts'
import { type Folded, overlaps, pieceAt, placesIn } from '../../../brief/rules/folded.ts'
import { firstEndingAfter, within } from '../../../brief/rules/spans.ts'
import type { Cue, RuleId } from '../contract.ts'
import type { Said, WordsFound } from './compiled-set.ts'
import { loudIn } from './loud.ts'
import type { Opening } from './opening.ts'
import { swapped } from './swaps.ts'

/** How much of a sentence is looked at; what is longer has no end. */
const longest = 600

/** More sentences of feeling than this weaken the rest. Evidence 3.4 calls the number a choice. */
const mostEmpathy = 2

/** A draft as the rules read it: folded, others' words as blanks. */
export interface Reading {
  folded: Folded
  /** Others' words as blanks, capitals as they are. */
  own: string
  sentences: readonly Span[]
  opening: Opening
  found: WordsFound
  language: Language
}

/** What of a draft may be read otherwise than meant, in the order of the text; no two cues share a letter. */
export function cuesIn(reading: Reading): Cue[] {
  const { folded, own, language, found } = reading
  const cues: Cue[] = []
  const places = placesIn(folded.source.length)
  const add = (cue: Cue) => {
    if (cue.end <= cue.start || places.isTouched(cue)) return
    places.take(cue)
    cues.push(cue)
  }
  for (const said of found.said) for (const cue of saidIn(reading, said)) add(cue)
  for (const cue of loudIn(own, language)) add(cue)
  for (const cue of muchFeeling(reading)) add(cue)
  return cues.sort((a, b) => a.start - b.start)
}

/** What each rule of wording finds for itself, the gravest rule first; different rules may share words. */
export function worded(reading: Reading): Cue[] {
  return reading.found.said.flatMap(said => [...saidIn(reading, said)])
}

function* saidIn({ folded, sentences, opening }: Reading, said: Said): Generator<Cue> {
  const { at } = said.wording
  for (const place of said.say) {
    const sentence = sentences[firstEndingAfter(sentences, place.start)]
    if (!sentence) return
    // The greeting is no part of the first sentence, also where it stands in one line with it.
    const start = Math.max(sentence.start, opening.body)
    const isOpening = sentence.start <= opening.body
    if (at === 'answer' && place.start !== opening.body) continue
    if (at === 'first' && !(isOpening && place.start >= start)) continue
    if (at === 'sentence' && place.start !== start) continue
    const end = Math.min(sentence.end, place.start + longest)
    const cue = cueOf(folded, { start, end }, place, said)
    if (cue) yield cue
  }
}

function cueOf(folded: Folded, sentence: Span, place: Span, said: Said): Cue | null {
  const { rule, wording } = said
  const { within: near = 60, toEnd, instead, insteadThen } = wording
  if (wording.isQuestion && !/\?["')]*\s*$/.test(folded.text.slice(sentence.start, sentence.end))) return null
  const limit = Math.min(sentence.end, place.end + near)
  const [after] = said.then ? within({ start: place.end, end: limit }, said.then) : []
  if (said.then && !after) return null
  const whole = { start: place.start, end: after?.end ?? place.end }
  if (said.unlessIn && within(sentence, said.unlessIn).length > 0) return null
  if (said.unless && isTouched(whole, said.unless)) return null
  if (toEnd) whole.end = endOfWords(folded.text, whole.end, sentence.end)
  const { source } = folded
  const piece = pieceAt(folded, whole.start, whole.end)
  if (instead) return { ...piece, rule, instead: swapped(source, piece, instead) }
  if (!insteadThen || !after) return { ...piece, rule, instead: null }
  return { ...piece, rule, instead: swapped(source, pieceAt(folded, after.start, after.end), insteadThen) }
}

function isTouched(whole: Span, spans: readonly Span[]): boolean {
  const first = spans[firstEndingAfter(spans, whole.start)]
  return first !== undefined && overlaps(first, whole)
}

function endOfWords(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s.!?"')]/.test(text.charAt(end - 1))) end--
  return end
}

/** Each sentence of feeling after the second. */
function* muchFeeling({ folded, sentences, found }: Reading): Generator<Cue> {
  let count = 0
  for (const sentence of sentences) {
    const { start, end } = sentence
    if (within(sentence, found.empathy).length === 0) continue
    if (++count <= mostEmpathy) continue
    const rule: RuleId = 'muchEmpathy'
    const at = pieceAt(folded, start, endOfWords(folded.text, start, Math.min(end, start + longest)))
    yield { ...at, rule, instead: null }
  }
}

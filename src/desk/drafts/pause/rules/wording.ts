import type { Span } from '../../../brief/contract.ts'
import { type Folded, overlaps, pieceAt, placesIn } from '../../../brief/rules/folded.ts'
import { found, has } from '../../../brief/rules/phrases.ts'
import type { Cue, RuleId } from '../contract.ts'
import type { CompiledSet, CompiledWording } from './compiled-set.ts'
import { loudIn } from './loud.ts'
import type { Opening } from './opening.ts'
import { swapped } from './swaps.ts'

/** How much of a sentence is looked at; what is longer has no end. */
const longest = 600

/** More sentences of feeling than this weaken the rest. Evidence 3.4 calls the number a choice. */
const mostEmpathy = 2

/**
 * What of a draft may be read otherwise than meant, in the order of the text; no two cues share a letter. `own` is the draft
 * with others' words as blanks. Each wording goes over the text once.
 */
export function cuesIn(
  folded: Folded,
  own: string,
  sentences: readonly Span[],
  opening: Opening,
  set: CompiledSet,
): Cue[] {
  const cues: Cue[] = []
  const places = placesIn(folded.source.length)
  const add = (cue: Cue) => {
    if (cue.end <= cue.start || places.isTouched(cue)) return
    places.take(cue)
    cues.push(cue)
  }
  for (const wording of set.wordings) for (const cue of saidIn(folded, sentences, opening, wording)) add(cue)
  for (const cue of loudIn(own, set.language)) add(cue)
  for (const cue of muchFeeling(folded, sentences, set)) add(cue)
  return cues.sort((a, b) => a.start - b.start)
}

function* saidIn(
  folded: Folded,
  sentences: readonly Span[],
  opening: Opening,
  wording: CompiledWording,
): Generator<Cue> {
  let next = 0
  for (const said of found(wording.say, folded.text)) {
    while (next < sentences.length && (sentences[next] as Span).end <= said.start) next++
    const sentence = sentences[next]
    if (!sentence) return
    // The greeting is no part of the first sentence, also where it stands in one line with it.
    const begin = Math.max(sentence.start, opening.body)
    const isOpening = sentence.start <= opening.body
    if (wording.at === 'answer' && said.start !== opening.body) continue
    if (wording.at === 'first' && !(isOpening && said.start >= begin)) continue
    if (wording.at === 'sentence' && said.start !== begin) continue
    const end = Math.min(sentence.end, said.start + longest)
    const cue = cueOf(folded, { start: begin, end }, said, wording)
    if (cue) yield cue
  }
}

function cueOf(folded: Folded, sentence: Span, said: Span, wording: CompiledWording): Cue | null {
  const { rule, then, within = 60, unless, unlessIn } = wording
  const words = folded.text.slice(sentence.start, sentence.end)
  if (wording.isQuestion && !/\?["')]*\s*$/.test(words)) return null
  const after = then && firstIn(folded.text, then, said.end, Math.min(sentence.end, said.end + within))
  if (then && !after) return null
  const whole = { start: said.start, end: after?.end ?? said.end }
  if (unlessIn && has(unlessIn, words)) return null
  if (unless && isTakenBack(folded.text, unless, whole)) return null
  if (wording.toEnd) whole.end = endOfWords(folded.text, whole.end, sentence.end)
  const piece = pieceAt(folded, whole.start, whole.end)
  const { source } = folded
  const instead = wording.instead
    ? swapped(source, piece, wording.instead)
    : wording.insteadThen && after
      ? swapped(source, pieceAt(folded, after.start, after.end), wording.insteadThen)
      : null
  return { ...piece, rule, instead }
}

/** Where a pattern stands first between two places. */
function firstIn(text: string, pattern: RegExp, from: number, to: number): Span | null {
  // One letter before, so that the pattern sees that a word begins.
  const [hit] = found(pattern, text.slice(from, to + 1))
  return hit && from + hit.end <= to ? { start: from + hit.start, end: from + hit.end } : null
}

function isTakenBack(text: string, unless: RegExp, said: Span): boolean {
  const from = Math.max(0, said.start - 40)
  for (const hit of found(unless, text.slice(from, said.end + 40)))
    if (overlaps({ start: from + hit.start, end: from + hit.end }, said)) return true
  return false
}

function endOfWords(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s.!?"')]/.test(text.charAt(end - 1))) end--
  return end
}

/** Each sentence of feeling after the second. */
function* muchFeeling(folded: Folded, sentences: readonly Span[], set: CompiledSet): Generator<Cue> {
  let count = 0
  for (const { start, end } of sentences) {
    if (!has(set.empathy, folded.text.slice(start, Math.min(end, start + longest)))) continue
    if (++count <= mostEmpathy) continue
    const rule: RuleId = 'muchEmpathy'
    const at = pieceAt(folded, start, endOfWords(folded.text, start, end))
    yield { ...at, rule, instead: null }
  }
}

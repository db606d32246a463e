import type { Cue, CueKind, Need } from '../contract.ts'
import { rulesOf, type WordsFound } from './compiled.ts'
import { type Folded, pieceAt, placesIn } from './folded.ts'

/** Each names a word that is in the text; taken together they say whether it is hostile. */
export function cuesOf(folded: Folded, { heat }: WordsFound, needs: readonly Need[]): Cue[] {
  const cues: Cue[] = needs
    .filter(need => need.kind === 'harm')
    .map(({ start, end, words }) => ({ start, end, words, kind: 'harm' }))
  const places = placesIn(folded.source.length)
  for (const cue of cues) places.take(cue)
  for (const { kind, language, spans } of heat) {
    const { takenBack } = rulesOf(language)
    for (const { start, end } of spans) {
      const piece = pieceAt(folded, start, end)
      // "You are not incompetent" is none; "nobody cares" takes nothing back.
      const around = folded.text.slice(Math.max(0, start - 30), end)
      const isTakenBack = kind === 'insult' && takenBack.test(around)
      if (isTakenBack || places.isTouched(piece)) continue
      places.take(piece)
      cues.push({ ...piece, kind })
    }
  }
  cues.push(...loudOf(folded))
  return cues.sort((a, b) => a.start - b.start)
}

/** One insult or threat is enough; of anything else two, so that one strong word in an honest letter hides nothing. */
export function isHostile(cues: readonly Cue[]): boolean {
  return cues.some(cue => grave.has(cue.kind)) || cues.length > 1
}

const grave = new Set<CueKind>(['harm', 'insult'])

/** Three words or more in capitals, twelve letters at least; and three marks in a row. */
function loudOf({ source, at, text }: Folded): Cue[] {
  const cues: Cue[] = []
  const open = at[text.length] as number
  const capitals =
    /(?=\p{Lu})(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’]*(?:[ \n,.!?-]{1,3}\p{Lu}[\p{Lu}'’]*){2,200}(?![\p{Ll}\p{N}])/gu
  for (const match of source.slice(0, open).matchAll(capitals))
    if ((match[0].match(/\p{Lu}/gu)?.length ?? 0) >= 12)
      cues.push(cueAt(source, match.index, match[0].length, 'capitals'))
  for (const match of source.slice(0, open).matchAll(/[!?]{3,200}/g))
    cues.push(cueAt(source, match.index, match[0].length, 'marks'))
  return cues
}

const cueAt = (source: string, start: number, length: number, kind: CueKind): Cue => ({
  start,
  end: start + length,
  words: source.slice(start, start + length),
  kind,
})

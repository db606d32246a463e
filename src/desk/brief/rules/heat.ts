import type { Cue, CueKind, Language, Need } from '../contract.ts'
import { ruleSets, rulesOf } from './compiled.ts'
import { type Folded, pieceAt, placesIn } from './folded.ts'
import { found } from './phrases.ts'

/** Each names a word that is in the text; taken together they say whether it is hostile. */
export function cuesOf(folded: Folded, language: Language | null, needs: readonly Need[]): Cue[] {
  const cues: Cue[] = needs
    .filter(need => need.kind === 'harm')
    .map(({ start, end, words }) => ({ start, end, words, kind: 'harm' }))
  const places = placesIn(folded.source.length)
  for (const cue of cues) places.take(cue)
  const languages = language ? [language] : ruleSets.map(set => set.language)
  for (const each of languages) {
    const { heat, rules } = rulesOf(each)
    const takenBack = new RegExp(`(?<![a-z0-9])(?:${rules.not})\\s(?:[a-z']+\\s){0,2}[a-z']+$`)
    for (const kind of order) {
      for (const { start, end } of found(heat[kind], folded.text)) {
        const piece = pieceAt(folded, start, end)
        // "You are not incompetent" is none; "nobody cares" takes nothing back.
        const around = folded.text.slice(Math.max(0, start - 30), end)
        const isTakenBack = kind === 'insult' && takenBack.test(around)
        if (isTakenBack || places.isTouched(piece)) continue
        places.take(piece)
        cues.push({ ...piece, kind })
      }
    }
  }
  cues.push(...loudOf(folded))
  return cues.sort((a, b) => a.start - b.start)
}

const order = ['your', 'insult', 'profanity', 'accusation', 'ultimatum'] as const

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
    /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’]*(?:[ \n,.!?-]{1,3}\p{Lu}[\p{Lu}'’]*){2,200}(?![\p{Ll}\p{N}])/gu
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

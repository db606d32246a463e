import { any } from './cues/any.ts'
import type { Cue } from './cues/cue.ts'
import { english } from './cues/english.ts'
import { french } from './cues/french.ts'
import { german } from './cues/german.ts'
import { spanish } from './cues/spanish.ts'
import type { Language } from './language.ts'

/** A cue in the text: its place in UTF-16 units. */
export interface Found {
  cue: Cue
  from: number
  to: number
}

const lists: Record<string, readonly Cue[]> = {
  en: [...english, ...any],
  de: [...german, ...any],
  fr: [...french, ...any],
  es: [...spanish, ...any],
}
const all = [...english, ...german, ...french, ...spanish, ...any]

const before =
  /\b(?:not|n't|never|no|without|isn't|wasn't|aren't|hardly|nicht|kein\w*|nie|weder|pas|jamais|sans|ni|nunca|tampoco|sin)(?: \w+){0,2} ?$/
const tooFar = 24

/**
 * Every cue of the text's language, in the order of their places; where the language is not certain, of all languages.
 * Left out are those that yield to a "not" before them, and those within a longer one, such as the "thanks" of "thanks for
 * nothing".
 */
export function cuesIn(text: string, language: Language): Found[] {
  const plain = plainOf(text)
  const found: Found[] = []
  for (const cue of cuesOf(language))
    for (const match of (cue.asWritten ? text : plain).matchAll(cue.pattern)) {
      const isNegated =
        cue.yieldsToNot && before.test(plain.slice(Math.max(0, match.index - tooFar), match.index))
      if (!isNegated) found.push({ cue, from: match.index, to: match.index + match[0].length })
    }
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  let reached = -1
  return found.filter(({ to }) => {
    if (to <= reached) return false
    reached = to
    return true
  })
}

/** A language that is certain and has no list has the marks and capitals alone. */
function cuesOf({ code, isCertain }: Language): readonly Cue[] {
  if (!isCertain) return all
  return lists[code] ?? any
}

/** In lower case, without accents, with simple apostrophes: unit for unit, so that every place stays what it was. */
function plainOf(text: string): string {
  const lower = text.toLowerCase()
  const kept = lower.length === text.length ? lower : text.replace(/[A-Z]/g, unit => unit.toLowerCase())
  return kept.replace(/[^\0-\x7f]/g, unit => {
    if (unit === '’') return "'"
    if (unit === 'ß') return 's'
    const [base = unit] = unit.normalize('NFD')
    return base.length === 1 ? base.toLowerCase() : unit
  })
}

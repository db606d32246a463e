import { fold } from '../../brief/rules/folded.ts'
import { languageOf } from '../../brief/rules/language.ts'
import { wordsOf } from '../../brief/rules/phrases.ts'
import { sentencesOf } from '../../brief/rules/sentences.ts'
import type { Cue, Look, Said } from './contract.ts'
import { checksOf } from './rules/checks.ts'
import { lookedUp, wordingOf } from './rules/compiled-set.ts'
import { openingOf } from './rules/opening.ts'
import { ownWords } from './rules/own-words.ts'
import { cuesIn, type Reading, worded } from './rules/wording.ts'

/**
 * The look at a draft: what in it may be read otherwise than meant, with the very words, and what it does well or lacks. Time
 * grows with the text alone. Runs in the writer's browser and nowhere else.
 */
export function lookAt(said: Said): Look {
  const reading = readingOf(said)
  if (!reading) return { language: null, cues: [], checks: [] }
  return {
    language: reading.language,
    cues: cuesIn(reading),
    checks: checksOf(said, reading, wordingOf(reading.language)),
  }
}

/** Every place where a rule of wording speaks, also where a graver one does already: for whoever asks about each of them. */
export function everyCueIn(said: Pick<Said, 'text' | 'quoted' | 'language'>): Cue[] {
  const reading = readingOf(said)
  return reading ? worded(reading) : []
}

/** `null` in a language without rules. */
function readingOf(said: Pick<Said, 'text' | 'quoted' | 'language'>): Reading | null {
  const own = ownWords(said.text, said.quoted)
  const folded = fold(said.text, own)
  const language = languageOf(folded.text) ?? said.language
  if (!language) return null
  const set = wordingOf(language)
  return {
    folded,
    own,
    language,
    sentences: sentencesOf(folded.text),
    opening: openingOf(folded.text, set),
    found: lookedUp(wordsOf(folded.text), set),
  }
}

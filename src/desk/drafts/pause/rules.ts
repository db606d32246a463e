import { fold } from '../../brief/rules/folded.ts'
import { languageOf } from '../../brief/rules/language.ts'
import { wordsOf } from '../../brief/rules/phrases.ts'
import { sentencesOf } from '../../brief/rules/sentences.ts'
import type { Look, Said } from './contract.ts'
import { checksOf } from './rules/checks.ts'
import { lookedUp, wordingOf } from './rules/compiled-set.ts'
import { openingOf } from './rules/opening.ts'
import { ownWords } from './rules/own-words.ts'
import { cuesIn } from './rules/wording.ts'

/**
 * The look at a draft: what in it may be read otherwise than meant, with the very words, and what it does well or lacks. Time
 * grows with the text alone. Runs in the writer's browser and nowhere else.
 */
export function lookAt(said: Said): Look {
  const own = ownWords(said.text, said.quoted)
  const folded = fold(said.text, own)
  const language = languageOf(folded.text) ?? said.language
  if (!language) return { language, cues: [], checks: [] }
  const set = wordingOf(language)
  const reading = {
    folded,
    own,
    language,
    sentences: sentencesOf(folded.text),
    opening: openingOf(folded.text, set),
    found: lookedUp(wordsOf(folded.text), set),
  }
  return { language, cues: cuesIn(reading), checks: checksOf(said, reading, set) }
}

import { fold } from '../../brief/rules/folded.ts'
import { languageOf } from '../../brief/rules/language.ts'
import { sentencesOf } from '../../brief/rules/sentences.ts'
import { ownWords } from '../../drafts/pause/rules/own-words.ts'
import { everyCueIn } from '../../drafts/pause/rules.ts'
import type { Building, Built } from './contract.ts'
import { mustNotsIn } from './rules/must-nots.ts'
import { partsIn, partsToTick } from './rules/parts.ts'
import { readingOf } from './rules/reading.ts'

export { requiredParts } from './rules/parts.ts'

/**
 * The required parts of an answer that puts something right, present or missing with the draft's very words, and what must not
 * stand there (evidence 2.2). Time grows with the text alone. Runs in the writer's browser and nowhere else.
 */
export function build(building: Building): Built {
  const { text, quoted, language: around } = building
  const folded = fold(text, ownWords(text, quoted))
  const language = languageOf(folded.text) ?? around
  if (!language) return { language, parts: partsToTick(building), mustNots: [] }
  const sentences = sentencesOf(folded.text)
  const reading = readingOf(folded, sentences, language, building)
  const mustNots = mustNotsIn(building, reading, everyCueIn({ text, quoted, language }))
  return { language, parts: partsIn(building, reading, mustNots), mustNots }
}

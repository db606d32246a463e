import type { Said } from '../../brief/contract.ts'
import { fold, pieceAt } from '../../brief/rules/folded.ts'
import { foundAll, listsOf, phrases, wordsOf } from '../../brief/rules/phrases.ts'
import { briefOf } from '../../brief/rules.ts'
import { dissatisfaction } from './rules/dissatisfaction.ts'

/** What in a message may help whoever decides; each the sentence's own words, and never a verdict. */
export interface Signs {
  dissatisfied: string[]
  request: string[]
  unsafe: string[]
}

/**
 * Signs that somebody is not content, that they ask for something, and that something is not safe. That there are none proves
 * nothing: an expression of dissatisfaction that awaits an answer is a complaint however it is put (evidence 1.1).
 */
export function signsOf(said: Said): Signs {
  const brief = briefOf(said)
  const open = said.text.slice(0, said.quotedFrom ?? said.text.length)
  const folded = fold(open, withoutQuotes(open))
  const [spans = []] = foundAll(lists, wordsOf(folded.text))
  const words = (some: readonly { words: string }[]) => some.map(each => each.words)
  const unsafe = brief.needs.filter(need => grave.has(need.kind))
  const complaining = brief.needs.filter(need => need.kind === 'complaint')
  const accusing = brief.cues.filter(cue => cue.kind === 'accusation' || cue.kind === 'ultimatum')
  return {
    dissatisfied: few([
      ...words(complaining),
      ...spans.map(span => pieceAt(folded, span.start, span.end).words),
      ...words(accusing),
    ]),
    request: few(words(brief.asks)),
    unsafe: few(words(unsafe)),
  }
}

const grave = new Set(['harm', 'selfHarm', 'danger'])
const lists = listsOf([phrases(dissatisfaction)])
const most = 6

function few(words: readonly string[]): string[] {
  return [...new Set(words.map(each => each.replace(/\s+/g, ' ').trim()))].filter(Boolean).slice(0, most)
}

/** What somebody else wrote, as blanks of the same length. */
function withoutQuotes(text: string): string {
  return text.replace(/^ {0,3}>.*$/gm, line => ' '.repeat(line.length))
}

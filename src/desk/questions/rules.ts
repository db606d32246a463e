import type { Brief, Piece, Request } from '../brief/contract.ts'
import { type Folded, fold, overlaps, pieceAt } from '../brief/rules/folded.ts'
import { foundAll, has, listsOf, type Phrases, phrases, wordsOf as wordsIn } from '../brief/rules/phrases.ts'
import { sentencesOf } from '../brief/rules/sentences.ts'
import { type Language, type Part, parts } from './contract.ts'
import { type TellingWords, tellingWords } from './rules/telling-words.ts'

/** A customer's message, with its brief. */
export interface Heard {
  text: string
  quotedFrom: number | null
  brief: Brief
}

/**
 * The words by which a message demands or accuses; `null` where it does neither, where it speaks of harm or danger (then other
 * things come first), and in a language without rules. Polite requests and plain questions are none.
 */
export function demandOrAccusation(heard: Heard): Piece | null {
  const { language, needs, cues, asks } = heard.brief
  if (!language || needs.some(need => grave.has(need.kind))) return null
  const words = wordsOf(language)
  const accusing = cues.find(cue => accuses.has(cue.kind))
  if (accusing) return accusing
  const told = toldIn(heard, words)
  const reproach = told.find(piece => stands(words.reproach, piece.words))
  const isTrouble = told.length > 0 || cues.length > 0
  const demand = asks.find(ask => isDemand(ask, sentenceUpTo(ask, heard.text), words, isTrouble))
  return demand ?? ordersIn(heard, words)[0] ?? reproach ?? null
}

/** What they have told already of what the three questions ask for. */
export function answeredIn(heard: Heard): Set<Part> {
  return new Set(parts.filter(part => piecesFor(part, heard).length > 0))
}

/** Their own words that answer a question, in the order of the text. */
export function piecesFor(part: Part, heard: Heard): Piece[] {
  const { brief } = heard
  if (!brief.language) return []
  const words = wordsOf(brief.language)
  if (part === 'settles') return sentencesWith(words.purpose, heard, 'from there')
  if (part === 'wish')
    return inOrder([...brief.asks.filter(ask => namesOutcome(ask, words)), ...ordersIn(heard, words)])
  return toldIn(heard, words).filter(piece => tellsWhat(piece, words))
}

const grave = new Set(['harm', 'selfHarm', 'danger'])
const accuses = new Set(['accusation', 'your', 'ultimatum', 'insult'])

function isDemand(ask: Request, sentence: string, words: Patterns, isTrouble: boolean): boolean {
  if (stands(words.soft, sentence)) return false
  return stands(words.insisting, ask.words) || (ask.kind === 'demand' && isTrouble)
}

/** "Please" stands before the comma, outside of what is asked. */
function sentenceUpTo(ask: Request, text: string): string {
  const before = text.slice(0, ask.start)
  return text.slice(Math.max(...['.', '!', '?', '\n'].map(mark => before.lastIndexOf(mark))) + 1, ask.end)
}

/** Whether one could do what is asked; a wish for "something" or for an answer leaves open what they hope for. */
function namesOutcome(ask: Request, words: Patterns): boolean {
  const isAction = ask.kind === 'demand' || stands(words.doing, ask.words)
  return isAction && !stands(words.vague, ask.words)
}

/** A few words of trouble say that something happened and not what. */
function tellsWhat(piece: Piece, words: Patterns): boolean {
  if (stands(words.orders, piece.words)) return false
  const count = piece.words.split(/\s+/).length
  return stands(words.onlyTrouble, piece.words) ? count > 8 : count > 3
}

/** What happened and what it cost, of which the brief is careful to name only what is certain. */
function toldIn(heard: Heard, words: Patterns): Piece[] {
  const { happened, cost, asks } = heard.brief
  const known = [...happened, ...cost]
  const more = sentencesWith(words.happens, heard, 'whole').filter(
    piece => ![...known, ...asks].some(each => overlaps(each, piece)),
  )
  return inOrder([...known, ...more])
}

/** "You must …" where the brief sees no request in it. */
function ordersIn(heard: Heard, words: Patterns): Piece[] {
  return sentencesWith(words.orders, heard, 'from there').filter(
    piece => !stands(words.soft, piece.words) && !heard.brief.asks.some(ask => overlaps(ask, piece)),
  )
}

const inOrder = (pieces: Piece[]) => pieces.sort((a, b) => a.start - b.start)

/** Sentences of their own that hold such words, whole or from these words on; questions tell nothing. */
function sentencesWith(list: Phrases, { text, quotedFrom }: Heard, how: 'whole' | 'from there'): Piece[] {
  const folded = fold(text.slice(0, quotedFrom ?? text.length))
  return sentencesOf(folded.text).flatMap(({ start, end }) => {
    const said = folded.text.slice(start, end)
    const [first] = foundAll(listsOf([list]), wordsIn(said))[0] ?? []
    if (!first || /\?["')]*\s*$/.test(said) || isQuotation(folded, start)) return []
    return [pieceAt(folded, how === 'whole' ? start : start + first.start, end)]
  })
}

/** Somebody else's words, in a line that begins with `>`. */
function isQuotation({ source, at }: Folded, from: number): boolean {
  const lineStart = source.lastIndexOf('\n', at[from] as number) + 1
  return /^ {0,3}>/.test(source.slice(lineStart, lineStart + 4))
}

type Patterns = Record<keyof TellingWords, Phrases>

const stands = (list: Phrases, words: string) => has(list, fold(words).text)

const made = new Map<Language, Patterns>()

function wordsOf(language: Language): Patterns {
  const patterns =
    made.get(language) ??
    (Object.fromEntries(
      Object.entries(tellingWords[language]).map(([name, lines]) => [name, phrases(lines)]),
    ) as Patterns)
  made.set(language, patterns)
  return patterns
}

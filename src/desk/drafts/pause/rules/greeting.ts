import { type Folded, fold, pieceAt } from '../../../brief/rules/folded.ts'
import type { Check, Said } from '../contract.ts'
import type { CompiledSet } from './compiled-set.ts'
import type { Opening } from './opening.ts'

/** Whether the greeting names the customer; `null` where it names nobody, or nobody is known. */
export function greetingOf(said: Said, folded: Folded, { named }: Opening, set: CompiledSet): Check | null {
  if (!named || !said.customer) return null
  const names = wordsOf(folded.text.slice(named.start, named.end)).filter(
    word => !set.titles.has(word) && !set.nobody.has(word),
  )
  if (names.length === 0) return null
  const theirs = new Set(wordsOf(fold(said.customer).text))
  const isTheirs = names.some(name => [...theirs].some(each => isSameName(name, each)))
  // Whoever signs with another name than the one that the desk knows wants to be called by it.
  const isSigned = () => names.some(name => wordsOf(fold(said.theirs.slice(-endOfMail)).text).includes(name))
  const { words } = pieceAt(folded, named.start, named.end)
  return { check: 'greeting', is: isTheirs || isSigned() ? 'there' : 'missing', words: [words] }
}

/** Where people sign. */
const endOfMail = 200

const wordsOf = (text: string) => text.match(/[\p{L}]+/gu)?.filter(word => word.length > 1) ?? []

/** The same, or the short form of it: Tom for Thomas is not found, Tom for Tomas is. */
const isSameName = (one: string, other: string) =>
  one === other ||
  (Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one)))

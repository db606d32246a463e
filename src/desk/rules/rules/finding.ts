import { wordsOf } from '../rules.ts'

/** What of a rule is searched; an earlier field weighs more. */
export interface Searched {
  title: string
  topics: readonly string[]
  words: string
  others: string
}

/**
 * The rules that answer a question, the best first: each of its words begins a word of the rule, or comes close to one
 * (a letter more, less, other or swapped; two from eight letters on). Where all words begin words, slips are not looked for.
 */
export function found<R extends Searched>(question: string, rules: readonly R[]): R[] {
  const asked = wordsOf(question.slice(0, 200)).slice(0, 12)
  if (asked.length === 0) return [...rules]
  const known = rules.map(rule => ({ rule, fields: fieldsOf(rule) }))
  const exact = ranked(known, asked, (word, of) => of.startsWith(word))
  return exact.length > 0 ? exact : ranked(known, asked, isClose)
}

/** Whether `asked` is at most so many slips away from the beginning of `word`. Linear in the word; at most 24 letters are compared. */
export function isClose(asked: string, word: string): boolean {
  if (word.startsWith(asked)) return true
  const slips = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0
  if (slips === 0 || word.length < asked.length - slips) return false
  return slipsToBeginning(asked.slice(0, 24), word.slice(0, asked.length + slips)) <= slips
}

interface Known<R> {
  rule: R
  fields: readonly { words: ReadonlySet<string>; weight: number }[]
}

function ranked<R>(
  known: readonly Known<R>[],
  asked: readonly string[],
  answers: (asked: string, word: string) => boolean,
): R[] {
  return known
    .map(({ rule, fields }) => ({ rule, rank: rankOf(fields, asked, answers) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ rule }) => rule)
}

/** Zero where one of the words is nowhere. */
function rankOf(
  fields: Known<unknown>['fields'],
  asked: readonly string[],
  answers: (asked: string, word: string) => boolean,
): number {
  let rank = 0
  for (const one of asked) {
    const best = fields.find(({ words }) => words.values().some(word => answers(one, word)))
    if (!best) return 0
    rank += best.weight + (best.words.has(one) ? 1 : 0)
  }
  return rank
}

function fieldsOf({ title, topics, words, others }: Searched): Known<unknown>['fields'] {
  return [
    { words: new Set(wordsOf(title)), weight: 8 },
    { words: new Set(topics.flatMap(wordsOf)), weight: 6 },
    { words: new Set(wordsOf(words)), weight: 4 },
    { words: new Set(wordsOf(others)), weight: 2 },
  ]
}

/** Damerau's distance to the nearest beginning of `word`. */
function slipsToBeginning(asked: string, word: string): number {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, column) => column)
  for (let row = 1; row <= asked.length; row++) {
    const next = [row]
    for (let column = 1; column <= word.length; column++) {
      const isSame = asked[row - 1] === word[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwapped = asked[row - 1] === word[column - 2] && asked[row - 2] === word[column - 1]
      if (row > 1 && column > 1 && isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = last
    last = next
  }
  return Math.min(...last)
}

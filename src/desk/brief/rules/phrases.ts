import type { Span } from '../contract.ts'

/** A list of phrases, each found by the word with which it begins. */
export interface Phrases {
  /** Those that may stand where this word begins, as a pattern that looks at one place alone; `null` if none may. */
  from(word: string): RegExp | null
}

/**
 * A small language for phrases, so that a rule set reads as a list of words, one phrase a line. Written folded (no marks, no
 * capitals): `kill|murder you|him` alternatives in each place, each a single word; `refund*` any ending; `please?` may be missing;
 * `..` up to three words between; `.` at the end, where the clause must end too. An apostrophe may be missing in the text, but where a word ends with one. All repetition is bounded, so that time grows with the
 * text alone.
 */
export function phrases(lines: string): Phrases {
  const all = expanded(lines)
  const patterns = all.map(patternOf)
  const beginnings = beginningsOf(all)
  const made = new Map<string, RegExp>()
  return {
    from: remembered(word => {
      const places = beginnings(word)
      if (places.length === 0) return null
      const name = places.join()
      const known =
        made.get(name) ?? new RegExp(`(?:${places.map(at => patterns[at]).join('|')})(?![a-z0-9])`, 'y')
      made.set(name, known)
      return known
    }),
  }
}

/** Several lists at once, for `foundAll`. */
export interface Lists {
  count: number
  /** Which lists a word leads to, and by which pattern. */
  from(word: string): readonly { list: number; pattern: RegExp }[]
}

export function listsOf(all: readonly Phrases[]): Lists {
  return {
    count: all.length,
    from: remembered(word =>
      all.flatMap((each, list) => {
        const pattern = each.from(word)
        return pattern ? [{ list, pattern }] : []
      }),
    ),
  }
}

/** Letters and digits in a row, with where each begins. */
export interface Words {
  text: string
  words: readonly string[]
  starts: readonly number[]
}

export function wordsOf(text: string): Words {
  const words: string[] = []
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isOfWord(text.charCodeAt(at))) continue
    const end = endOfWord(text, at)
    if (end - at <= longest) {
      words.push(text.slice(at, end))
      starts.push(at)
    }
    at = end
  }
  return { text, words, starts }
}

/** Where the phrases of each list stand, from left to right, in one look at each word. */
export function foundAll(lists: Lists, { text, words, starts }: Words): Span[][] {
  const all = Array.from({ length: lists.count }, (): Span[] => [])
  for (const [at, word] of words.entries()) {
    const start = starts[at] as number
    for (const { list, pattern } of lists.from(word)) {
      const spans = all[list] as Span[]
      if (start < (spans.at(-1)?.end ?? 0)) continue
      pattern.lastIndex = start
      if (pattern.test(text)) spans.push({ start, end: pattern.lastIndex })
    }
  }
  return all
}

/** Whether one of them stands anywhere in the text. */
export function has(list: Phrases, text: string): boolean {
  const { words, starts } = wordsOf(text)
  return words.some((word, at) => {
    const pattern = list.from(word)
    if (pattern) pattern.lastIndex = starts[at] as number
    return pattern?.test(text)
  })
}

/** Where it ends if it stands right there; `-1` if it does not. Looks at no other place, so that asking at every word stays linear. */
export function endIfAt(list: Phrases, text: string, at: number): number {
  if (at > 0 && isOfWord(text.charCodeAt(at - 1))) return -1
  const pattern = list.from(text.slice(at, endOfWord(text, at)))
  if (!pattern) return -1
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Every place where a pattern stands, from left to right. It must be global. */
export function* found(pattern: RegExp, text: string): Generator<Span> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length
    yield { start: match.index, end }
    // Others may have used the pattern meanwhile.
    pattern.lastIndex = Math.max(end, match.index + 1)
  }
}

/** Longer ones are no words. */
const longest = 48
/** What is remembered of words at most; a language has fewer that people use. */
const most = 20_000

/** The same question is answered once; somebody who sends words that nobody knows fills no memory with them. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    const now = answer(word)
    if (known.size >= most) known.clear()
    known.set(word, now)
    return now
  }
}

function endOfWord(text: string, at: number): number {
  while (at < text.length && isOfWord(text.charCodeAt(at))) at++
  return at
}

const isOfWord = (unit: number) => (unit > 96 && unit < 123) || (unit > 47 && unit < 58)

const gap = '[\\s,\\-]{1,8}'
const clauseEnds = '(?=\\s{0,3}(?:[.,;:!?)\\n]|$))'
const filler = `(?:[^\\s.!?;]{1,30}${gap}){0,3}?`

/** A phrase for each of the words that it can begin with. */
function expanded(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .flatMap(line => {
      const [first = '', ...rest] = line.split(/\s+/)
      return first.split('|').map(word => [word, ...rest].join(' '))
    })
}

/** By a word of a text, which of the phrases may begin there; their order stays. */
function beginningsOf(all: readonly string[]): (word: string) => number[] {
  const whole = new Map<string, number[]>()
  const open: { start: string; at: number }[] = []
  for (const [at, phrase] of all.entries()) {
    const [first = ''] = phrase.split(' ')
    const start = /^[a-z0-9]+/.exec(first)?.[0]
    if (!start) throw new Error(`A phrase must begin with a letter: ${phrase}`)
    const [, rest = ''] = /^'([a-z0-9]*)/.exec(first.slice(start.length)) ?? []
    if (first.endsWith('*')) open.push({ start, at })
    else for (const word of new Set([start, start + rest])) whole.set(word, [...(whole.get(word) ?? []), at])
  }
  return word => {
    const openings = open.filter(({ start }) => word.startsWith(start)).map(({ at }) => at)
    return [...(whole.get(word) ?? []), ...openings].sort((a, b) => a - b)
  }
}

function patternOf(phrase: string): string {
  let pattern = ''
  const tokens = phrase.split(' ')
  for (const [at, token] of tokens.entries()) {
    if (token === '..') pattern += filler
    else if (token === '.') pattern = withoutGap(pattern) + clauseEnds
    else pattern += patternOfToken(token, at < tokens.length - 1)
  }
  return withoutGap(pattern)
}

function patternOfToken(token: string, goesOn: boolean): string {
  const isOptional = token.endsWith('?')
  const words = (isOptional ? token.slice(0, -1) : token).split('|')
  // "t'" stands before its word without a blank.
  const joined = goesOn ? words.filter(word => word.endsWith("'")).map(word => `|${word}\\s?`) : []
  const each = `(?:${words.map(wordOf).join('|')})${gap}${joined.join('')}`
  return isOptional ? `(?:${each})?` : joined.length > 0 ? `(?:${each})` : each
}

const withoutGap = (pattern: string) => (pattern.endsWith(gap) ? pattern.slice(0, -gap.length) : pattern)

const wordOf = (word: string) => word.replaceAll("'", "'?").replaceAll('*', '[a-z]{0,20}')

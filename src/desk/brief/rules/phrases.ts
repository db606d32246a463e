import type { Span } from '../contract.ts'

/**
 * A small language for phrases, so that a rule set reads as a list of words, one phrase a line. Written folded (no marks, no
 * capitals): `kill|murder you|him` alternatives in each place; `refund*` any ending; `please?` may be missing; `..` up to three
 * words between. An apostrophe may be missing in the text. All repetition is bounded, so that time grows with the text alone.
 */
export function phrases(lines: string): RegExp {
  const byBeginning = Map.groupBy(
    expanded(lines),
    phrase => /^[a-z]{2}/.exec(phrase)?.[0] ?? phrase.charAt(0),
  )
  // A look at the first two letters spares trying every phrase at every word.
  const groups = [...byBeginning].map(
    ([letters, each]) => `(?=${letters})(?:${each.map(patternOf).join('|')})`,
  )
  const first = [...new Set([...byBeginning.keys()].map(letters => letters.charAt(0)))].join('')
  return new RegExp(`(?<![a-z0-9])(?=[${first}])(?:${groups.join('|')})(?![a-z0-9])`, 'g')
}

/** The same phrases without any space, each doubled letter once: for words that are spaced or stretched to hide them. */
export function squeezed(lines: string): RegExp {
  const patterns = lines
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(squeezedToken).join(''))
  return new RegExp(`(?:${patterns.join('|')})`, 'g')
}

/** Every place where it stands, from left to right. The pattern must be global. */
export function* found(pattern: RegExp, text: string): Generator<Span> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length
    yield { start: match.index, end }
    // Others may have used the pattern meanwhile.
    pattern.lastIndex = Math.max(end, match.index + 1)
  }
}

/** Whether it stands anywhere in the text. */
export const has = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Where it ends if it stands right there; `-1` if it does not. Looks at no other place, so that asking at every word stays linear. */
export function endIfAt(pattern: RegExp, text: string, at: number): number {
  const sticky = stickies.get(pattern) ?? new RegExp(pattern.source, 'y')
  stickies.set(pattern, sticky)
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}

const stickies = new WeakMap<RegExp, RegExp>()

const gap = '[\\s,\\-]{1,8}'
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

function patternOf(phrase: string): string {
  let pattern = ''
  for (const token of phrase.split(' ')) {
    if (token === '..') {
      pattern += filler
      continue
    }
    const isOptional = token.endsWith('?')
    const words = (isOptional ? token.slice(0, -1) : token).split('|').map(wordOf).join('|')
    pattern += isOptional ? `(?:(?:${words})${gap})?` : `(?:${words})${gap}`
  }
  return pattern.endsWith(gap) ? pattern.slice(0, -gap.length) : pattern
}

const wordOf = (word: string) => word.replaceAll("'", "'?").replaceAll('*', '[a-z]{0,20}')

function squeezedToken(token: string, index: number): string {
  if (token === '..') return '[a-z]{0,14}?'
  const words = token
    .replace(/[?']/g, '')
    .split('|')
    .map(word => {
      const once = word.replace(/([a-z])\1+/g, '$1').replaceAll('*', '[a-z]{0,12}?')
      // Where the word before ends with the letter that this one begins with, the two are one.
      return index > 0 && /^[a-z]{2}/.test(once) ? `${once.charAt(0)}?${once.slice(1)}` : once
    })
  return `(?:${words.join('|')})${token.endsWith('?') ? '?' : ''}`
}

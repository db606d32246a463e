import { type Phrases, remembered } from './phrases.ts'

/** The same phrases without any space, each doubled letter once: for words that are spaced or stretched to hide them. Looked up by the first `keyLength` letters. */
export function squeezed(lines: string): Phrases {
  const all = lines
    .trim()
    .split('\n')
    .flatMap(line => {
      const [first = '', ...rest] = line.trim().split(/\s+/)
      return first.split('|').map(word => [word, ...rest].map(squeezedToken).join(''))
    })
    // The longest first: "debts" is no "debt" with something behind it.
    .sort((a, b) => b.length - a.length)
  return {
    from: remembered(letters => {
      const some = all.filter(pattern => canBegin(pattern, letters))
      return some.length > 0 ? new RegExp(`(?:${some.join('|')})`, 'y') : null
    }),
  }
}

export const keyLength = 3

/** By its first letters; a shorter word goes on with whatever comes next. */
function canBegin(pattern: string, letters: string): boolean {
  const start = /^\(\?:([a-z]*)/.exec(pattern)?.[1] ?? ''
  return letters.startsWith(start.slice(0, keyLength))
}

function squeezedToken(token: string, index: number): string {
  if (token === '..') return '[a-z]{0,14}?'
  if (token === '.') return ''
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

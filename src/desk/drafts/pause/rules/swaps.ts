import type { Span } from '../../../brief/contract.ts'
import type { Instead } from '../contract.ts'
import type { Swap } from './wording-set.ts'

/** What a swap makes of some words, where they stand: capitals, commas and spaces stay right around it. */
export function swapped(text: string, at: Span, swap: Swap): Instead {
  const words = text.slice(at.start, at.end)
  if (swap === 'leaveOut') return leftOut(text, at)
  if (swap === 'fullStop') return cutInTwo(text, at)
  if (swap === 'lastWord')
    return { ...at, how: 'words', text: likeIn(words, words.split(/[\s-]+/).at(-1) ?? '') }
  return { ...at, how: 'words', text: likeIn(words, swap.replace('$', lowered(words))) }
}

/** Without the words and one of the commas or spaces around them; the next word begins as they did. */
function leftOut(text: string, { start, end }: Span): Instead {
  const after = /^,?[ \u00a0]*/.exec(text.slice(end, end + 8))?.[0] ?? ''
  const isBetweenCommas = after.startsWith(',') && /, $/.test(text.slice(Math.max(0, start - 2), start))
  const how = 'leaveOut'
  if (isBetweenCommas) return { start: start - 2, end: end + 1, text: '', how }
  const next = end + after.length
  if (next < text.length && isCapital(text.charAt(start))) {
    const letter = text.charAt(next)
    return { start, end: next + 1, text: letter.toUpperCase(), how }
  }
  return { start, end: next, text: '', how }
}

/** A full stop in the place of ", but", and the rest as a sentence of its own. */
function cutInTwo(text: string, { start, end }: Span): Instead {
  const before = /[\s,;]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0
  const after = /^,?\s*/.exec(text.slice(end, end + 4))?.[0].length ?? 0
  const next = end + after
  return {
    start: start - before,
    end: next + 1,
    text: `. ${text.charAt(next).toUpperCase()}`,
    how: 'fullStop',
  }
}

/** As the words that it replaces: with a capital, or without. */
function likeIn(words: string, text: string): string {
  return isCapital(words.charAt(0)) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const isCapital = (letter: string) => letter !== letter.toLowerCase()

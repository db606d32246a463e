import { folded } from './text.ts'

/**
 * The words of a text as search compares them, each at its place (from 1, counted up through the text).
 * Compounds with a digit or an `@` (addresses, order numbers) stand whole and in parts; scripts written without
 * spaces stand as pairs of letters, with the last letter alone; long numbers stand without their separators too.
 */
export function placedWords(text: string): PlacedWord[] {
  const plain = folded(text.slice(0, mostCharacters))
  const words: PlacedWord[] = []
  let place = 0
  for (const [compound] of plain.matchAll(compounds)) {
    if (isSimple.test(compound)) {
      words.push({ word: cut(compound), place: ++place })
      continue
    }
    const parts = compound.match(runs) ?? []
    if (parts.length > 1 && /[\d@]/.test(compound)) words.push({ word: cut(compound), place: place + 1 })
    for (const part of parts) {
      for (const word of wordsOf(part)) words.push({ word, place: ++place })
      if (part.length > 1 && isUnspaced(part)) words.push({ word: [...part].at(-1) as string, place })
    }
  }
  for (const [number] of plain.matchAll(longNumbers)) {
    const digits = number.replace(/\D/g, '')
    if (digits.length >= 7 && digits.length !== number.length) words.push({ word: digits, place: 0 })
  }
  return words
}

export interface PlacedWord {
  word: string
  /** 0 where it has none. */
  place: number
}

/** What one compound of a question (no spaces) asks for: words that must follow each other. */
export function askedWords(text: string): string[] {
  const compound = folded(text.slice(0, 500))
  const address = /^[^@\s]+@[^@\s]+$/.test(compound) ? compound.match(compounds)?.[0] : undefined
  if (address?.includes('@')) return [cut(address)]
  return [...compound.matchAll(compounds)].flatMap(([one]) => (one.match(runs) ?? []).flatMap(wordsOf))
}

/** Whether a word's script is written without spaces, so that one letter of it begins a pair. */
export function isUnspaced(word: string): boolean {
  return unspacedOnly.test(word)
}

/** Beyond this nobody has typed it; what a machine pasted is found by its beginning. */
const mostCharacters = 400_000
const longestWord = 64

const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const compounds = /[\p{L}\p{N}]+(?:[@._+/-][\p{L}\p{N}]+)*/gu
/** Most words are; they need no second look. */
const isSimple = /^[a-z\d]+$/
const longNumbers = /\d[\d ()./-]{5,28}\d/g
const runs = new RegExp(`${unspaced}+|(?:(?!${unspaced})[\\p{L}\\p{N}])+`, 'gu')
const unspacedOnly = new RegExp(`^${unspaced}+$`, 'u')

function wordsOf(run: string): string[] {
  if (!isUnspaced(run)) return [cut(run)]
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

function cut(word: string): string {
  return word.length <= longestWord ? word : word.slice(0, longestWord).toWellFormed().replace('\ufffd', '')
}

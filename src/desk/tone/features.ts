import type { Token } from './words.ts'

/** Adds a feature: its hash, the tokens that it is made of, from first to last, and whether it counts half beside words. */
export type Add = (hash: number, first: number, last: number, isLight: boolean) => void

const seeds = {
  word: 0x811c9dc5,
  pair: 0x1f83d9ab,
  triple: 0x5be0cd19,
  letters: 0x9b05688c,
  mark: 0x3c6ef372,
  start: 0xa54ff53a,
  end: 0x510e527f,
  length: 0x6a09e667,
}
const lengths = [3, 6, 10, 15, 22]

/**
 * Everything the model looks at: words, pairs and triples of words (marked where a "not" reaches them), how the passage
 * begins and ends, two to five letters in a row within a word, and roughly how long the passage is. Hashes are FNV-1a over
 * UTF-16 units, 32 bits, mixed.
 */
export function eachFeature(tokens: readonly Token[], add: Add): void {
  let before: number | null = null
  let beforeThat: number | null = null
  for (const [at, token] of tokens.entries()) {
    const one = hashed(token.word, token.isNegated ? seeds.word ^ 0x55 : seeds.word)
    add(one, at, at, false)
    if (before === null) add(mixed(seeds.start, one, seeds.start), at, at, false)
    else {
      add(mixed(before, one, seeds.pair), at - 1, at, false)
      if (beforeThat === null) add(mixed(before, one, seeds.start), at - 1, at, false)
      else add(mixed(mixed(beforeThat, before, seeds.triple), one, seeds.triple), at - 2, at, false)
    }
    if (token.isLoud) add(seeds.mark, at, at, false)
    letters(token.word, at, add)
    beforeThat = before
    before = one
  }
  const last = tokens.length - 1
  if (before === null) return
  add(mixed(before, seeds.end, seeds.end), last, last, false)
  if (beforeThat !== null) add(mixed(beforeThat, before, seeds.end), last - 1, last, false)
  const step = lengths.findIndex(most => tokens.length <= most)
  add(mixed(seeds.length, step, seeds.length), 0, last, true)
}

function letters(word: string, at: number, add: Add): void {
  const whole = `<${word}>`
  const most = Math.min(whole.length, 32)
  for (let from = 0; from < most; from++) {
    let hash = seeds.letters
    for (let length = 1; length <= 5 && from + length <= most; length++) {
      hash = stepped(hash, whole.charCodeAt(from + length - 1))
      if (length >= 2) add(hash, at, at, true)
    }
  }
}

function hashed(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) hash = stepped(hash, text.charCodeAt(index))
  return hash
}

function stepped(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

function mixed(one: number, other: number, seed: number): number {
  let hash = Math.imul(one ^ seed, 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash ^ other, 0xc2b2ae35) ^ (hash >>> 16)
}

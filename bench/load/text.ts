import type { Chance } from './chance.ts'

/** Stands in about half of all messages, like "please". */
export const commonWord = 'please'
/** Stands in as many messages as `rareMessages` says. */
export const rareWord = 'quetzal'
export const rareMessages = 20

export interface Writer {
  /** About ninety words, from twenty to four hundred, in sentences and paragraphs. */
  message(): string
  subject(): string
  name(): { first: string; last: string }
  word(): string
}

/** Writes in a made-up language whose words are as frequent as those of a real one (Zipf), with some numbers among them. */
export function writerOf(chance: Chance, vocabularySize = 20_000): Writer {
  const vocabulary = [...new Set(Array.from({ length: vocabularySize * 2 }, () => madeWord(chance)))].slice(
    0,
    vocabularySize,
  )
  const sums: number[] = []
  for (const [rank] of vocabulary.entries()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2.7))
  const total = sums.at(-1) as number

  function word(): string {
    const at = chance.number() * total
    let low = 0
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < at) low = middle + 1
      else high = middle
    }
    return vocabulary[low] as string
  }

  function sentence(): string {
    const words = Array.from({ length: 4 + chance.whole(14) }, () =>
      chance.number() < 0.02 ? String(chance.whole(100_000)) : word(),
    )
    return `${capital(words.join(' '))}.`
  }

  return {
    word,
    message() {
      const sentences = Array.from({ length: 2 + Math.floor(38 * chance.number() ** 3) }, sentence)
      if (chance.number() < 0.5)
        sentences.splice(chance.whole(sentences.length), 0, `${capital(commonWord)} ${word()} ${word()}.`)
      return sentences
        .map((one, index) => (index % 4 === 3 ? `${one}\n\n` : `${one} `))
        .join('')
        .trim()
    },
    subject: () => capital(Array.from({ length: 2 + chance.whole(5) }, word).join(' ')),
    name: () => ({ first: capital(madeWord(chance)), last: capital(madeWord(chance)) }),
  }
}

const onsets = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'st',
  'tr',
  'pl',
  'sh',
  '',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const ends = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd']

function madeWord(chance: Chance): string {
  const syllables = 1 + chance.whole(3)
  return Array.from(
    { length: syllables },
    () => chance.one(onsets) + chance.one(vowels) + chance.one(ends),
  ).join('')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

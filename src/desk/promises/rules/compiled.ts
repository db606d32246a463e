import type { Language } from '../../brief/contract.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'
import type { PromiseWords } from './promise-words.ts'

/** The words of a language made into patterns, made when first needed. */
export interface Compiled {
  commits: RegExp
  idle: RegExp
  delivers: RegExp
  theirs: RegExp
  news: RegExp
  today: RegExp
  time: RegExp
  times: readonly (readonly [pattern: RegExp, time: string])[]
  joins: { atEnd: RegExp }
}

export function wordsOf(language: Language): Compiled {
  const made = known.get(language) ?? compiled(all[language])
  known.set(language, made)
  return made
}

const all: Readonly<Record<Language, PromiseWords>> = { en: english, de: german, fr: french, es: spanish }
const known = new Map<Language, Compiled>()

function compiled(words: PromiseWords): Compiled {
  const anywhere = (source: string, flags = '') => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, flags)
  return {
    commits: anywhere(words.commits, 'g'),
    idle: new RegExp(`^(?:${words.idle})`),
    delivers: anywhere(words.delivers),
    theirs: anywhere(words.theirs),
    news: anywhere(words.news),
    today: anywhere(words.today),
    time: anywhere(words.time),
    times: Object.entries(words.times).map(([source, time]) => [anywhere(source), time] as const),
    joins: { atEnd: new RegExp(`\\s*${words.joins}\\s*$`) },
  }
}

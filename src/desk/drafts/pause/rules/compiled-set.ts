import type { Language, Span } from '../../../brief/contract.ts'
import {
  foundAll,
  type Lists,
  listsOf,
  type Phrases,
  phrases,
  type Words,
} from '../../../brief/rules/phrases.ts'
import type { RuleId } from '../contract.ts'
import { ruleIds } from './every-rule.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'
import type { CheckWords, Wording, WordingSet } from './wording-set.ts'

const wordingSets: readonly WordingSet[] = [english, german, french, spanish]

/** A set with its phrases made ready, the gravest rule first. */
export interface CompiledSet {
  language: Language
  wordings: readonly (Wording & { rule: RuleId })[]
  greeting: Phrases
  titles: ReadonlySet<string>
  nobody: ReadonlySet<string>
  /** Everything that is looked for in the whole text, in one look: `lookedUp` takes it apart again. */
  all: Lists
}

/** One wording and where its phrases stand; `null` for a list that it does not have. */
export interface Said extends Record<'then' | 'unless' | 'unlessIn', readonly Span[] | null> {
  rule: RuleId
  wording: Wording
  say: readonly Span[]
}

/** What the lists of a set find in a text. */
export interface WordsFound {
  said: readonly Said[]
  empathy: readonly Span[]
  checks: Readonly<Record<keyof CheckWords, readonly Span[]>>
}

/** Made when a language is first needed. */
export function wordingOf(language: Language): CompiledSet {
  const made =
    known.get(language) ?? compiled(wordingSets.find(each => each.language === language) as WordingSet)
  known.set(language, made)
  return made
}

/** One look through a folded text for all that stands in lists. */
export function lookedUp(words: Words, { wordings, all }: CompiledSet): WordsFound {
  const spans = foundAll(all, words)
  const take = () => spans.shift() ?? []
  return {
    said: wordings.map(({ rule, ...wording }) => ({
      rule,
      wording,
      say: take(),
      then: wording.then === undefined ? null : take(),
      unless: wording.unless === undefined ? null : take(),
      unlessIn: wording.unlessIn === undefined ? null : take(),
    })),
    empathy: take(),
    checks: Object.fromEntries(checkNames.map(name => [name, take()])) as unknown as WordsFound['checks'],
  }
}

const checkNames = ['iDid', 'promise', 'no', 'because', 'option', 'onlyWay', 'attached'] as const

const known = new Map<Language, CompiledSet>()

function compiled({ language, rules, greeting, titles, nobody, empathy, checks }: WordingSet): CompiledSet {
  const wordings = ruleIds.flatMap(rule => (rules[rule] ?? []).map(wording => ({ ...wording, rule })))
  const lists = [
    ...wordings.flatMap(({ say, then, unless, unlessIn }) => [say, then, unless, unlessIn]),
    empathy,
    ...checkNames.map(name => checks[name]),
  ]
  return {
    language,
    wordings,
    greeting: phrases(greeting),
    titles: new Set(titles.split(' ')),
    nobody: new Set(nobody.split(' ')),
    all: listsOf(lists.filter(lines => lines !== undefined).map(phrases)),
  }
}

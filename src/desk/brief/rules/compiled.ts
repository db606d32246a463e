import type { CueKind, Language, NeedKind, Span } from '../contract.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'
import { foundAll, type Lists, listsOf, type Phrases, phrases, type Words } from './phrases.ts'
import type { AskingWords, RuleSet } from './rule-set.ts'

export const ruleSets: readonly RuleSet[] = [english, german, french, spanish]

/** A rule set with its phrases made ready, when first needed. */
export interface Compiled {
  rules: RuleSet
  asking: Record<keyof AskingWords, Phrases>
  /** Everything that is looked for in the whole text, in one look: `lookedUp` takes it apart again. */
  all: Lists
  /** Directly before a hard word it takes it back. */
  takenBack: RegExp
}

/** Of hard words, the order in which one within another counts. */
const heatKinds = ['your', 'insult', 'profanity', 'accusation', 'ultimatum'] as const

/** The gravest first. */
export const needKinds: readonly NeedKind[] = [
  'harm',
  'selfHarm',
  'danger',
  'access',
  'vulnerability',
  'complaint',
]

export function rulesOf(language: Language): Compiled {
  const made = known.get(language) ?? compiled(ruleSets.find(each => each.language === language) as RuleSet)
  known.set(language, made)
  return made
}

/** Where the phrases of one kind stand, from left to right. */
export interface Found<Kind> {
  kind: Kind
  spans: readonly Span[]
}

/** What the lists find in a text. */
export interface WordsFound {
  /** In all languages. */
  needs: readonly Found<NeedKind>[]
  harmless: readonly (readonly Span[])[]
  /** In the language of the text, in all of them where it has no rules. */
  heat: readonly (Found<CueKind> & { language: Language })[]
  happened: readonly Span[]
  cost: readonly Span[]
  attached: readonly Span[]
  wishes: readonly Span[]
  joins: readonly Span[]
}

/** One look through a folded text for all that stands in lists. */
export function lookedUp(words: Words, language: Language | null): WordsFound {
  const spans = foundAll(language ? rulesOf(language).all : allOfNone(), words)
  const take = () => spans.shift() ?? []
  return {
    needs: ruleSets.flatMap(() => needKinds.map(kind => ({ kind, spans: take() }))),
    harmless: ruleSets.map(take),
    heat: (language ? [language] : ruleSets.map(set => set.language)).flatMap(each =>
      heatKinds.map(kind => ({ kind, language: each, spans: take() })),
    ),
    happened: take(),
    cost: take(),
    attached: take(),
    wishes: take(),
    joins: take(),
  }
}

const known = new Map<Language, Compiled>()
let ofNone: Lists | undefined

function compiled(rules: RuleSet): Compiled {
  const { happened, cost, attached, not } = rules
  const lists = Object.entries(rules.asking as unknown as Record<string, string>)
  const asking = Object.fromEntries(
    lists.map(([name, lines]) => [name, phrases(lines)]),
  ) as Compiled['asking']
  const told = [happened, cost, attached].map(phrases)
  return {
    rules,
    asking,
    all: listsOf([...needLists(), ...heatLists(rules), ...told, asking.wishes, asking.joins]),
    takenBack: new RegExp(`(?<![a-z0-9])(?:${not})\\s(?:[a-z']+\\s){0,2}[a-z']+$`),
  }
}

function allOfNone(): Lists {
  ofNone ??= listsOf([...needLists(), ...ruleSets.flatMap(heatLists)])
  return ofNone
}

let needsMade: readonly Phrases[] | undefined

function needLists(): readonly Phrases[] {
  needsMade ??= [
    ...ruleSets.flatMap(({ needs }) => needKinds.map(kind => phrases(needs[kind]))),
    ...ruleSets.map(({ harmless }) => phrases(harmless)),
  ]
  return needsMade
}

const heatLists = ({ heat }: RuleSet) => heatKinds.map(kind => phrases(heat[kind]))

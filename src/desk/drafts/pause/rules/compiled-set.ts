import type { Language } from '../../../brief/contract.ts'
import { phrases } from '../../../brief/rules/phrases.ts'
import type { RuleId } from '../contract.ts'
import { ruleIds } from './every-rule.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'
import type { CheckWords, Swap, Wording, WordingSet } from './wording-set.ts'

const wordingSets: readonly WordingSet[] = [english, german, french, spanish]

export interface CompiledWording extends Omit<Wording, 'say' | 'then' | 'unless' | 'unlessIn'> {
  rule: RuleId
  say: RegExp
  then: RegExp | null
  unless: RegExp | null
  unlessIn: RegExp | null
  instead?: Swap
}

/** A set with its phrases made into patterns, the gravest rule first. */
export interface CompiledSet {
  language: Language
  wordings: readonly CompiledWording[]
  greeting: RegExp
  titles: ReadonlySet<string>
  nobody: ReadonlySet<string>
  empathy: RegExp
  checks: Record<keyof CheckWords, RegExp>
}

/** Made when a language is first needed. */
export function wordingOf(language: Language): CompiledSet {
  const made =
    known.get(language) ?? compiled(wordingSets.find(each => each.language === language) as WordingSet)
  known.set(language, made)
  return made
}

const known = new Map<Language, CompiledSet>()

function compiled({ language, rules, greeting, titles, nobody, empathy, checks }: WordingSet): CompiledSet {
  const pattern = (lines: string | undefined) => (lines === undefined ? null : phrases(lines))
  return {
    language,
    wordings: ruleIds.flatMap(rule =>
      (rules[rule] ?? []).map(({ say, then, unless, unlessIn, ...rest }) => ({
        ...rest,
        rule,
        say: phrases(say),
        then: pattern(then),
        unless: pattern(unless),
        unlessIn: pattern(unlessIn),
      })),
    ),
    greeting: phrases(greeting),
    titles: new Set(titles.split(' ')),
    nobody: new Set(nobody.split(' ')),
    empathy: phrases(empathy),
    checks: Object.fromEntries(
      Object.entries<string>({ ...checks }).map(([name, lines]) => [name, phrases(lines)]),
    ) as Record<keyof CheckWords, RegExp>,
  }
}

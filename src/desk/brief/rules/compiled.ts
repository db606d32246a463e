import type { Language } from '../contract.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'
import { phrases } from './phrases.ts'
import type { AskingWords, RuleSet } from './rule-set.ts'

export const ruleSets: readonly RuleSet[] = [english, german, french, spanish]

/** A rule set with its phrases made into patterns, made when first needed. */
export interface Compiled {
  rules: RuleSet
  asking: Record<keyof AskingWords, RegExp>
  happened: RegExp
  cost: RegExp
  attached: RegExp
  heat: Record<keyof RuleSet['heat'], RegExp>
  needs: Record<keyof RuleSet['needs'], RegExp>
  harmless: RegExp
}

export function rulesOf(language: Language): Compiled {
  const made = known.get(language) ?? compiled(ruleSets.find(each => each.language === language) as RuleSet)
  known.set(language, made)
  return made
}

const known = new Map<Language, Compiled>()

function compiled(rules: RuleSet): Compiled {
  const { asking, heat, needs, happened, cost, attached, harmless } = rules
  return {
    rules,
    asking: patterns(asking),
    heat: patterns(heat),
    needs: patterns(needs),
    happened: phrases(happened),
    cost: phrases(cost),
    attached: phrases(attached),
    harmless: phrases(harmless),
  }
}

function patterns<Key extends string>(lists: Readonly<Record<Key, string>>): Record<Key, RegExp> {
  return Object.fromEntries(
    Object.entries<string>(lists).map(([name, lines]) => [name, phrases(lines)]),
  ) as Record<Key, RegExp>
}

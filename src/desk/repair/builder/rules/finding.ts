import type { Language, Span } from '../../../brief/contract.ts'
import { overlaps } from '../../../brief/rules/folded.ts'
import { foundAll, type Lists, listsOf, phrases, wordsOf } from '../../../brief/rules/phrases.ts'
import { firstEndingAfter, within } from '../../../brief/rules/spans.ts'
import type { BuilderWords, Feature, Turn } from './builder-words.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { spanish } from './languages/spanish.ts'

/** Where each feature stands in a folded text, in its order; `null` for one that the language cannot tell. */
export type FoundFeatures = Readonly<Record<Feature, readonly Span[] | null>>

/** What a language's words find in a folded text that is cut into sentences; one look for all of them. */
export function featuresIn(text: string, sentences: readonly Span[], language: Language): FoundFeatures {
  const { turns, lists, features } = wordsFor(language)
  const spans = foundAll(lists, wordsOf(text))
  const take = () => spans.shift() ?? []
  const found = new Map<Feature, Span[]>(features.map(feature => [feature, []]))
  for (const { feature, turn } of turns) {
    const [say, then, unless] = [take(), turn.then ? take() : null, turn.unless ? take() : null]
    const kept = say.flatMap(place => placeOf(place, { turn, then, unless, sentences }) ?? [])
    found.get(feature)?.push(...kept)
  }
  const all = everyFeature.map(feature => [feature, inOrder(found.get(feature))] as const)
  return Object.fromEntries(all) as Record<Feature, readonly Span[] | null>
}

interface Around {
  turn: Turn
  then: readonly Span[] | null
  unless: readonly Span[] | null
  sentences: readonly Span[]
}

/** Where a turn stands with what must follow it; `null` where that does not, or where it is taken back. */
function placeOf(place: Span, { turn, then, unless, sentences }: Around): Span | null {
  const sentence = sentences[firstEndingAfter(sentences, place.start)]
  if (!sentence) return null
  const limit = Math.min(sentence.end, place.end + (turn.within ?? 80))
  const after = then && within({ start: place.end, end: limit }, then)[0]
  if (then && !after) return null
  const whole = { start: place.start, end: after?.end ?? place.end }
  const against = unless?.[firstEndingAfter(unless, whole.start)]
  return against && overlaps(against, whole) ? null : whole
}

function inOrder(spans: readonly Span[] | undefined): readonly Span[] | null {
  if (!spans) return null
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

interface Compiled {
  turns: readonly { feature: Feature; turn: Turn }[]
  lists: Lists
  features: readonly Feature[]
}

const sets: Readonly<Record<Language, BuilderWords>> = { en: english, de: german, fr: french, es: spanish }
const known = new Map<Language, Compiled>()
const everyFeature = Object.keys(english.features) as Feature[]

function wordsFor(language: Language): Compiled {
  const made = known.get(language) ?? compiled(sets[language])
  known.set(language, made)
  return made
}

function compiled({ features }: BuilderWords): Compiled {
  const turns = Object.entries(features).flatMap(([feature, all]) =>
    all.map(turn => ({ feature: feature as Feature, turn })),
  )
  const lists = turns.flatMap(({ turn: { say, then, unless } }) => [say, then, unless])
  return {
    turns,
    lists: listsOf(lists.filter(lines => lines !== undefined).map(phrases)),
    features: Object.keys(features) as Feature[],
  }
}

import type { Span } from '../../../brief/contract.ts'
import { firstEndingAfter, within } from '../../../brief/rules/spans.ts'
import type { BuilderState, Building, BuiltPart, MustNot, PartId } from '../contract.ts'
import type { Feature } from './builder-words.ts'
import { foldedSpan, hasIn, pieceOf, type Reading, sentencesOfSpans, sentencesWith } from './reading.ts'

/** What an answer must say in this state, in the order of evidence 2.2. */
export function requiredParts({
  state,
  action,
  failure,
}: Pick<Building, 'state' | 'action' | 'failure'>): PartId[] {
  const parts = [...required[state]]
  if (state === 'ourFault' && action !== null) parts.push('prevention')
  if (state === 'secondFailure' && failure !== null)
    parts.push(failure === 'integrity' ? 'apology' : 'datedPromise')
  return parts
}

const required: Readonly<Record<BuilderState, readonly PartId[]>> = {
  causeUnknown: ['understood', 'checking', 'byWhen', 'who'],
  ourFault: ['responsibility', 'whatAndWhen', 'effect', 'repair', 'cause'],
  ruleCausedIt: ['sorryForEffect', 'ruleReason', 'instead', 'ruleGoesNext'],
  notOurDoing: ['sympathy', 'facts', 'help'],
  secondFailure: ['bothFailures', 'newHands', 'changed'],
}

/** What is listed where no rule can tell: every part, for its writer to tick. */
export function partsToTick(building: Pick<Building, 'state' | 'action' | 'failure'>): BuiltPart[] {
  return requiredParts(building).map(part => ({ part, is: 'ask', places: [] }))
}

/** Each required part, and the very words in which it stands. */
export function partsIn(
  building: Pick<Building, 'state' | 'action' | 'failure'>,
  reading: Reading,
  mustNots: readonly MustNot[],
): BuiltPart[] {
  const sound = soundSorry(reading, mustNots)
  return requiredParts(building).map(part => {
    const { needs, find } = parts[part]
    if (needs.some(feature => reading.found[feature] === null)) return { part, is: 'ask', places: [] }
    const places = find(reading, sound).slice(0, most)
    return {
      part,
      is: places.length > 0 ? 'there' : 'missing',
      places: places.map(place => pieceOf(reading.folded, place)),
    }
  })
}

/** More places tell nothing new. */
const most = 3

interface Part {
  /** What the language must be able to tell. */
  needs: readonly Feature[]
  find(reading: Reading, sound: readonly Span[]): readonly Span[]
}

const anywhere = (feature: Feature): Part => ({
  needs: [feature],
  find: ({ found }) => found[feature] ?? [],
})

const parts: Readonly<Record<PartId, Part>> = {
  understood: anywhere('understood'),
  checking: anywhere('checking'),
  byWhen: { needs: [], find: datedIn },
  who: {
    needs: ['oneself', 'checking'],
    find: reading => {
      const { sentences, found } = reading
      const at = sentencesOfSpans(sentences, [...(found.checking ?? []), ...datedIn(reading)])
      const people = [...(found.oneself ?? []), ...(found.colleague ?? [])].toSorted(byPlace)
      return at.flatMap(sentence => within(sentence, people)[0] ?? [])
    },
  },
  responsibility: anywhere('admits'),
  whatAndWhen: { needs: ['admits', 'when'], find: admittedWhen },
  effect: anywhere('effect'),
  repair: {
    needs: ['repaired'],
    find: reading => [...(reading.found.repaired ?? []), ...datedIn(reading)].toSorted(byPlace),
  },
  cause: anywhere('cause'),
  prevention: {
    needs: ['prevents', 'process'],
    find: ({ found }) => [...(found.process ?? []), ...(found.prevents ?? [])].toSorted(byPlace),
  },
  sorryForEffect: {
    needs: ['sorry', 'effect'],
    find: (reading, sound) =>
      sentencesOfSpans(reading.sentences, sound).filter(sentence => hasIn(sentence, reading.found.effect)),
  },
  ruleReason: anywhere('ruleReason'),
  instead: anywhere('offers'),
  ruleGoesNext: anywhere('ruleGoes'),
  sympathy: {
    needs: ['sympathy'],
    find: ({ found, sentences }, sound) =>
      (found.sympathy ?? []).filter(place => {
        const sentence = sentences[firstEndingAfter(sentences, place.start)] as Span
        return !hasIn(sentence, found.sorry) || hasIn(sentence, sound)
      }),
  },
  facts: {
    needs: ['shows', 'when'],
    find: reading => {
      const { sentences, times, found, amounts } = reading
      const promised = new Set(sentencesOfSpans(sentences, datedIn(reading)))
      return sentences.filter(
        sentence =>
          hasIn(sentence, found.shows) ||
          (!promised.has(sentence) && (hasIn(sentence, times) || hasIn(sentence, amounts))),
      )
    },
  },
  help: {
    needs: ['offers'],
    find: reading => [...(reading.found.offers ?? []), ...datedIn(reading)].toSorted(byPlace),
  },
  bothFailures: { needs: ['admits', 'failing'], find: twoFailures },
  newHands: anywhere('newHands'),
  changed: anywhere('process'),
  apology: { needs: ['sorry'], find: (_, sound) => sound },
  datedPromise: { needs: [], find: datedIn },
}

/** What is admitted, with its time in the same sentence, or in one beside it that tells of the slip and not of the repair. */
function admittedWhen({ sentences, found, times }: Reading): Span[] {
  const tellsWhen = (sentence: Span | undefined, isItself: boolean) =>
    sentence !== undefined && hasIn(sentence, times) && (isItself || !hasIn(sentence, found.repaired))
  return (found.admits ?? []).flatMap(place => {
    const at = firstEndingAfter(sentences, place.start)
    const isDated = [at, at - 1, at + 1].some(near => tellsWhen(sentences[near], near === at))
    return isDated ? (sentences[at] ?? []) : []
  })
}

/** Words of regret in sentences that take nothing of it back. */
function soundSorry({ found, folded, sentences }: Reading, mustNots: readonly MustNot[]): Span[] {
  const spoilt = mustNots.filter(({ rule }) => hollows.has(rule)).map(each => foldedSpan(folded, each))
  const hollow = new Set(sentencesOfSpans(sentences, spoilt))
  const isSound = (place: Span) => !hollow.has(sentences[firstEndingAfter(sentences, place.start)] as Span)
  return (found.sorry ?? []).filter(isSound)
}

const hollows = new Set<MustNot['rule']>([
  'sorryIf',
  'sorryYouFeel',
  'feltItNecessary',
  'sorryBut',
  'anyInconvenience',
  'wouldLikeTo',
  'forgiveness',
  'sameSentences',
])

/**
 * Two failures, each by its own words: in two sentences, or far enough apart in one; or one, and another time that says "again".
 * "Twice" alone names neither.
 */
function twoFailures(reading: Reading): Span[] {
  const { found, sentences, times } = reading
  const named = [...(found.admits ?? []), ...(found.failing ?? [])].toSorted(byPlace)
  const apart: Span[] = []
  for (const place of named)
    if (place.start - (apart.at(-1)?.end ?? -clauseLength) >= clauseLength) apart.push(place)
  if (apart.length > 1) return apart
  const [once] = sentencesOfSpans(sentences, apart)
  const again = sentencesWith(reading, 'again').find(sentence => sentence !== once && hasIn(sentence, times))
  return again && once ? [once, again].toSorted(byPlace) : []
}

/** Two failings nearer than this are one, said with two words. */
const clauseLength = 12

function datedIn({ folded, dated }: Reading): Span[] {
  return dated.map(each => foldedSpan(folded, each))
}

const byPlace = (a: Span, b: Span) => a.start - b.start

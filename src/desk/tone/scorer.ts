import { cuesIn, type Found } from './finding.ts'
import { type Emotion, emotions, type Group, groups, type Head, heads } from './heads.ts'
import type { DetectLanguage, Language } from './language.ts'
import { contributionsOf, logOddsOf } from './linear.ts'
import type { ToneModel } from './model-file.ts'
import { type Passage, passagesOf } from './passages.ts'

/** What scores may be asked with words that explain them. */
export type Feeling = 'heat' | 'courtesy' | 'thanks'

/** A word or a cue, where it stands in UTF-16 units, and what it adds to the score in log-odds. */
export interface Contribution {
  from: number
  to: number
  words: string
  adds: number
  /** Only a cue has one. */
  reason?: string
}

/** A score in log-odds: `bias` and all that `parts()` add make `score`. The parts are found when one asks. */
export interface Explained {
  score: number
  bias: number
  parts(): Contribution[]
}

export interface Tone {
  language: Language
  /** False where the text is not English with certainty: then only the cues speak. */
  isScored: boolean
  heat: Explained
  courtesy: Explained
  thanks: Explained
  /** Log-odds; `null` where it is not scored. */
  emotions: Record<Emotion, number> | null
  given: Emotion[]
  groups: Record<Group, number> | null
  givenGroups: Group[]
  /** The group that is furthest above its threshold, or least below it. */
  group: Group | null
}

/** Anything that can look at a text. The one here is linear; another may stand in its place. */
export interface ToneScorer {
  score(text: string): Tone
}

const headOf: Record<Feeling, Head> = { heat: 'heat', courtesy: 'courtesy', thanks: 'gratitude' }
/** Where the cues alone speak: calm, neither courteous nor curt, and without thanks until a cue says otherwise. */
const withoutModel: Record<Feeling, number> = { heat: -2, courtesy: 0, thanks: -1.5 }

/** Scores with the trained model and the cues. `detect` says whether the text is English with certainty. */
export function linearScorer(model: ToneModel, detect: DetectLanguage): ToneScorer {
  return {
    score(text) {
      const language = detect(text)
      const isScored = language.code === 'en' && language.isCertain
      const passages = passagesOf(text)
      const found = cuesIn(text, language)
      const odds = isScored ? passages.map(passage => logOddsOf(passage.tokens, model)) : []
      const explained = (feeling: Feeling) => explain(feeling, text, passages, odds, found, model)
      const whole = isScored ? pooledOdds(odds) : null
      return {
        language,
        isScored,
        heat: explained('heat'),
        courtesy: explained('courtesy'),
        thanks: explained('thanks'),
        emotions: whole && recordOf(emotions, whole),
        given: whole ? emotions.filter(name => isGiven(name, whole, model)) : [],
        groups: whole && recordOf(groups, whole),
        givenGroups: whole ? groups.filter(name => isGiven(name, whole, model)) : [],
        group: whole && strongestGroup(whole, model),
      }
    },
  }
}

/** From log-odds to a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/**
 * The hottest passage counts most: each weighs by e to its own score, but no more than twenty to one, so that one sharp
 * sentence in a long mail is not averaged away, nor decides alone. Courtesy is what the whole has on average.
 */
function explain(
  feeling: Feeling,
  text: string,
  passages: readonly Passage[],
  odds: readonly Float64Array[],
  found: readonly Found[],
  model: ToneModel,
): Explained {
  const head = heads.indexOf(headOf[feeling])
  const isScored = odds.length > 0
  const bias = isScored ? (model.biases[head] ?? 0) : withoutModel[feeling]
  const perPassage = passages.map((passage, at) => {
    const cued = cuesWithin(passage, found, feeling)
    const adds = cued.reduce((sum, { adds }) => sum + adds, 0)
    return { cued, score: (odds[at]?.[head] ?? bias) + adds }
  })
  const shares = sharesOf(
    perPassage.map(one => one.score),
    feeling === 'courtesy' ? 0 : 1,
  )
  const score = perPassage.reduce((sum, one, at) => sum + one.score * (shares[at] ?? 0), 0)
  const parts = () =>
    passages.flatMap(({ tokens }, at) => {
      const share = shares[at] ?? 0
      const worth = isScored ? contributionsOf(tokens, model, head) : new Float64Array(tokens.length)
      const byWords = tokens.map(({ from, to }, index) => ({ from, to, adds: (worth[index] ?? 0) * share }))
      const byCues = (perPassage[at]?.cued ?? []).map(cue => ({ ...cue, adds: cue.adds * share }))
      return [...byWords, ...byCues]
        .filter(({ adds }) => adds !== 0)
        .map(part => ({ ...part, words: text.slice(part.from, part.to) }))
    })
  return { score: passages.length > 0 ? score : bias, bias, parts }
}

/** The same cue again counts half as much each time. */
function cuesWithin(passage: Passage, found: readonly Found[], feeling: Feeling) {
  const from = passage.tokens[0]?.from ?? 0
  const to = passage.tokens.at(-1)?.to ?? 0
  const times = new Map<string, number>()
  return found.flatMap(({ cue, ...place }) => {
    const worth = cue[feeling] ?? 0
    if (worth === 0 || place.from < from || place.from >= to) return []
    const before = times.get(cue.name) ?? 0
    times.set(cue.name, before + 1)
    return [{ ...place, adds: worth / 2 ** before, reason: cue.reason }]
  })
}

function sharesOf(scores: readonly number[], sharpness: number): number[] {
  const highest = Math.max(...scores)
  const raw = scores.map(score => shareOf(score - highest, sharpness))
  const all = raw.reduce((one, other) => one + other, 0)
  return raw.map(share => share / all)
}

/** Of a passage so much below the hottest, before all are brought to one. */
function shareOf(below: number, sharpness: number): number {
  return Math.max(0.05, Math.exp(sharpness * below))
}

/** Emotions and groups of a text of several passages: by each head, as heat is. */
function pooledOdds(odds: readonly Float64Array[]): Float64Array {
  const pooled = new Float64Array(heads.length)
  for (let head = 0; head < pooled.length; head++) {
    let highest = Number.NEGATIVE_INFINITY
    for (const one of odds) highest = Math.max(highest, one[head] as number)
    let sum = 0
    let all = 0
    for (const one of odds) {
      const score = one[head] as number
      const share = shareOf(score - highest, 1)
      sum += score * share
      all += share
    }
    pooled[head] = odds.length > 0 ? sum / all : 0
  }
  return pooled
}

function strongestGroup(odds: Float64Array, model: ToneModel): Group | null {
  const above = (name: Group) =>
    (odds[heads.indexOf(name)] ?? 0) - (model.thresholds[heads.indexOf(name)] ?? 0)
  return [...groups].sort((one, other) => above(other) - above(one))[0] ?? null
}

function isGiven(name: Head, odds: Float64Array, model: ToneModel): boolean {
  const head = heads.indexOf(name)
  return (odds[head] ?? 0) > (model.thresholds[head] ?? 0)
}

function recordOf<Name extends Head>(names: readonly Name[], odds: Float64Array): Record<Name, number> {
  return Object.fromEntries(names.map(name => [name, odds[heads.indexOf(name)] ?? 0])) as Record<Name, number>
}

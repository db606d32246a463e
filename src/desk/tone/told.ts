import type { Emotion, Group } from './heads.ts'
import type { Language } from './language.ts'
import type { Contribution, Explained, Tone } from './scorer.ts'

/** A score in log-odds with everything that makes it: `bias` and what the parts add sum to `score`. */
export interface Felt {
  score: number
  bias: number
  parts: Contribution[]
}

/** The tone of a text as plain data, such as a Web Worker can hand over. */
export interface Finding {
  language: Language
  /** False where the text is not English with certainty: then only the cues speak. */
  isScored: boolean
  heat: Felt
  courtesy: Felt
  thanks: Felt
  emotions: Emotion[]
  groups: Group[]
}

/** `null` where there is nothing to look at. */
export function findingOf(text: string, tone: Tone): Finding | null {
  if (text.trim() === '') return null
  return {
    language: tone.language,
    isScored: tone.isScored,
    heat: feltOf(tone.heat),
    courtesy: feltOf(tone.courtesy),
    thanks: feltOf(tone.thanks),
    emotions: tone.given,
    groups: tone.givenGroups,
  }
}

function feltOf({ score, bias, parts }: Explained): Felt {
  return { score, bias, parts: parts() }
}
